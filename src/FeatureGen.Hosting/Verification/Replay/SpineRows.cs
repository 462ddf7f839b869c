using System.Collections.Immutable;
using FeatureGen.Columns;
using FeatureGen.Hosting.Verification.Data;
using FeatureGen.Plans;
using FeatureGen.Rows;
using FeatureGen.Services;
using FeatureGen.State;

namespace FeatureGen.Hosting.Verification.Replay;

/// <summary>The rows of the spine: their times, and the entity that each join of each asks for.</summary>
internal sealed class SpineRows
{
    private const int RowsOfATile = 1024;

    private readonly int[][] entities;
    private readonly long?[] selfIds;

    /// <summary>Runs the key program over all rows, row by row.</summary>
    /// <param name="plan">The service.</param>
    /// <param name="joins">Its joins, as far as they are asked.</param>
    /// <param name="table">The spine's columns: request columns, then outcome columns.</param>
    /// <param name="events">The events of each view.</param>
    /// <param name="cancellation">Ends the computation.</param>
    public SpineRows(
        ServicePlan plan, ImmutableArray<JoinPlan> joins, LaneTable table, IReadOnlyDictionary<ViewPlan, ViewEvents> events, CancellationToken cancellation)
    {
        Table = table;
        Times = new long[table.Rows];
        selfIds = new long?[plan.SelfId < 0 ? 0 : table.Rows];
        entities = [.. joins.Select(_ => new int[table.Rows])];
        int[] requestColumns = [.. Enumerable.Range(0, plan.RequestColumns.Length)];
        using ServiceTiles tiles = new(plan, RowsOfATile, table.Strings);
        byte[] key = new byte[256];
        for (int start = 0; start < table.Rows; start += RowsOfATile)
        {
            cancellation.ThrowIfCancellationRequested();
            int count = Math.Min(RowsOfATile, table.Rows - start);
            table.CopyTo(tiles.Keys, requestColumns, start, count);
            tiles.ComputeKeys(count, RowWidth.Request);
            tiles.Keys.LongsOf(plan.RequestTime)[..count].CopyTo(Times.AsSpan(start));
            for (int row = 0; row < count && plan.SelfId >= 0; row++)
            {
                bool hasSelf = tiles.Keys.IsValid(plan.SelfId, row) && !tiles.Keys.HasFailed(plan.SelfId, row);
                selfIds[start + row] = hasSelf ? tiles.Keys.LongsOf(plan.SelfId)[row] : null;
            }

            for (int join = 0; join < entities.Length; join++)
            {
                FindEntities(joins[join], events[joins[join].View], tiles.Keys, entities[join].AsSpan(start, count), ref key);
            }
        }

        long[] times = [.. Times];
        Order = [.. Enumerable.Range(0, table.Rows)];
        Array.Sort(times, Order);
    }

    /// <summary>The columns.</summary>
    public LaneTable Table { get; }

    /// <summary>Each row's request time.</summary>
    public long[] Times { get; }

    /// <summary>The rows in order of their times.</summary>
    public int[] Order { get; }

    /// <summary>The entity that a row's join asks for, or -1 where no admitted event is of it.</summary>
    public int EntityOf(int join, int row) => entities[join][row];

    /// <summary>The id of a row's own event, or null.</summary>
    public long? SelfIdOf(int row) => selfIds.Length == 0 ? null : selfIds[row];

    private static void FindEntities(JoinPlan join, ViewEvents events, Tile keys, Span<int> found, ref byte[] key)
    {
        for (int row = 0; row < found.Length; row++)
        {
            int length = EntityKeyEncoding.Encode(keys, row, join.Keys, join.View.Event.KeyKinds, ref key);
            found[row] = length == 0 ? -1 : events.Find(key.AsSpan(0, length));
        }
    }
}

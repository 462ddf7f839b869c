using System.Globalization;
using FeatureGen.Columns;
using FeatureGen.Plans;
using FeatureGen.Services;
using FeatureGen.Windows;

namespace FeatureGen.Benchmarks.Peers;

/// <summary>A workload of the peers, by what training runs on: columns in memory in, columns of features in memory out.</summary>
internal abstract class PeerWorkload
{
    private const int RowsOfATile = 1024;

    private readonly ServicePlan service;
    private readonly ViewPlan view;
    private readonly StringTable strings;
    private readonly long[] rowKeys;
    private readonly long[] rowTimes;
    private readonly int eventCount;
    private readonly long[][] lanes;
    private readonly byte[][] valid;
    private readonly KeyIndex entities = new(parts: 1);
    private readonly RowBatch rows = new();
    private readonly EventBatch events;
    private readonly FeatureMatrix matrix;
    private readonly FeatureStatus[] statuses = new FeatureStatus[RowsOfATile];

    /// <summary>Prepares for some rows and events.</summary>
    /// <param name="service">The service, of one join and without features of its own.</param>
    /// <param name="strings">The strings behind the columns' codes.</param>
    /// <param name="rowKeys">The key of each row.</param>
    /// <param name="rowTimes">The time of each row.</param>
    /// <param name="eventCount">The number of events.</param>
    protected PeerWorkload(ServicePlan service, StringTable strings, long[] rowKeys, long[] rowTimes, int eventCount)
    {
        this.service = service;
        this.strings = strings;
        this.rowKeys = rowKeys;
        this.rowTimes = rowTimes;
        this.eventCount = eventCount;
        view = service.Joins[0].View;
        events = new EventBatch(view.Event, keepsIds: service.SelfId >= 0);
        matrix = new FeatureMatrix(rowTimes.Length, view.Aggregates.Length);
        lanes = [.. service.Outputs.Select(_ => new long[rowTimes.Length])];
        valid = [.. service.Outputs.Select(_ => new byte[BitSpan.BytesFor(rowTimes.Length)])];
    }

    /// <summary>The number of rows of the spine.</summary>
    public int Rows => rowTimes.Length;

    /// <summary>The features, in order.</summary>
    public IReadOnlyList<OutputPlan> Outputs => service.Outputs;

    /// <summary>Computes every feature of every row, in memory that is kept from one run to the next, as training keeps it from block to block.</summary>
    public void Run(int threads)
    {
        entities.Clear();
        rows.Clear();
        events.Clear();
        for (int row = 0; row < Rows; row++)
        {
            rows.Append(entities.Add([rowKeys[row]]), rowTimes[row], selfId: null);
        }

        Project();
        matrix.Reset(Rows);
        WindowPass.Run(view, events, rows, matrix, strings, threads, CancellationToken.None);
        Finish();
    }

    /// <summary>The value of a feature as the peers write it: empty for null.</summary>
    public string Text(int feature, int row)
    {
        long lane = lanes[feature][row];
        return !ValidOf(feature)[row] ? ""
            : Outputs[feature].Feature.Kind switch
            {
                ValueKind.Double => BitConverter.Int64BitsToDouble(lane).ToString("R", CultureInfo.InvariantCulture),
                ValueKind.String => strings[lane],
                _ => lane.ToString(CultureInfo.InvariantCulture),
            };
    }

    private BitSpan ValidOf(int feature) => new(valid[feature], Rows);

    private void Project()
    {
        EventPlan plan = view.Event;
        events.EnsureCapacity(eventCount);
        using Tile tile = new(plan.Program.Columns, RowsOfATile, strings);
        int[] taken = new int[RowsOfATile];
        int[] entitiesOfTaken = new int[RowsOfATile];
        for (int start = 0; start < eventCount; start += RowsOfATile)
        {
            int count = Math.Min(RowsOfATile, eventCount - start);
            for (int column = 0; column < plan.Columns.Length; column++)
            {
                Load(plan.Columns[column].Member, tile, column, start, count);
            }

            plan.Program.Run(tile, count);
            int admitted = 0;
            ReadOnlySpan<long> admission = tile.LongsOf(plan.Admission);
            ReadOnlySpan<long> keys = tile.LongsOf(plan.Keys[0]);
            for (int row = 0; row < count; row++)
            {
                int entity = admission[row] == 0 ? entities.Find(keys.Slice(row, 1)) : -1;
                if (entity >= 0)
                {
                    taken[admitted] = row;
                    entitiesOfTaken[admitted++] = entity;
                }
            }

            events.Append(tile, taken.AsSpan(0, admitted), entitiesOfTaken.AsSpan(0, admitted));
        }
    }

    /// <summary>Copies a member of some events into a column.</summary>
    protected abstract void Load(string member, Tile tile, int column, int start, int count);

    private void Finish()
    {
        using ServiceTiles tiles = new(service, RowsOfATile, strings);
        for (int start = 0; start < Rows; start += RowsOfATile)
        {
            int count = Math.Min(RowsOfATile, Rows - start);
            matrix.Load(view.Aggregates, start, count, tiles.Join(0));
            tiles.ComputeFeatures(count);
            for (int feature = 0; feature < service.Outputs.Length; feature++)
            {
                tiles.Emit(service.Outputs[feature], lanes[feature].AsSpan(start, count), ValidOf(feature).Slice(start, count), statuses.AsSpan(0, count));
            }
        }
    }
}

using System.Runtime.InteropServices;
using FeatureGen.Columns;
using FeatureGen.Online.Applying;
using FeatureGen.Online.Stores;
using FeatureGen.Plans;
using FeatureGen.Rows;
using FeatureGen.State;

namespace FeatureGen.Hosting.Verification.Data;

/// <summary>The events of one view: when each counts from, and which entity it belongs to. Computed row by row, as in serving.</summary>
internal sealed class ViewEvents
{
    private const int RowsOfATile = 2048;

    private readonly Dictionary<byte[], int> entities = new(KeyBytesComparer.Instance);
    private readonly List<byte[]> keys = [];
    private readonly long[] times;
    private readonly int[] entityOf;
    private readonly long[] visibleFrom;
    private readonly int[] starts;
    private readonly int[] byEntity;

    /// <summary>Runs the event program over all rows.</summary>
    /// <param name="view">The view.</param>
    /// <param name="table">The source's columns.</param>
    /// <param name="columns">The table's column for each column of the event plan.</param>
    /// <param name="computed">Is told of the rows done.</param>
    /// <param name="cancellation">Ends the computation.</param>
    public ViewEvents(ViewPlan view, LaneTable table, int[] columns, Action<int> computed, CancellationToken cancellation)
    {
        View = view;
        Table = table;
        Columns = columns;
        times = new long[table.Rows];
        visibleFrom = new long[table.Rows];
        entityOf = new int[table.Rows];
        Compute(computed, cancellation);
        (starts, byEntity) = GroupByEntity();

        Order = [.. Enumerable.Range(0, table.Rows)];
        OrderedVisibleFrom = [.. visibleFrom];
        Array.Sort(OrderedVisibleFrom, Order);
    }

    /// <summary>The view.</summary>
    public ViewPlan View { get; }

    /// <summary>The source's columns.</summary>
    public LaneTable Table { get; }

    /// <summary>The table's column for each column of the event plan.</summary>
    public int[] Columns { get; }

    /// <summary>All events, those that will be refused included, in the order in which they became known.</summary>
    public int[] Order { get; }

    /// <summary>From when on the events of <see cref="Order"/> count, in microseconds.</summary>
    public long[] OrderedVisibleFrom { get; }

    /// <summary>The number of entities.</summary>
    public int Entities => keys.Count;

    /// <summary>An event's time.</summary>
    public long TimeOf(int row) => times[row];

    /// <summary>From when on an event counts.</summary>
    public long VisibleFrom(int row) => visibleFrom[row];

    /// <summary>The number of a key's entity, or -1 if no admitted event has it.</summary>
    public int Find(ReadOnlySpan<byte> key)
        => entities.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(key, out int entity) ? entity : -1;

    /// <summary>An entity's key, encoded.</summary>
    public byte[] KeyOf(int entity) => keys[entity];

    /// <summary>The admitted events, entity by entity, in order of their times; <see cref="RangeOf(int)"/> says where each entity's are.</summary>
    public ReadOnlySpan<int> Grouped => byEntity;

    /// <summary>The places in <see cref="Grouped"/> of an entity's events; none for -1.</summary>
    public Range RangeOf(int entity) => entity < 0 ? 0..0 : starts[entity]..starts[entity + 1];

    /// <summary>The places in <see cref="Grouped"/> of an entity's events with a time in [from, to).</summary>
    public Range RangeOf(int entity, long from, long to)
    {
        Range all = RangeOf(entity);
        int first = FirstFrom(all, from);
        return first..Math.Max(first, FirstFrom(all, to));
    }

    private int FirstFrom(Range range, long time)
    {
        int low = range.Start.Value;
        int high = range.End.Value;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = times[byEntity[middle]] < time ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Runs the event program over all rows, tile by tile.</summary>
    /// <param name="read">Reads a tile whose first row is that row of the table, and that has so many.</param>
    /// <param name="cancellation">Ends the run.</param>
    public void Run(Action<Tile, int, int> read, CancellationToken cancellation)
    {
        EventPlan plan = View.Event;
        using Tile tile = new(Math.Max(plan.Program.Columns, plan.Columns.Length), RowsOfATile, Table.Strings);
        for (int start = 0; start < Table.Rows; start += RowsOfATile)
        {
            cancellation.ThrowIfCancellationRequested();
            int count = Math.Min(RowsOfATile, Table.Rows - start);
            Table.CopyTo(tile, Columns, start, count);
            plan.Program.Run(tile, count, RowWidth.Request);
            read(tile, start, count);
        }
    }

    private void Compute(Action<int> computed, CancellationToken cancellation)
    {
        byte[] key = new byte[256];
        Run(
            (tile, start, count) =>
            {
                tile.LongsOf(View.Event.Time)[..count].CopyTo(times.AsSpan(start));
                for (int row = 0; row < count; row++)
                {
                    visibleFrom[start + row] = View.Knowledge.CountsFrom(tile.LongsOf(View.Event.Known)[row]);
                    entityOf[start + row] = EntityOf(tile, row, ref key);
                }

                computed(count);
            },
            cancellation);
    }

    private int EntityOf(Tile tile, int row, ref byte[] key)
    {
        int length = EventAdmission.ReasonOf(View.Event, tile, row) == 0
            ? EntityKeyEncoding.Encode(tile, row, View.Event.Keys, View.Event.KeyKinds, ref key)
            : 0;
        if (length == 0)
        {
            return -1;
        }

        ref int entity = ref CollectionsMarshal.GetValueRefOrAddDefault(
            entities.GetAlternateLookup<ReadOnlySpan<byte>>(), key.AsSpan(0, length), out bool exists);
        if (!exists)
        {
            entity = keys.Count;
            keys.Add(key.AsSpan(0, length).ToArray());
        }

        return entity;
    }

    private (int[] Starts, int[] ByEntity) GroupByEntity()
    {
        int[] first = new int[Entities + 1];
        foreach (int entity in entityOf)
        {
            if (entity >= 0)
            {
                first[entity + 1]++;
            }
        }

        for (int entity = 0; entity < Entities; entity++)
        {
            first[entity + 1] += first[entity];
        }

        int[] next = [.. first];
        int[] grouped = new int[first[Entities]];
        long[] timesOfGrouped = new long[grouped.Length];
        for (int row = 0; row < entityOf.Length; row++)
        {
            if (entityOf[row] >= 0)
            {
                int place = next[entityOf[row]]++;
                grouped[place] = row;
                timesOfGrouped[place] = times[row];
            }
        }

        for (int entity = 0; entity < Entities; entity++)
        {
            int length = first[entity + 1] - first[entity];
            timesOfGrouped.AsSpan(first[entity], length).Sort(grouped.AsSpan(first[entity], length));
        }

        return (first, grouped);
    }
}

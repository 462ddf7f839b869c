using System.Globalization;
using System.Numerics;
using FeatureGen.Columns;
using FeatureGen.Plans;
using FeatureGen.Services;
using FeatureGen.Windows;

namespace FeatureGen.Benchmarks.Peers;

/// <summary>A workload of the peers, by what training runs on: columns in memory in, columns of features in memory out.</summary>
internal abstract class PeerWorkload
{
    private const int RowsOfATile = 1024;
    private const int EventsOfAPartition = 2_500_000;

    private readonly ServicePlan service;
    private readonly ViewPlan view;
    private readonly StringTable strings;
    private readonly long[] rowKeys;
    private readonly long[] rowTimes;
    private readonly int[] entityOfRow;
    private readonly int[] entityOf;
    private readonly int partitions;
    private readonly int shift;
    private readonly byte[][] valid;
    private readonly KeyIndex entities = new(parts: 1);
    private readonly RowBatch rows = new();
    private readonly EventBatch events;
    private readonly WindowPass windows;
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
        entityOfRow = new int[rowTimes.Length];
        entityOf = new int[eventCount];
        partitions = (int)BitOperations.RoundUpToPowerOf2((uint)((eventCount + EventsOfAPartition - 1) / EventsOfAPartition));
        shift = BitOperations.Log2((uint)partitions);
        view = service.Joins[0].View;
        events = new EventBatch(view.Event, keepsIds: service.SelfId >= 0);
        windows = new WindowPass(view, events, rows, strings);
        matrix = new FeatureMatrix(rowTimes.Length, view.Aggregates.Length);
        valid = [.. service.Outputs.Select(_ => new byte[BitSpan.BytesFor(rowTimes.Length)])];
    }

    /// <summary>The number of rows of the spine.</summary>
    public int Rows => rowTimes.Length;

    /// <summary>The features, in order.</summary>
    public IReadOnlyList<OutputPlan> Outputs => service.Outputs;

    /// <summary>
    /// Computes every feature of every row, in memory that is kept from one run to the next, as training keeps it from block to block. As in training with
    /// a memory budget, entities are cut into partitions, of which each reads its events.
    /// </summary>
    public void Run(int threads)
    {
        entities.Clear();
        for (int row = 0; row < Rows; row++)
        {
            entityOfRow[row] = entities.Add([rowKeys[row]]);
        }

        matrix.Reset(Rows);
        for (int partition = 0; partition < partitions; partition++)
        {
            events.Clear();
            rows.Clear();
            Project(partition);
            for (int row = 0; row < Rows; row++)
            {
                if (PartitionOf(entityOfRow[row]) == partition)
                {
                    rows.Append(entityOfRow[row] >> shift, rowTimes[row], selfId: null, target: row);
                }
            }

            windows.Run(matrix, threads, CancellationToken.None);
        }

        Finish();
    }

    /// <summary>The value of a feature as the peers write it: empty for null.</summary>
    public string Text(int feature, int row)
    {
        (int start, int count) = TileOf(row);
        long lane = LanesOf(feature, start, count)[row - start];
        return !ValidOf(feature)[row] ? ""
            : Outputs[feature].Feature.Kind switch
            {
                ValueKind.Double => BitConverter.Int64BitsToDouble(lane).ToString("R", CultureInfo.InvariantCulture),
                ValueKind.String => strings[lane],
                _ => lane.ToString(CultureInfo.InvariantCulture),
            };
    }

    /// <summary>Copies a member of some events into a column.</summary>
    protected abstract void Load(string member, Tile tile, int column, ReadOnlySpan<int> events);

    /// <summary>Copies values of some events.</summary>
    protected static void Gather<T>(T[] values, ReadOnlySpan<int> events, Span<T> into)
    {
        for (int row = 0; row < events.Length; row++)
        {
            into[row] = values[events[row]];
        }
    }

    // Of what is no entity, none.
    private int PartitionOf(int entity) => entity & ((partitions - 1) | int.MinValue);

    private (int Start, int Count) TileOf(int row)
    {
        int start = row / RowsOfATile * RowsOfATile;
        return (start, Math.Min(RowsOfATile, Rows - start));
    }

    // A tile's features, column by column, take the place of its aggregates.
    private Span<long> LanesOf(int feature, int start, int count) => matrix.MemoryOf(start, count).Slice(feature * count, count);

    private BitSpan ValidOf(int feature) => new(valid[feature], Rows);

    // The first partition also finds which entity each event is of.
    private void Project(int partition)
    {
        events.EnsureCapacity(partitions == 1 ? entityOf.Length : EventsOfAPartition / 4 * 5);
        using Tile tile = new(view.Event.Program.Columns, RowsOfATile, strings);
        int[] ofTile = new int[2 * RowsOfATile];
        int count = 0;
        for (int start = 0; start < entityOf.Length; start += RowsOfATile)
        {
            int end = Math.Min(start + RowsOfATile, entityOf.Length);
            for (int each = start; each < end; each++)
            {
                ofTile[count] = each;
                count += partition == 0 || PartitionOf(entityOf[each]) == partition ? 1 : 0;
            }

            if (count >= RowsOfATile || end == entityOf.Length)
            {
                Append(tile, ofTile.AsSpan(0, Math.Min(count, RowsOfATile)), partition);
                ofTile.AsSpan(RowsOfATile).CopyTo(ofTile);
                count = Math.Max(0, count - RowsOfATile);
            }
        }

        if (count > 0)
        {
            Append(tile, ofTile.AsSpan(0, count), partition);
        }
    }

    private void Append(Tile tile, ReadOnlySpan<int> ofTile, int partition)
    {
        EventPlan plan = view.Event;
        for (int column = 0; column < plan.Columns.Length; column++)
        {
            Load(plan.Columns[column].Member, tile, column, ofTile);
        }

        plan.Program.Run(tile, ofTile.Length);
        ReadOnlySpan<long> admission = tile.LongsOf(plan.Admission);
        ReadOnlySpan<long> keys = tile.LongsOf(plan.Keys[0]);
        Span<int> taken = stackalloc int[RowsOfATile];
        Span<int> entitiesOfTaken = stackalloc int[RowsOfATile];
        Span<int> found = stackalloc int[ofTile.Length];
        if (partition == 0)
        {
            entities.Find(keys[..ofTile.Length], found);
        }

        int admitted = 0;
        for (int row = 0; row < ofTile.Length; row++)
        {
            ref int entity = ref entityOf[ofTile[row]];
            if (partition == 0)
            {
                entity = admission[row] == 0 ? found[row] : -1;
            }

            taken[admitted] = row;
            entitiesOfTaken[admitted] = entity >> shift;
            admitted += PartitionOf(entity) == partition ? 1 : 0;
        }

        events.Append(tile, taken[..admitted], entitiesOfTaken[..admitted]);
    }

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
                tiles.Emit(service.Outputs[feature], LanesOf(feature, start, count), ValidOf(feature).Slice(start, count), statuses.AsSpan(0, count));
            }
        }
    }
}

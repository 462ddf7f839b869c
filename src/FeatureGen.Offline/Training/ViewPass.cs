using FeatureGen.Columns;
using FeatureGen.Offline.Events;
using FeatureGen.Offline.Reading;
using FeatureGen.Windows;

namespace FeatureGen.Offline.Training;

/// <summary>Computes a view's aggregates for a block of rows: partition by partition one scan of the source, then the windows of each join.</summary>
internal sealed class ViewPass(
    JoinedView view, SpineBlock block, FeatureMatrix[] matrices, StringTable strings, TrainingOptions options, ProgressMeter meter,
    CancellationToken cancellation)
{
    private readonly EventBatch events = new(view.View.Event, keepsIds: options.Plan.SelfId >= 0);
    private readonly RowBatch rows = new();
    private WindowPass? windows;

    /// <summary>Fills the matrices of the view's joins.</summary>
    /// <param name="partitions">The number of parts into which entities are cut.</param>
    /// <param name="isFirst">Whether events are counted now.</param>
    public void Run(int partitions, bool isFirst)
    {
        foreach (RowEntities join in view.Joins)
        {
            matrices[join.Join].Reset(block.Count);
        }

        for (int partition = 0; partition < partitions; partition++)
        {
            Scan(partition, partitions, isFirst && partition == 0 ? view.Tally : null);
            meter.Begin($"computing the windows of {view.View.Name}", block.Count * (long)view.Joins.Length);
            foreach (RowEntities join in view.Joins)
            {
                Compute(join, partition, partitions);
                meter.Add(block.Count);
            }

            meter.End();
        }

        foreach (RowEntities join in view.Joins)
        {
            FailKeys(join, matrices[join.Join]);
        }
    }

    private void Scan(int partition, int partitions, EventTally? tally)
    {
        meter.Begin($"reading the events of {view.View.Name}", view.Files.Rows);
        events.Clear();
        VisibleTimes visible = VisibleTimes.Of(view.View, block.Times);

        // What is counted is all of the files; later passes leave aside what no row can see.
        IReadOnlyList<TimeBounds> bounds = tally is null && !options.StrictAdmission ? visible.BoundsIn(view.View.Event) : [];
        using EventScan scan = new(view.Files, strings, bounds, options.StrictAdmission, tally, cancellation);
        Span<long> key = stackalloc long[view.Entities.Parts];
        ReadOnlySpan<long> times = scan.Tile.LongsOf(view.View.Event.Time);
        ReadOnlySpan<long> known = scan.Tile.LongsOf(view.View.Event.Known);
        int[] taken = new int[scan.Tile.Capacity];
        int[] entities = new int[scan.Tile.Capacity];
        while (scan.Read())
        {
            int count = 0;
            foreach (int row in scan.Rows)
            {
                if (!visible.Contains(times[row], known[row]))
                {
                    continue;
                }

                scan.CopyKey(row, key);
                int entity = view.Entities.Find(key);
                if (entity >= 0 && entity % partitions == partition)
                {
                    taken[count] = row;
                    entities[count++] = entity / partitions;
                }
            }

            events.Append(scan.Tile, taken.AsSpan(0, count), entities.AsSpan(0, count));
            meter.Add(scan.RowsRead);
        }

        meter.End();
    }

    private void Compute(RowEntities join, int partition, int partitions)
    {
        rows.Clear();
        for (int row = 0; row < block.Count; row++)
        {
            int entity = join.Entities[row];
            if (entity >= 0 && entity % partitions == partition)
            {
                rows.Append(entity / partitions, view.View.WindowTime(block.Times[row]), block.SelfIds[row], target: row);
            }
        }

        windows ??= new WindowPass(view.View, events, rows, strings);
        windows.Run(matrices[join.Join], options.Threads, cancellation);
    }

    private static void FailKeys(RowEntities join, FeatureMatrix matrix)
    {
        for (int row = 0; row < matrix.Rows; row++)
        {
            for (int column = 0; column < matrix.Columns && join.Entities[row] == RowEntities.FailedKey; column++)
            {
                matrix.Put(column, row, 0, FeatureStatus.Error);
            }
        }
    }
}

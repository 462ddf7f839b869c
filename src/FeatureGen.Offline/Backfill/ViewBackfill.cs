using FeatureGen.Columns;
using FeatureGen.Offline.Events;
using FeatureGen.Plans;
using FeatureGen.State;
using FeatureGen.Windows;

namespace FeatureGen.Offline.Backfill;

/// <summary>Computes the state of all entities of a view: partition by partition one scan of the source, then entity by entity on all threads.</summary>
internal sealed class ViewBackfill(
    ViewPlan view, EventFiles files, BackfillOptions options, ProgressMeter meter, CancellationToken cancellation)
{
    private readonly EventTally tally = new(view.Event);
    private readonly StateTimes times = new(view, options.AsOf);
    private readonly StateLayout layout = new(view);
    private readonly EventBuffer events = new(view.Event);
    private readonly KeyIndex entities = new(view.Event.Keys.Length);
    private readonly StringTable strings = new();
    private readonly Lock appending = new();

    /// <summary>What became of the source's events.</summary>
    public EventCounts Counts => tally.Counts(view);

    /// <summary>Admitted events that become known too late.</summary>
    public long NotYetKnown { get; private set; }

    /// <summary>Appends the records of all entities.</summary>
    public void Run(StoreOutput output, int partitions)
    {
        for (int partition = 0; partition < partitions; partition++)
        {
            Scan(partition, partitions);
            meter.Begin($"computing the state of {view.Name}", entities.Count);
            Write(output);
            meter.End();
        }
    }

    private void Scan(int partition, int partitions)
    {
        meter.Begin($"reading the events of {view.Name}", files.Rows);
        events.Clear();
        entities.Clear();
        bool isFirst = partition == 0;
        using EventScan scan = new(files, strings, options.StrictAdmission, isFirst ? tally : null, cancellation);
        ReadOnlySpan<long> eventTimes = scan.Tile.LongsOf(view.Event.Time);
        ReadOnlySpan<long> known = scan.Tile.LongsOf(view.Event.Known);
        Span<long> key = stackalloc long[entities.Parts];
        int[] taken = new int[scan.Tile.Capacity];
        int[] entitiesOfTaken = new int[scan.Tile.Capacity];
        while (scan.Read())
        {
            int count = 0;
            foreach (int row in scan.Rows)
            {
                if (!times.IsKnown(known[row]))
                {
                    NotYetKnown += isFirst ? 1 : 0;
                    continue;
                }

                scan.CopyKey(row, key);
                if (KeyIndex.PartitionOf(key, partitions) == partition)
                {
                    // An entity has a record even if all of its events are forgotten.
                    int entity = entities.Add(key);
                    if (!times.IsForgotten(eventTimes[row], known[row]))
                    {
                        taken[count] = row;
                        entitiesOfTaken[count++] = entity;
                    }
                }
            }

            events.Append(scan.Tile, taken.AsSpan(0, count), entitiesOfTaken.AsSpan(0, count));
            meter.Add(scan.RowsRead);
        }

        meter.End();
    }

    private void Write(StoreOutput output)
    {
        (int[] starts, int[] places) = events.ByEntity(entities.Count);
        int next = -1;

        void Work()
        {
            using StateWriter writer = new(layout, view.Event, events, entities, strings, options.AsOf);
            for (int entity = Interlocked.Increment(ref next); entity < entities.Count; entity = Interlocked.Increment(ref next))
            {
                cancellation.ThrowIfCancellationRequested();
                writer.Make(entity, places.AsSpan(starts[entity]..starts[entity + 1]));
                lock (appending)
                {
                    output.Append(writer.Key, writer.Record);
                    meter.Add(1);
                }
            }
        }

        Parallel.For(
            0, options.Threads, new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = cancellation }, _ => Work());
    }
}

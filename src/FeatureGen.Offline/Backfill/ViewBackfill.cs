using FeatureGen.Columns;
using FeatureGen.Offline.Events;
using FeatureGen.Plans;
using FeatureGen.State;
using FeatureGen.Windows;

namespace FeatureGen.Offline.Backfill;

/// <summary>Computes the state of all entities of a view: partition by partition one scan of the source, then entity by entity on all threads.</summary>
internal sealed class ViewBackfill(ViewInputs inputs, BackfillOptions options, ProgressMeter meter, CancellationToken cancellation)
{
    private readonly ViewPlan view = inputs.View;
    private readonly EventTally tally = new(inputs.View.Event);
    private readonly StateTimes times = new(inputs.View, options.AsOf);
    private readonly StateTimes? timesOfStart = inputs.Start is { } start ? new StateTimes(inputs.View, start.AsOf) : null;
    private readonly StateLayout layout = new(inputs.View);
    private readonly EventBuffer events = new(inputs.View.Event);
    private readonly KeyIndex entities = new(inputs.View.Event.Keys.Length);
    private readonly StringTable strings = new();

    /// <summary>What became of the source's events.</summary>
    public EventCounts Counts => tally.Counts(view);

    /// <summary>Admitted events that become known too late.</summary>
    public long NotYetKnown { get; private set; }

    /// <summary>Appends the records of all entities.</summary>
    /// <exception cref="CannotContinueException">The state to continue from lacks an event, or is damaged; nothing was appended in the first case.</exception>
    public void Run(StoreOutput output, int partitions)
    {
        for (int partition = 0; partition < partitions; partition++)
        {
            meter.Begin($"reading the events of {view.Name}", inputs.Rows);
            events.Clear();
            entities.Clear();
            foreach (EventSegment segment in inputs.Segments)
            {
                Scan(segment, partition, partitions);
            }

            meter.End();
            using StateRecords records = new(layout, inputs, events, entities, strings, options, cancellation);
            if (inputs.Start is { } earlier)
            {
                meter.Begin($"continuing the state of {view.Name}", null);
                records.Continue(earlier, partition, partitions, output, meter);
                meter.End();
            }

            meter.Begin($"computing the state of {view.Name}", entities.Count);
            records.MakeOthers(output, meter);
            tally.AddDuplicates(records.Duplicates);
            meter.End();
        }
    }

    private void Scan(EventSegment segment, int partition, int partitions)
    {
        bool isFirst = partition == 0;
        using EventScan scan = new(segment.Files, strings, segment.Bounds, options.StrictAdmission, isFirst ? tally : null, cancellation);
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

                if (IsInStart(segment, known[row]))
                {
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
    }

    private bool IsInStart(EventSegment segment, long known)
    {
        if (timesOfStart is null || !timesOfStart.IsKnown(known))
        {
            return false;
        }

        return !segment.IsNew ? true : throw new CannotContinueException(
            $"{segment.Files.Label}: was not there, or was another, when {inputs.Start!.Path} was made, and has an event that was known by then ({new Timestamp(known)}), as of {inputs.Start.AsOf}. Read all events by not continuing from that store.");
    }
}

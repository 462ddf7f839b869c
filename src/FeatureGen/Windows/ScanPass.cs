using FeatureGen.Plans;
using FeatureGen.State;

namespace FeatureGen.Windows;

/// <summary>
/// Aggregates that no pass answers from one row to the next: for each row by itself, the scan that answers a request goes through the
/// entity's events. What an aggregate costs so is the events of its window for each row.
/// </summary>
internal sealed class ScanPass
{
    private readonly StateFamily[] families;
    private readonly StateEvents events;
    private readonly int[] values;

    /// <summary>Prepares for some families of a view.</summary>
    public ScanPass(ViewPlan plan, StateFamily[] families)
    {
        this.families = families;
        events = new StateEvents(new EventRow(plan.Event));
        values = [.. families.SelectMany(family => new[] { family.Filter, family.Selection, family.Second }).Where(value => value >= 0).Distinct()];
    }

    /// <summary>Computes the families for every row of a block.</summary>
    public void Run(BlockScan scan)
    {
        for (int entity = 0; entity < scan.Block.Entities; entity++)
        {
            Range range = scan.Block.EventsOf(entity);
            Load(scan, range);
            ReadScratch scratch = ReadScratch.For(events.Count);
            (int first, int count) = scan.Block.RowsOf(entity).GetOffsetAndLength(scan.Block.RowCount);
            for (int row = first; row < first + count; row++)
            {
                // Without an event within reach a row stays as it is: missing.
                if (scan.CountsOf(WindowLayout.Reach)[row] > 0)
                {
                    Run(scan, range.Start.Value, row, scratch);
                }
            }
        }
    }

    // An entity's events lie in the block in the order of time and sequence, which is all that a scan asks of them.
    private void Load(BlockScan scan, Range range)
    {
        ReadOnlySpan<int> places = scan.Block.Places[range];
        events.Resize(places.Length);
        events.Times.CopyFrom(scan.Block.Times[range]);
        EventWords sequences = events.Sequences;
        for (int index = 0; index < sequences.Length; index++)
        {
            sequences[index] = scan.Block.Batch.SequenceAt(places[index]);
        }

        foreach (int value in values)
        {
            scan.Block.Batch.CopyTo(value, places, events.Column(value), scan.Strings);
        }
    }

    private void Run(BlockScan scan, int firstPosition, int row, ReadScratch scratch)
    {
        long time = scan.Block.RowTimes[row];
        int visible = FindVisible(scan, firstPosition, row, time, scratch.Visible);
        if (visible == 0 && scan.Block.Batch.HasVersions)
        {
            // All that happened within reach has been replaced or deleted.
            return;
        }

        foreach (StateFamily family in families)
        {
            FamilyScan each = new(family, events, time, isMissing: false);
            each.Run(scratch.Visible.AsSpan(0, visible), scratch, new MatrixOutput(scan, row));
        }
    }

    private int FindVisible(BlockScan scan, int firstPosition, int row, long time, Span<int> visible)
    {
        ReadOnlySpan<long> usable = scan.Block.Usable;
        ReadOnlySpan<int> self = scan.Self.Of(row);
        // Of versions the whole reach, to tell whether any is left in it.
        long start = scan.Block.Batch.HasVersions ? scan.Block.ReachStartAt(time) : time;
        foreach (StateFamily family in families)
        {
            start = Math.Min(start, family.StartAt(time));
        }

        int oldest = events.FirstFrom(start);
        int count = 0;
        for (int index = events.FirstFrom(scan.Block.ReachEndAt(time)) - 1; index >= oldest; index--)
        {
            int position = firstPosition + index;
            visible[count] = index;
            count += usable[position] <= time && !self.Contains(position) && !scan.Block.HasEnded(position, time) ? 1 : 0;
        }

        return count;
    }
}

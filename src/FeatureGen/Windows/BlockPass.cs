using FeatureGen.Columns;
using FeatureGen.Plans;

namespace FeatureGen.Windows;

/// <summary>Computes every aggregate of a view for one block of entities after another; one for each worker.</summary>
internal sealed class BlockPass
{
    private readonly WindowLayout layout;
    private readonly BlockScan scan;
    private readonly SelectedEvents selected = new();
    private readonly SumPass sums = new();
    private readonly ExtremePass extremes = new();
    private readonly FirstPass firsts = new();
    private readonly DistinctPass distinct = new();
    private readonly CurrentPass current = new();
    private readonly ScanPass? scans;

    public BlockPass(ViewPlan plan, WindowLayout layout, EventBatch events, RowBatch rows, StringTable strings)
    {
        this.layout = layout;
        scan = new BlockScan(plan, layout, events, rows, strings);
        scans = layout.Scanned.Length == 0 ? null : new ScanPass(plan, layout.Scanned);
    }

    /// <summary>Computes the rows of a block.</summary>
    /// <param name="blocks">All blocks.</param>
    /// <param name="block">The one.</param>
    /// <param name="eventsOf">The events of each entity.</param>
    /// <param name="output">Takes the aggregates.</param>
    public void Run(EntityBlocks blocks, int block, EntityIndex eventsOf, FeatureMatrix output)
    {
        scan.Block.Clear();
        foreach (int entity in blocks.EntitiesOf(block))
        {
            scan.Block.Prepare(blocks.RowsOf(block, entity));
        }

        foreach (int entity in blocks.EntitiesOf(block))
        {
            scan.Block.Add(eventsOf.Places, eventsOf.RangeOf(entity), blocks.RowsOf(block, entity));
        }

        scan.Begin(output);
        RunCounts();
        foreach (AggregateFamily family in layout.Families)
        {
            Run(family);
        }

        RunCurrent();
        scans?.Run(scan);
        scan.End();
    }

    private void RunCurrent()
    {
        int? entered = null;
        foreach (AggregateFamily family in layout.Current)
        {
            EntryOrder order = scan.OrderOf(family.End);
            if (entered != family.End)
            {
                current.Enter(scan, order);
                entered = family.End;
            }

            selected.Load(scan.Block, family.Filter, family.Selection);
            current.Run(scan, selected, order, family);
        }
    }

    private void RunCounts()
    {
        int? filter = null;
        int? order = null;
        for (int index = 0; index < layout.Counts.Length; index++)
        {
            CountPlan plan = layout.Counts[index];
            if (plan.Filter != filter)
            {
                selected.Load(scan.Block, plan.Filter, selection: -1);
                filter = plan.Filter;
                order = null;
            }

            int entering = scan.BoundsOf(plan.Window).Order;
            if (entering != order)
            {
                order = entering;
                selected.Enter(scan.OrderOf(entering));
            }

            CountPass.Run(scan, selected, plan, index);
        }
    }

    private void Run(AggregateFamily family)
    {
        EntryOrder order = scan.OrderOf(family.End);
        selected.Load(scan.Block, family.Filter, family.Selection);
        selected.Enter(order);
        if (family.HasSums)
        {
            sums.Run(scan, selected, family);
        }

        if (family.Extreme.Length > 0)
        {
            extremes.Run(scan, selected, order, family.Extreme);
        }

        if (family.First.Length > 0)
        {
            firsts.Run(scan, selected, order, family.First);
        }

        if (family.Latest.Length > 0)
        {
            LatestPass.Run(scan, selected, order, family.Latest);
        }

        if (family.Distinct.Length > 0)
        {
            distinct.Run(scan, selected, order, family.Distinct);
        }
    }
}

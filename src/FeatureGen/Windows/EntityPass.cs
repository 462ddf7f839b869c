using FeatureGen.Columns;
using FeatureGen.Plans;

namespace FeatureGen.Windows;

/// <summary>Computes every aggregate of a view for the rows of one entity after another; one for each worker.</summary>
internal sealed class EntityPass
{
    private readonly RowBatch rows;
    private readonly WindowLayout layout;
    private readonly WindowEdges reach;
    private readonly long sourceLag;
    private readonly EntityScan scan;
    private readonly EntryOrders orders;
    private readonly Participants participants;
    private readonly ExtremePass extremes = new();
    private readonly FirstPass firsts = new();

    public EntityPass(
        ViewPlan plan, WindowLayout layout, EventBatch events, RowBatch rows, FeatureMatrix output, StringTable strings)
    {
        this.rows = rows;
        this.layout = layout;
        reach = new WindowEdges(layout.Counts[WindowLayout.Reach].Window);
        sourceLag = plan.SourceLag;
        scan = new EntityScan(events, output, strings, layout.Counts.Length);
        orders = new EntryOrders(scan.Events);
        participants = new Participants(scan.Events);
    }

    /// <summary>Computes the rows at <paramref name="rowPlaces"/> over the events at <paramref name="eventPlaces"/>.</summary>
    public void Run(ReadOnlySpan<int> eventPlaces, ReadOnlySpan<int> rowPlaces)
    {
        scan.Rows.Load(rows, rowPlaces);
        scan.Events.Load(eventPlaces, reach.StartAt(scan.Rows.Times[0]), scan.Rows.Times[^1], sourceLag);
        if (scan.Events.Count == 0)
        {
            return;
        }

        orders.Clear();
        scan.Self.Find(rows, scan.Rows, scan.Events);
        RunCounts();
        foreach (AggregateFamily family in layout.Families)
        {
            participants.Load(family.Filter, family.Selection);
            foreach (LagClass lag in family.Lags)
            {
                participants.Enter(orders.For(lag.Lag));
                RunGroups(lag.Groups);
            }
        }
    }

    private void RunCounts()
    {
        int? filter = null;
        long? lag = null;
        for (int index = 0; index < layout.Counts.Length; index++)
        {
            CountPlan plan = layout.Counts[index];
            if (plan.Filter != filter)
            {
                participants.Load(plan.Filter, selection: -1);
                filter = plan.Filter;
                lag = null;
            }

            if (plan.Window.Lag != lag)
            {
                participants.Enter(orders.For(plan.Window.Lag));
                lag = plan.Window.Lag;
            }

            CountPass.Run(scan, participants, plan, index);
        }
    }

    private void RunGroups(WindowGroup[] groups)
    {
        foreach (WindowGroup group in groups)
        {
            if (group.Sums.Length > 0)
            {
                SumPass.Run(scan, participants, group);
            }

            if (group.First.Length > 0)
            {
                firsts.Run(scan, participants, group);
            }
        }

        if (Array.Exists(groups, group => group.Least.Length > 0))
        {
            extremes.Run(scan, participants, groups, sign: -1);
        }

        if (Array.Exists(groups, group => group.Greatest.Length > 0))
        {
            extremes.Run(scan, participants, groups, sign: 0);
        }

        if (Array.Exists(groups, group => group.Latest.Length > 0))
        {
            LatestPass.Run(scan, participants, groups);
        }
    }
}

using FeatureGen.Plans;
using FeatureGen.Windows;

namespace FeatureGen.State;

/// <summary>The aggregates that one scan answers: one filter, the same selections, and windows that end at the same time.</summary>
internal sealed class StateFamily
{
    private StateFamily(
        ViewPlan plan, WindowTiling tiling, (int Filter, int Selection, int Second, WindowEnd End, bool) shared, IEnumerable<(AggregatePlan Plan, int Column)> aggregates)
    {
        (Filter, Selection, Second, End, IsCutByEvents) = shared;
        Windows =
        [
            .. aggregates.GroupBy(each => each.Plan.Window)
                .OrderBy(group => plan.Windows[group.Key].Length)
                .Select(group => new StateWindow(plan.Windows[group.Key], group.Select(each => new StateAggregate(each.Plan, each.Column)), tiling.IsTiled(group.Key))),
        ];
        foreach (StateWindow window in Windows)
        {
            foreach (StateAggregate aggregate in window.Aggregates)
            {
                Parts |= aggregate.Parts;
                FoldedParts |= window.HasFolded ? aggregate.Parts : TallyParts.None;
            }

            Gathers |= window.Gathers;
        }

        FoldedSketches = [.. Windows.Where(window => window.HasFolded).SelectMany(window => window.Aggregates)
            .Select(aggregate => aggregate.Finisher?.Sketch).OfType<SketchPlan>().Distinct()];
        Cuts = new TileCuts([.. Windows.Where(window => window.HasFolded).Select(window => window.Edges)]);
        IsLatestOnly = Windows.All(window => window.Aggregates.All(aggregate => aggregate.Kind is AggregateKind.Latest or AggregateKind.TimeSinceLatest));
        IsNewestOnly = IsLatestOnly && Filter < 0 && Second < 0 && (Selection < 0 || !plan.Event.Values[Selection].Nullable);
    }

    /// <summary>The filter, or -1.</summary>
    public int Filter { get; }

    /// <summary>The selection, or -1.</summary>
    public int Selection { get; }

    /// <summary>The second selection, or -1.</summary>
    public int Second { get; }

    /// <summary>How the windows end.</summary>
    public WindowEnd End { get; }

    /// <summary>The windows, which end together; by length, so that mostly each holds all of the one before it.</summary>
    public StateWindow[] Windows { get; }

    /// <summary>What a scan carries along.</summary>
    public TallyParts Parts { get; }

    /// <summary>Whether events decide where its windows start, and not the time alone.</summary>
    public bool IsCutByEvents { get; }

    /// <summary>Where the tiles of folded events begin, of which its windows hold some.</summary>
    public TileCuts Cuts { get; }

    /// <summary>What is kept of folded events.</summary>
    public TallyParts FoldedParts { get; }

    /// <summary>What is kept of the values of folded events for approximate aggregates.</summary>
    public SketchPlan[] FoldedSketches { get; }

    /// <summary>Whether some aggregate is computed from all events of its window.</summary>
    public bool Gathers { get; }

    /// <summary>Whether what is known of parts of its windows can be put together, without seeing each event.</summary>
    public bool HasSegments => !Gathers && !(CountsDistinct && Cuts.Any) && !IsCutByEvents;

    /// <summary>Whether it counts distinct values.</summary>
    public bool CountsDistinct => (Parts & TallyParts.Distinct) != 0;

    /// <summary>Whether the newest event that counts decides every aggregate.</summary>
    public bool IsLatestOnly { get; }

    /// <summary>Whether this is the newest visible event, because all of them count.</summary>
    public bool IsNewestOnly { get; }

    /// <summary>Whether it filters by a value or selects it.</summary>
    public bool Reads(int value) => Filter == value || Selection == value || Second == value;

    /// <summary>The first time after the windows, at a request's time.</summary>
    public long EndAt(long time) => Windows[0].EndAt(time);

    /// <summary>The first time in any of the windows, at a request's time.</summary>
    public long StartAt(long time)
    {
        long first = long.MaxValue;
        foreach (StateWindow window in Windows)
        {
            first = Math.Min(first, window.StartAt(time));
        }

        return first;
    }

    /// <summary>The order of the windows by their starts at a time, the latest first: each holds all of the one before it.</summary>
    /// <param name="time">The time.</param>
    /// <param name="order">Takes the indices of the windows.</param>
    /// <param name="starts">Takes the start of each window.</param>
    public void OrderAt(long time, Span<int> order, Span<long> starts)
    {
        for (int index = 0; index < Windows.Length; index++)
        {
            starts[index] = Windows[index].StartAt(time);
        }

        Order(starts, order);
    }

    /// <summary>Orders indices by what they stand for, the greatest first.</summary>
    public static void Order(ReadOnlySpan<long> keys, Span<int> order)
    {
        for (int index = 0; index < keys.Length; index++)
        {
            int place = index;
            for (; place > 0 && keys[order[place - 1]] < keys[index]; place--)
            {
                order[place] = order[place - 1];
            }

            order[place] = index;
        }
    }

    /// <summary>Arranges the aggregates of a view that a scan is to answer.</summary>
    /// <param name="plan">The view.</param>
    /// <param name="tiling">Which of its windows are answered from tiles.</param>
    /// <param name="isAnswered">Whether an aggregate is one of them.</param>
    public static StateFamily[] Of(ViewPlan plan, WindowTiling tiling, Func<AggregatePlan, bool> isAnswered) =>
    [
        .. plan.Aggregates.Select((aggregate, column) => (Plan: aggregate, Column: column))
            .Where(each => isAnswered(each.Plan))
            .GroupBy(each => (each.Plan.Filter, each.Plan.Selection, each.Plan.Second, WindowEnd.Of(plan.Windows[each.Plan.Window]), plan.Windows[each.Plan.Window].IsCutByEvents))
            .Select(group => new StateFamily(plan, tiling, group.Key, group)),
    ];
}

using FeatureGen.Plans;
using FeatureGen.State.Gathered;
using FeatureGen.Windows;

namespace FeatureGen.State;

/// <summary>
/// Which windows of a view are answered from tiles once their events are old: those that hold whole tiles or nothing of them, and whose aggregates
/// need no event by itself.
/// </summary>
internal sealed class WindowTiling
{
    private readonly bool[] isTiled;
    private readonly AggregateKind[][] gathered;

    /// <summary>Finds them.</summary>
    public WindowTiling(ViewPlan plan)
    {
        gathered = [.. plan.Windows.Select((_, index) => plan.Aggregates
            .Where(aggregate => aggregate.Window == index && GatheredFinisher.Of(aggregate) is { Sketch: null }).Select(aggregate => aggregate.Kind).Distinct().ToArray())];
        CanReplace = plan.Event.Id < 0;
        WindowEdges[] edges = [.. plan.Windows.Select(WindowEdges.Of)];
        NeedsEachForEver = plan.Aggregates.Any(aggregate => plan.Windows[aggregate.Window] is { IsAllTime: true } window
            && (plan.Event.HasVersions || (window.IsLastEvent ? !CanReplace : gathered[aggregate.Window].Length > 0 || window.IsCutByEvents)));
        isTiled = [.. edges.Select((edge, index) => edge.HasAlignedStart && gathered[index].Length == 0 && !plan.Windows[index].IsCutByEvents && !plan.Event.HasVersions)];

        // What is kept event by event for another window is no tile meanwhile.
        long kept = NeedsEachForEver ? long.MaxValue
            : edges.Where((edge, index) => !isTiled[index] && !edge.IsAllTime && !IsReplaced(plan.Windows[index])).Select(edge => edge.LongestHold).DefaultIfEmpty().Max();
        for (int index = 0; index < isTiled.Length; index++)
        {
            isTiled[index] &= edges[index].LongestHold > kept;
        }
    }

    /// <summary>Whether an event is let go of once a later one has replaced it as the last.</summary>
    public bool CanReplace { get; }

    /// <summary>Whether some window without a start needs each of its events for ever.</summary>
    public bool NeedsEachForEver { get; }

    /// <summary>Whether a window is answered from tiles.</summary>
    public bool IsTiled(int window) => isTiled[window];

    /// <summary>The aggregates over a window for which each of its events is needed.</summary>
    public IReadOnlyList<AggregateKind> NeedingEach(int window) => gathered[window];

    /// <summary>Whether of a window's events those that another replaces are let go of.</summary>
    public bool IsReplaced(WindowPlan window) => CanReplace && window.IsLastEvent;
}

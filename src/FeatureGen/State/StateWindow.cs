using FeatureGen.Plans;
using FeatureGen.Windows;

namespace FeatureGen.State;

/// <summary>The aggregates of a family over one window.</summary>
internal sealed class StateWindow(WindowPlan window, IEnumerable<StateAggregate> aggregates)
{
    private readonly WindowEdges edges = WindowEdges.Of(window);

    /// <summary>How long it is, in microseconds.</summary>
    public long Length => window.Length;

    /// <summary>Whether the window has no start.</summary>
    public bool IsAllTime => window.IsAllTime;

    /// <summary>The aggregates.</summary>
    public StateAggregate[] Aggregates { get; } = [.. aggregates];

    /// <summary>Whether some aggregate is computed from all events of the window.</summary>
    public bool Gathers => Array.Exists(Aggregates, aggregate => aggregate.Finisher is not null);

    /// <summary>The first event time in the window at <paramref name="time"/>.</summary>
    public long StartAt(long time) => edges.StartAt(time);

    /// <summary>The first event time after the window at <paramref name="time"/>.</summary>
    public long EndAt(long time) => edges.EndAt(time);
}

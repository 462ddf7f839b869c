using FeatureGen.Plans;

namespace FeatureGen.State;

/// <summary>The aggregates of a family over one window.</summary>
internal sealed class StateWindow(WindowPlan window, IEnumerable<StateAggregate> aggregates)
{
    private readonly long length = window.Length;

    /// <summary>How long it is, in microseconds.</summary>
    public long Length => length;

    /// <summary>Whether the window has no start.</summary>
    public bool IsAllTime { get; } = window.IsAllTime;

    /// <summary>The aggregates.</summary>
    public StateAggregate[] Aggregates { get; } = [.. aggregates];

    /// <summary>Whether some aggregate is computed from all events of the window.</summary>
    public bool Gathers => Array.Exists(Aggregates, aggregate => aggregate.Finisher is not null);

    /// <summary>The first event time in the window that ends at <paramref name="end"/>.</summary>
    public long StartBefore(long end) => IsAllTime || end < long.MinValue + length ? long.MinValue : end - length;
}

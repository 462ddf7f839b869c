using FeatureGen.Plans;

namespace FeatureGen.Windows;

/// <summary>The aggregates of one filter and selection over one window.</summary>
internal sealed class WindowGroup(int window, int counts, IEnumerable<AggregateUse> uses)
{
    /// <summary>The window: its index in the layout.</summary>
    public int Window { get; } = window;

    /// <summary>Which of the layout's counts says how many events of this window pass the filter.</summary>
    public int Counts { get; } = counts;

    /// <summary>Counts of values, sums and what is made of them.</summary>
    public AggregateUse[] Sums { get; } = [.. uses.Where(use => IsSum(use.Kind))];

    /// <summary>The columns of least values.</summary>
    public int[] Least { get; } = Columns(uses, AggregateKind.Min);

    /// <summary>The columns of greatest values.</summary>
    public int[] Greatest { get; } = Columns(uses, AggregateKind.Max);

    /// <summary>The columns of first values, and of the time since the first event.</summary>
    public AggregateUse[] First { get; } = [.. uses.Where(use => use.Kind is AggregateKind.First or AggregateKind.TimeSinceFirst)];

    /// <summary>The columns of latest values, and of the time since the latest event.</summary>
    public AggregateUse[] Latest { get; } =
        [.. uses.Where(use => use.Kind is AggregateKind.Latest or AggregateKind.TimeSinceLatest)];

    /// <summary>The columns of numbers of distinct values.</summary>
    public int[] Distinct { get; } = Columns(uses, AggregateKind.CountDistinct);

    private static bool IsSum(AggregateKind kind) => kind
        is AggregateKind.CountOf or AggregateKind.Sum or AggregateKind.Average
        or AggregateKind.Variance or AggregateKind.StdDev or AggregateKind.Share
        or AggregateKind.Any or AggregateKind.All;

    private static int[] Columns(IEnumerable<AggregateUse> uses, AggregateKind kind)
        => [.. uses.Where(use => use.Kind == kind).Select(use => use.Column)];
}

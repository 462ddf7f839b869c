using FeatureGen.Plans;

namespace FeatureGen.Windows;

/// <summary>The aggregates that share filter and selection, and so the events that take part, and the end, and so when these enter.</summary>
internal sealed class AggregateFamily(int filter, int selection, int end, WindowGroup[] groups)
{
    /// <summary>The filter, or -1.</summary>
    public int Filter => filter;

    /// <summary>The selection, or -1.</summary>
    public int Selection => selection;

    /// <summary>The end of its windows: the index of their order of entry.</summary>
    public int End => end;

    /// <summary>The windows.</summary>
    public WindowGroup[] Groups => groups;

    /// <summary>Whether sums of squares are wanted.</summary>
    public bool NeedsSquares { get; } = AnySum(groups, AggregateKind.Variance, AggregateKind.StdDev);

    /// <summary>Whether sums are wanted, and not only counts.</summary>
    public bool NeedsSums { get; } =
        AnySum(groups, AggregateKind.Sum, AggregateKind.Average, AggregateKind.Variance, AggregateKind.StdDev, AggregateKind.Share,
            AggregateKind.Any, AggregateKind.All);

    /// <summary>Whether counts of values or sums are wanted.</summary>
    public bool HasSums { get; } = groups.Any(group => group.Sums.Length > 0);

    /// <summary>The windows of which least or greatest values are wanted.</summary>
    public WindowGroup[] Extreme { get; } = [.. groups.Where(group => group.Least.Length + group.Greatest.Length > 0)];

    /// <summary>The windows of which first values are wanted, or the time since.</summary>
    public WindowGroup[] First { get; } = [.. groups.Where(group => group.First.Length > 0)];

    /// <summary>The windows of which latest values are wanted, or the time since.</summary>
    public WindowGroup[] Latest { get; } = [.. groups.Where(group => group.Latest.Length > 0)];

    /// <summary>The windows of which the number of distinct values is wanted.</summary>
    public WindowGroup[] Distinct { get; } = [.. groups.Where(group => group.Distinct.Length > 0)];

    private static bool AnySum(WindowGroup[] groups, params AggregateKind[] kinds)
        => groups.Any(group => group.Sums.Any(use => kinds.Contains(use.Kind)));
}

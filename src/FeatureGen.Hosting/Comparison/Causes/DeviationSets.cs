using System.Collections.Immutable;
using System.Numerics;

namespace FeatureGen.Hosting.Comparison.Causes;

/// <summary>The deviations one by one and in all their combinations.</summary>
internal static class DeviationSets
{
    /// <summary>Each deviation alone, in the order in which they are tried.</summary>
    public static ImmutableArray<Deviations> Single { get; } =
        [Deviations.LateEvents, Deviations.TiedEvents, Deviations.OpenStart, Deviations.OwnEvent, Deviations.TieOrder];

    /// <summary>All combinations, those of fewer deviations first: what one explains needs no second.</summary>
    public static ImmutableArray<Deviations> FewestFirst { get; } =
        [.. Enumerable.Range(1, (1 << Single.Length) - 1).OrderBy(set => BitOperations.PopCount((uint)set)).ThenBy(set => set).Select(set => (Deviations)set)];

    /// <summary>The deviations of a combination.</summary>
    public static IEnumerable<Deviations> In(Deviations set) => Single.Where(deviation => set.HasFlag(deviation));

    /// <summary>The cause that a deviation is.</summary>
    public static DifferenceCause CauseOf(Deviations deviation) => deviation switch
    {
        Deviations.LateEvents => DifferenceCause.LateEvent,
        Deviations.TiedEvents or Deviations.TieOrder => DifferenceCause.Tie,
        Deviations.OpenStart => DifferenceCause.WindowEdge,
        Deviations.OwnEvent => DifferenceCause.OwnEvent,
        _ => throw new ArgumentOutOfRangeException(nameof(deviation), deviation, "This is no single deviation."),
    };
}

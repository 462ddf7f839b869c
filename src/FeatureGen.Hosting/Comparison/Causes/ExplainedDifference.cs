using System.Collections.Immutable;

namespace FeatureGen.Hosting.Comparison.Causes;

/// <summary>Why a feature differs in a row.</summary>
/// <param name="Row">The row of the new file.</param>
/// <param name="Deviations">What reproduces the present value; none where nothing does.</param>
/// <param name="Causes">The causes, the deviations' and others.</param>
/// <param name="IsStale">Whether the events do not give FeatureGen's value either.</param>
internal sealed record ExplainedDifference(int Row, Deviations Deviations, ImmutableArray<DifferenceCause> Causes, bool IsStale = false)
{
    /// <summary>A difference of which only the values are known.</summary>
    public static ExplainedDifference ByValues(int row, bool isNull, bool isStale = false)
        => new(row, Deviations.None, [isNull ? DifferenceCause.Null : DifferenceCause.Other], isStale);
}

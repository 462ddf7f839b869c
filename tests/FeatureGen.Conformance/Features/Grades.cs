namespace FeatureGen.Conformance.Features;

/// <summary>What features and lambdas over events call.</summary>
public static class Grades
{
    private static readonly long none = -1;

    /// <summary>The grade of a level.</summary>
    [FeatureFunction]
    public static long Of(double? level)
        => level switch
        {
            null => none,
            double.NaN => 0,
            > 20 and var high => (long)Math.Min(high, 1000),
            < 0 => 2,
            _ => 3,
        };
}

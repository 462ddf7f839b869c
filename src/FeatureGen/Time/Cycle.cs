namespace FeatureGen;

/// <summary>Whole parts of a circle, as what a model can learn from: neighbours are near each other, the last and the first too.</summary>
internal static class Cycle
{
    private const double Turn = 6.283185307179586;

    /// <summary>The sine of part / parts of a turn, part being from 0 to below parts: exact at the quarters, and mirrored exactly.</summary>
    public static double Sine(long part, long parts)
        => part == 0 ? 0
        : 2 * part >= parts ? -Sine((2 * part) - parts, 2 * parts) + 0.0
        : 4 * part > parts ? Sine(parts - (2 * part), 2 * parts)
        : 12 * part == parts ? 0.5
        : 8 * part > parts ? FeatureMath.Cos((parts - (4 * part)) * Turn / (4 * parts))
        : FeatureMath.Sin(part * Turn / parts);

    /// <summary>The cosine of part / parts of a turn.</summary>
    public static double Cosine(long part, long parts) => Sine(((4 * part) + parts) % (4 * parts), 4 * parts);
}

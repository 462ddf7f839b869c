namespace FeatureGen.Hosting.Comparison.Values;

/// <summary>How far two values agree.</summary>
internal enum Agreement
{
    /// <summary>They are the same number, text or truth, or both null.</summary>
    Equal,

    /// <summary>They are numbers that differ by rounding alone.</summary>
    Rounded,

    /// <summary>They differ.</summary>
    Different,
}

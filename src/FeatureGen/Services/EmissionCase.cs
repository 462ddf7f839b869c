namespace FeatureGen.Services;

/// <summary>What decides the status of a value that leaves, beside its feature.</summary>
[Flags]
internal enum EmissionCase
{
    /// <summary>It is no null.</summary>
    Valid = 1,

    /// <summary>Its body threw.</summary>
    Fails = 2,

    /// <summary>Its view is missing.</summary>
    ViewMissing = 4,

    /// <summary>It is an aggregate, and its window is empty.</summary>
    WindowEmpty = 8,
}

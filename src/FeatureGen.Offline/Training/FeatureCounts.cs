namespace FeatureGen.Offline.Training;

/// <summary>How often a column of a training file has which status.</summary>
/// <param name="Name">The column's name.</param>
/// <param name="Present">Values that were computed.</param>
/// <param name="Null">Nulls that were computed.</param>
/// <param name="EmptyWindow">Values of windows without an event.</param>
/// <param name="Missing">Values of entities without a visible event.</param>
/// <param name="Default">Nulls that the declared default replaced.</param>
/// <param name="Error">Values for which the feature's C# would have thrown.</param>
/// <param name="Immature">Labels that are not known yet.</param>
public sealed record FeatureCounts(string Name, long Present, long Null, long EmptyWindow, long Missing, long Default, long Error, long Immature = 0)
{
    /// <summary>The counts of these rows and others, of the same column.</summary>
    public FeatureCounts Plus(FeatureCounts other)
        => new(Name, Present + other.Present, Null + other.Null, EmptyWindow + other.EmptyWindow, Missing + other.Missing,
            Default + other.Default, Error + other.Error, Immature + other.Immature);
}

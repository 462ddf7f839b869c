namespace FeatureGen;

/// <summary>A <see cref="FeatureList{TValue}"/>, whatever its type.</summary>
internal interface IFeatureList
{
    /// <summary>What stands after the feature's name and <c>_</c> in the name of each column.</summary>
    IReadOnlyList<string> Columns { get; }

    /// <summary>The value at a place, boxed; throws what its aggregate throws.</summary>
    object? ValueAt(int place);
}

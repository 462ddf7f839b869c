namespace FeatureGen;

/// <summary>How many elements a <see cref="FeatureVector"/> has: so many columns, named <c>embedding_0</c>, <c>embedding_1</c> and so on.</summary>
/// <param name="elements">At least 1.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DimensionAttribute(int elements) : Attribute
{
    /// <summary>The number of elements.</summary>
    public int Elements { get; } = elements;
}

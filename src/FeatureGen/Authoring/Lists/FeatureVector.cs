namespace FeatureGen;

/// <summary>Numbers of fixed length that windows aggregate element by element, such as an embedding.</summary>
/// <remarks>
/// A stored member declares its length with <see cref="DimensionAttribute"/> and is read from that many columns; a computed one is written
/// <c>=> new FeatureVector(X, Y)</c>. An element may be null: aggregates skip it.
/// </remarks>
public readonly struct FeatureVector : IEquatable<FeatureVector>
{
    private readonly double?[]? elements;

    /// <summary>Takes a copy of the elements.</summary>
    public FeatureVector(params double?[] elements)
    {
        this.elements = [.. elements];
    }

    /// <summary>The number of elements.</summary>
    public int Length => elements?.Length ?? 0;

    /// <summary>The element at a place, from 0; null where it is null, and beyond the end.</summary>
    public double? this[int place] => elements is { } present && (uint)place < (uint)present.Length ? present[place] : null;

    /// <summary>A vector of numbers that are all there.</summary>
    public static FeatureVector Of(params ReadOnlySpan<double> elements)
    {
        var copy = new double?[elements.Length];
        for (int place = 0; place < copy.Length; place++)
        {
            copy[place] = elements[place];
        }

        return new FeatureVector(copy);
    }

    /// <summary>Whether all elements are equal.</summary>
    public static bool operator ==(FeatureVector left, FeatureVector right) => left.Equals(right);

    /// <summary>Whether any element differs.</summary>
    public static bool operator !=(FeatureVector left, FeatureVector right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(FeatureVector other) => elements.AsSpan().SequenceEqual(other.elements);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FeatureVector other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (double? element in elements.AsSpan())
        {
            hash.Add(element);
        }

        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public override string ToString() => $"[{string.Join(", ", elements ?? [])}]";
}

using FeatureGen.SpecificationTests.Model;

namespace FeatureGen.SpecificationTests;

public sealed class VectorTests
{
    [Fact]
    public void Vectors_are_aggregated_element_by_element()
    {
        EventWindow<Reading> window = Readings.As(
            9,
            Reading.At(1) with { Place = new(1, 8), MaybeShape = new(1, null, 3), Number = 5 },
            Reading.At(2) with { Place = new(2, 4), Number = 7 },
            Reading.At(3) with { Place = new(4, 2), MaybeShape = new(2, null, double.NaN), MaybeNumber = 1 }).All;

        Assert.Equal([7.0, 14], Values(window.Sum(r => r.Place)));
        Assert.Equal([1.5, null, double.NaN], Values(window.Average(r => r.MaybeShape)));
        Assert.Equal([1.0, null, 3], Values(window.Min(r => r.MaybeShape)));
        Assert.Equal([7.0, 1], Values(window.Max(r => r.Pair)));
        Assert.Equal(14, window.Sum(r => r.Place[1]));
    }

    [Fact]
    public void The_length_of_a_vector_is_declared_or_written()
    {
        EventWindow<Reading> empty = Readings.As(9).All;

        Assert.Equal([0.0, 0], Values(empty.Sum(r => r.Place)));
        Assert.Equal([null, null, null], Values(empty.Max(r => r.MaybeShape)));
        Assert.Equal([null, null], Values(empty.Average(r => r.Pair)));
        Assert.Equal([null], Values(empty.Average(r => new FeatureVector(r.Whole))));
        Assert.Contains("[Dimension", Assert.ThrowsAny<InvalidOperationException>(() => empty.Average(r => r.Undeclared)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Vectors_with_equal_elements_are_equal()
    {
        Assert.Equal(new FeatureVector(1, null), new FeatureVector(1, null));
        Assert.Equal(FeatureVector.Of(1, 2).GetHashCode(), new FeatureVector(1, 2).GetHashCode());
        Assert.True(FeatureVector.Of(1, 2) != FeatureVector.Of(1, 3));
        Assert.False(new FeatureVector(1, null) == new FeatureVector(1));
        Assert.Null(default(FeatureVector)[0]);
        Assert.Equal((2, "[1, 2]"), (FeatureVector.Of(1, 2).Length, FeatureVector.Of(1, 2).ToString()));
    }

    private static IEnumerable<TValue> Values<TValue>(FeatureList<TValue> list)
        => Enumerable.Range(0, list.Count).Select(place => list[place]);
}

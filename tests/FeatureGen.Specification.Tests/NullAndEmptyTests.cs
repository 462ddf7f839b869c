using FeatureGen.SpecificationTests.Model;

namespace FeatureGen.SpecificationTests;

public sealed class NullAndEmptyTests
{
    private static readonly EventWindow<Reading> Empty = Readings.As(0).All;

    private static readonly EventWindow<Reading> Mixed = Readings.Over<long?>(
        (reading, value) => reading with { MaybeWhole = value, MaybeNumber = value, MaybeMoney = value, Text = value?.ToString() }, 4, null, 8);

    [Fact]
    public void Counts_of_nothing_are_zero()
    {
        Assert.Equal(0, Empty.Count());
        Assert.Equal(0, Empty.Count(r => r.Flag));
        Assert.Equal(0, Empty.CountOf(r => r.MaybeWhole));
        Assert.Equal(0, Empty.CountOf(r => r.Text));
        Assert.Equal(0, Empty.CountDistinct(r => r.MaybeWhole));
        Assert.Equal(0, Empty.CountDistinct(r => r.Text));
    }

    [Fact]
    public void Sums_of_nothing_are_zero()
    {
        Assert.Equal(0, Empty.Sum(r => r.Whole));
        Assert.Equal(0m, Empty.Sum(r => r.Money));
        Assert.Equal(0L, BitConverter.DoubleToInt64Bits(Empty.Sum(r => r.Number)));
    }

    [Fact]
    public void Everything_else_of_nothing_is_null()
    {
        Assert.Null(Empty.Average(r => r.Whole));
        Assert.Null(Empty.Average(r => r.Number));
        Assert.Null(Empty.Average(r => r.Money));
        Assert.Null(Empty.Min(r => r.Whole));
        Assert.Null(Empty.Max(r => r.Whole));
        Assert.Null(Empty.Variance(r => r.Number));
        Assert.Null(Empty.StdDev(r => r.Whole));
        Assert.Null(Empty.Share(r => r.Flag));
        Assert.Null(Empty.First(r => r.Whole));
        Assert.Null(Empty.Latest(r => r.Text));
        Assert.Null(Empty.TimeSinceLatest());
    }

    [Fact]
    public void Count_counts_events_and_CountOf_selections_that_are_not_null()
    {
        Assert.Equal(3, Mixed.Count());
        Assert.Equal(2, Mixed.CountOf(r => r.MaybeWhole));
        Assert.Equal(2, Mixed.CountOf(r => r.Text));
    }

    [Fact]
    public void Aggregates_skip_null_selections()
    {
        Assert.Equal(12, Mixed.Sum(r => r.MaybeWhole));
        Assert.Equal(12.0, Mixed.Sum(r => r.MaybeNumber));
        Assert.Equal(12m, Mixed.Sum(r => r.MaybeMoney));
        Assert.Equal(6.0, Mixed.Average(r => r.MaybeWhole));
        Assert.Equal(6.0, Mixed.Average(r => r.MaybeNumber));
        Assert.Equal(6m, Mixed.Average(r => r.MaybeMoney));
        Assert.Equal(8.0, Mixed.Variance(r => r.MaybeWhole));
        Assert.Equal(4, Mixed.Min(r => r.MaybeWhole));
        Assert.Equal(8, Mixed.Max(r => r.MaybeWhole));
    }

    [Fact]
    public void A_comparison_with_null_is_false_and_its_row_counts_in_a_share()
        => Assert.Equal(1.0 / 3, Mixed.Share(r => r.MaybeWhole > 5));

    [Fact]
    public void A_share_of_nullable_booleans_skips_null()
        => Assert.Equal(0.5, Readings.Over<bool?>((reading, value) => reading with { MaybeFlag = value }, true, null, false).Share(r => r.MaybeFlag));

    [Fact]
    public void Only_null_selections_are_as_nothing()
    {
        EventWindow<Reading> nulls = Readings.As(9, Reading.At(1), Reading.At(2)).All;

        Assert.Equal(0, nulls.Sum(r => r.MaybeWhole));
        Assert.Null(nulls.Average(r => r.MaybeNumber));
        Assert.Null(nulls.Max(r => r.MaybeWhole));
        Assert.Null(nulls.Latest(r => r.Text));
        Assert.Null(nulls.Share(r => r.MaybeFlag));
    }

    [Fact]
    public void Expressions_lift_null_as_csharp_does()
    {
        IReadOnlyList<SpecifiedFeature> features = Specification.Evaluate<Lifted>(new History(), default, ["A"]);

        Assert.Equal([null, 0.0, false, true], features.Select(feature => feature.Value));
    }

    [FeatureView(nameof(Reading.Sensor))]
    public sealed class Lifted : FeatureView<Reading>
    {
        [Feature]
        public double? Difference => Mean - 1;

        [Feature]
        public double? Coalesced => Mean ?? 0;

        [Feature]
        public bool Compared => Mean < 1;

        [Feature]
        public bool? ThreeValued => (Mean == null ? null : (bool?)false) | true;

        private double? Mean => AllTime.Average(r => r.Number);
    }
}

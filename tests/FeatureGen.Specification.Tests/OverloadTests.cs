using FeatureGen.SpecificationTests.Model;

namespace FeatureGen.SpecificationTests;

/// <summary>Which overload C# picks for each kind of selection, shown by the type of the answer.</summary>
public sealed class OverloadTests
{
    private static readonly EventWindow<Reading> Two = Readings.As(
        100,
        Reading.At(1) with { Whole = -3, Seats = 4, Gate = 7, Fuel = 0.5f, Number = 1.5, Money = 1.5m, Text = "x" },
        Reading.At(2) with { Whole = 5, Gate = 9, Fuel = 0.25f, MaybeNumber = 2.5, MaybeFlag = true }).All;

    [Fact]
    public void Integers_of_every_size_sum_to_long()
    {
        Assert.Equal(2L, Typed<long>(Two.Sum(r => r.Whole)));
        Assert.Equal(4L, Typed<long>(Two.Sum(r => r.Seats)));
        Assert.Equal(16L, Typed<long>(Two.Sum(r => r.Gate)));
        Assert.Equal(2L, Typed<long>(Two.Sum(r => 1)));
    }

    [Fact]
    public void Floats_sum_to_double()
    {
        Assert.Equal(0.75, Typed<double>(Two.Sum(r => r.Fuel)));
        Assert.Equal(2.5, Typed<double>(Two.Sum(r => r.MaybeNumber)));
    }

    [Fact]
    public void Decimals_sum_to_decimal()
    {
        Assert.Equal(1.5m, Typed<decimal>(Two.Sum(r => r.Money)));
        Assert.Equal(0m, Typed<decimal>(Two.Sum(r => r.MaybeMoney)));
    }

    [Fact]
    public void Conditional_selections_keep_their_type_and_their_nulls()
    {
        Assert.Equal(5L, Typed<long>(Two.Sum(r => r.Whole > 0 ? r.Whole : 0)));
        Assert.Equal(5L, Typed<long>(Two.Sum(r => r.Whole > 0 ? r.Whole : null)));
        Assert.Equal(5.0, Two.Average(r => r.Whole > 0 ? r.Whole : null));
        Assert.Equal(1L, Two.CountOf(r => r.Whole > 0 ? (long?)r.Whole : null));
    }

    [Fact]
    public void Averages_and_spreads_are_nullable_doubles()
    {
        Assert.Equal(4.0, Two.Average(r => r.Seats));
        Assert.Equal(8.0, Two.Average(r => r.Gate));
        Assert.Equal(0.375, Two.Average(r => r.Fuel));
        Assert.Equal(2.0, Two.Variance(r => r.Gate));
        Assert.Null(Two.StdDev(r => r.MaybeNumber));
        Assert.Equal(0.75m, Two.Average(r => r.Money));
    }

    [Fact]
    public void Extremes_and_ends_have_the_type_of_the_selection()
    {
        Assert.Equal(4, Two.Max(r => r.Seats));
        Assert.Equal((short)7, Two.Min(r => r.Gate));
        Assert.Equal(0.5f, Two.Max(r => r.Fuel));
        Assert.Equal(new Timestamp(2), Two.Max(r => r.Known));
        Assert.Equal(4, Two.Latest(r => r.Seats));
        Assert.Equal(5L, Two.Latest(r => r.Whole));
        Assert.Equal("x", Two.Latest(r => r.Text));
        Assert.True(Two.Latest(r => r.MaybeFlag));
        Assert.Equal(-3L, Two.First(r => r.Whole));
    }

    [Fact]
    public void A_predicate_is_counted_not_taken_for_a_selection()
    {
        Assert.Equal(1, Two.Count(r => r.Whole > 0));
        Assert.Equal(0.5, Two.Share(r => r.Whole > 0));
        Assert.Equal(1.0, Two.Share(r => r.MaybeFlag));
        Assert.Equal(1, Two.CountOf(r => r.Seats));
    }

    private static object Typed<TExpected>(object value) => Assert.IsType<TExpected>(value)!;
}

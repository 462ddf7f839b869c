using FeatureGen.SpecificationTests.Model;

namespace FeatureGen.SpecificationTests;

public sealed class EndTests
{
    [Fact]
    public void First_and_latest_go_by_event_time_not_by_when_it_was_known()
    {
        EventWindow<Reading> all = Readings.As(
            100, Reading.At(1) with { Delay = new Duration(50), Whole = 1 }, Reading.At(2) with { Whole = 2 }).All;

        Assert.Equal(1, all.First(r => r.Whole));
        Assert.Equal(2, all.Latest(r => r.Whole));
    }

    [Fact]
    public void Events_of_one_time_go_by_their_sequence()
    {
        EventWindow<Reading> all = Readings.As(
            100,
            Reading.At(1) with { Order = 2, Whole = 5 },
            Reading.At(1) with { Order = 1, Whole = 9 },
            Reading.At(1) with { Order = -1, Whole = 7 }).All;

        Assert.Equal(7, all.First(r => r.Whole));
        Assert.Equal(5, all.Latest(r => r.Whole));
    }

    [Fact]
    public void Ties_go_to_the_least_first_and_the_greatest_latest_value()
    {
        EventWindow<Reading> all = Readings.As(
            100, Reading.At(1) with { Whole = 5 }, Reading.At(1) with { Whole = 9 }, Reading.At(1) with { Whole = 7 }).All;

        Assert.Equal(5, all.First(r => r.Whole));
        Assert.Equal(9, all.Latest(r => r.Whole));
    }

    [Fact]
    public void Tied_texts_compare_ordinally()
    {
        EventWindow<Reading> all = Readings.As(100, Reading.At(1) with { Text = "a" }, Reading.At(1) with { Text = "B" }).All;

        Assert.Equal("B", all.First(r => r.Text));
        Assert.Equal("a", all.Latest(r => r.Text));
    }

    [Fact]
    public void A_tied_NaN_is_greater_than_infinity()
    {
        EventWindow<Reading> all = Readings.As(
            100, Reading.At(1) with { Number = double.PositiveInfinity }, Reading.At(1) with { Number = double.NaN }).All;

        Assert.Equal(double.NaN, all.Latest(r => r.Number));
        Assert.Equal(double.PositiveInfinity, all.First(r => r.Number));
    }

    [Fact]
    public void Events_without_a_selection_are_passed_over()
    {
        EventWindow<Reading> all = Readings.As(100, Reading.At(1), Reading.At(2) with { Text = "x", MaybeWhole = 3 }, Reading.At(3)).All;

        Assert.Equal("x", all.First(r => r.Text));
        Assert.Equal("x", all.Latest(r => r.Text));
        Assert.Equal(3, all.Latest(r => r.MaybeWhole));
    }

    [Fact]
    public void The_time_since_the_latest_event_counts_to_the_request()
        => Assert.Equal(
            new Duration(10),
            Readings.As(100, Reading.At(60), Reading.At(90), Reading.At(95) with { Delay = new Duration(6) }).Last(50).TimeSinceLatest());

    [Fact]
    public void The_time_since_the_latest_event_of_a_lagged_window_counts_to_the_request_too()
        => Assert.Equal(new Duration(40), Readings.As(100, Reading.At(60), Reading.At(90)).Last(50).Lag(new Duration(20)).TimeSinceLatest());
}

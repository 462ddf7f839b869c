using FeatureGen.SpecificationTests.Model;

namespace FeatureGen.SpecificationTests;

public sealed class ByTests
{
    [Fact]
    public void MinBy_and_MaxBy_select_of_the_event_with_the_least_and_the_greatest()
    {
        EventWindow<Reading> all = Readings.As(
            100,
            Reading.At(1) with { Number = 2, Whole = 20, Text = "b" },
            Reading.At(2) with { Number = 1, Whole = 10, Text = "a" },
            Reading.At(3) with { Number = 3, Whole = 30, Text = "c" }).All;

        Assert.Equal(10, all.MinBy(r => r.Number, r => r.Whole));
        Assert.Equal(30, all.MaxBy(r => r.Number, r => r.Whole));
        Assert.Equal("a", all.MinBy(r => r.Number, r => r.Text));
        Assert.Equal("c", all.MaxBy(r => r.Number, r => r.Text));
    }

    [Fact]
    public void Tied_events_go_to_the_first_for_MinBy_and_the_latest_for_MaxBy()
    {
        EventWindow<Reading> all = Readings.As(
            100,
            Reading.At(2) with { Number = 1, Whole = 5 },
            Reading.At(1) with { Number = 1, Order = 2, Whole = 7 },
            Reading.At(1) with { Number = 1, Order = 1, Whole = 9 },
            Reading.At(1) with { Number = 1, Order = 1, Whole = 8 },
            Reading.At(2) with { Number = 1, Whole = 4 }).All;

        Assert.Equal(8, all.MinBy(r => r.Number, r => r.Whole));
        Assert.Equal(5, all.MaxBy(r => r.Number, r => r.Whole));
    }

    [Fact]
    public void An_event_without_either_selection_is_passed_over()
    {
        EventWindow<Reading> all = Readings.As(
            100,
            Reading.At(1) with { MaybeNumber = 1 },
            Reading.At(2) with { MaybeNumber = 2, MaybeWhole = 20 },
            Reading.At(3) with { MaybeWhole = 30 }).All;

        Assert.Equal(20, all.MinBy(r => r.MaybeNumber, r => r.MaybeWhole));
        Assert.Null(all.MaxBy(r => r.MaybeNumber, r => r.Text));
    }
}

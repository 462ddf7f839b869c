using FeatureGen.SpecificationTests.Model;

namespace FeatureGen.SpecificationTests;

/// <summary>A history that deviates answers what a system with that habit would, and nothing else of it changes.</summary>
public sealed class DeviationTests
{
    private const long T = 100;

    private static readonly History Events = new History().Add(
        Reading.At(90) with { Id = 1, Whole = 1 },
        Reading.At(95) with { Id = 2, Whole = 2 },
        Reading.At(97) with { Id = 3, Whole = 4, Delay = new Duration(4) },
        Reading.At(T) with { Id = 4, Whole = 8 },
        Reading.At(T) with { Id = 5, Whole = 16, Delay = new Duration(9) },
        Reading.At(101) with { Id = 6, Whole = 32 });

    [Theory]
    [InlineData(Deviations.None, 1 + 2)]
    [InlineData(Deviations.LateEvents, 1 + 2 + 4)]
    [InlineData(Deviations.TiedEvents, 1 + 2 + 8)]
    [InlineData(Deviations.OpenStart, 2)]
    [InlineData(Deviations.OwnEvent, 1 + 2 + 16)]
    [InlineData(Deviations.LateEvents | Deviations.TiedEvents, 1 + 2 + 4 + 8)]
    [InlineData(Deviations.TiedEvents | Deviations.OpenStart, 2 + 8)]
    [InlineData(Deviations.LateEvents | Deviations.TiedEvents | Deviations.OwnEvent, 1 + 2 + 4 + 8 + 16)]
    public void Each_deviation_counts_the_events_that_it_names(Deviations deviations, long sum)
        => Assert.Equal(sum, Sum(deviations, view => view.Last(10), selfId: 5));

    [Fact]
    public void An_event_of_the_future_never_counts()
        => Assert.Equal(1 + 2 + 4 + 8 + 16, Sum((Deviations)31 & ~Deviations.OpenStart, view => view.All, selfId: 6));

    [Fact]
    public void Ends_of_lagged_windows_are_closed_too()
    {
        Assert.Equal(1, Sum(Deviations.None, view => view.Last(5).Lag(new Duration(5))));
        Assert.Equal(1 + 2, Sum(Deviations.TiedEvents, view => view.Last(5).Lag(new Duration(5))));
        Assert.Equal(2, Sum(Deviations.TiedEvents | Deviations.OpenStart, view => view.Last(5).Lag(new Duration(5))));
        Assert.Equal(1, Sum(Deviations.OwnEvent, view => view.Last(5).Lag(new Duration(5)), selfId: 5));
    }

    [Fact]
    public void The_other_one_of_tied_events_is_taken()
    {
        History tied = new History().Add(
            Reading.At(1) with { Whole = 7, Text = "b" }, Reading.At(1) with { Whole = 9, Text = "a" },
            Reading.At(3) with { Whole = 5, Text = "d" }, Reading.At(3) with { Whole = 3, Text = "c" });

        Assert.Equal((7, "a", 5, "d"), EndsOf(tied));
        Assert.Equal((9, "b", 3, "c"), EndsOf(tied.Deviating(Deviations.TieOrder)));
        Assert.Equal((7, "a", 5, "d"), EndsOf(tied.Deviating(Deviations.TieOrder).Deviating(Deviations.None)));
    }

    [Fact]
    public void Of_tied_events_with_a_sequence_the_other_one_is_taken()
    {
        History tied = new History().Add(Reading.At(1) with { Order = 1, Whole = 7 }, Reading.At(1) with { Order = 2, Whole = 5 });

        Assert.Equal(5, View(tied).All.Latest(r => r.Whole));
        Assert.Equal(7, View(tied.Deviating(Deviations.TieOrder)).All.Latest(r => r.Whole));
    }

    [Fact]
    public void A_deviating_history_has_the_events_that_are_added_later()
    {
        History history = new();
        History deviating = history.Deviating(Deviations.TiedEvents);
        history.Add(Reading.At(T));

        Assert.Equal(1, View(deviating).All.Count());
        Assert.Equal(0, View(history).All.Count());
    }

    private static long Sum(Deviations deviations, Func<Readings, EventWindow<Reading>> window, long? selfId = null)
        => window(Specification.Of<Readings>(Events.Deviating(deviations), new Timestamp(T), ["A"], selfId)).Sum(r => r.Whole);

    private static Readings View(History history) => Specification.Of<Readings>(history, new Timestamp(T), "A");

    private static (long?, string?, long?, string?) EndsOf(History history)
    {
        EventWindow<Reading> all = View(history).All;
        return (all.First(r => r.Whole), all.First(r => r.Text), all.Latest(r => r.Whole), all.Latest(r => r.Text));
    }
}

using FeatureGen.Skew.Tests.Model;
using FeatureGen.Skew.Tests.Paths;
using static FeatureGen.Duration;
using static FeatureGen.Skew.Tests.Model.Purchases;

namespace FeatureGen.Skew.Tests;

/// <summary>Bugs at the ends of windows.</summary>
public sealed class EdgeTests
{
    [Fact]
    public void An_event_of_the_requests_own_instant_counts_nowhere()
    {
        Answers answers = Answers.Of([At(Midnight)], Ask(Midnight), Ask(Midnight + Tick));
        Assert.Equal(0L, answers[0, "Count10m"]);
        Assert.Equal(1L, answers[1, "Count10m"]);
    }

    [Fact]
    public void An_event_stamped_midnight_is_in_the_window_that_begins_at_that_midnight()
    {
        Purchase[] purchases = [At(Midnight - Days(3)), At(Midnight - Days(14)), At(Midnight - Hours(20)), At(Midnight - Days(3) - Tick)];
        Answers answers = Answers.Of(purchases, Ask(Midnight), Ask(Midnight + Tick), Ask(Midnight + Minutes(4)));
        Assert.Equal([1L, 2L, 4L], Counts(answers, 0));
        Assert.Equal([0L, 1L, 3L], Counts(answers, 1));
        Assert.Equal([0L, 1L, 3L], Counts(answers, 2));
    }

    [Fact]
    public void No_part_of_a_window_is_dropped_before_its_time()
    {
        // One event in each five minutes of the hour: a hop that leaves early would lose a twelfth.
        Purchase[] purchases = [.. Enumerable.Range(0, 12).Select(part => At(Midnight - Minutes(60) + Minutes(5 * part)))];
        Answers answers = Answers.Of(purchases, Ask(Midnight), Ask(Midnight + Tick), Ask(Midnight + Minutes(5)), Ask(Midnight + Minutes(5) + Tick));
        Assert.Equal([12L, 11L, 11L, 10L], Enumerable.Range(0, 4).Select(row => answers[row, "Count1h"]));
    }

    [Fact]
    public void Windows_do_not_stretch_between_hops()
    {
        Answers answers = Answers.Of([At(Midnight)], Ask(Midnight + Minutes(10)), Ask(Midnight + Minutes(10) + Tick), Ask(Midnight + Minutes(14)));
        Assert.Equal([1L, 0L, 0L], Enumerable.Range(0, 3).Select(row => answers[row, "Count10m"]));
    }

    [Fact]
    public void An_event_of_the_future_that_is_known_already_waits_for_its_time()
    {
        Answers answers = Answers.Of([Late(Midnight + Hours(2), booked: Midnight)], Ask(Midnight + Hours(1)), Ask(Midnight + Hours(2) + Tick));
        Assert.Equal([0L, 1L], Enumerable.Range(0, 2).Select(row => answers[row, "CountEver"]));
    }

    [Fact]
    public void The_scored_event_never_counts_for_itself_and_its_twin_of_the_same_instant_does()
    {
        Purchase[] purchases = [At(Midnight, 10, id: 1), At(Midnight, 20, id: 2)];
        Answers answers = Answers.Of(purchases, new CardRequest { At = Midnight + Tick, Id = 1 });
        Assert.Equal(1L, answers["Count10m"]);
        Assert.Equal(20.0, answers["Sum10m"]);
    }

    [Fact]
    public void Times_before_and_at_the_epoch_are_windows_like_any_other()
    {
        Timestamp epoch = new(0);
        Purchase[] purchases = [At(epoch, 1, id: 1), At(epoch - Tick, 2, id: 2), At(epoch - Hours(1), 4, id: 3), At(epoch - Hours(1) - Tick, 8, id: 4)];
        Answers answers = Answers.Of(purchases, Ask(epoch), Ask(epoch + Tick), Ask(epoch - Tick), Ask(epoch - Minutes(50)));
        Assert.Equal([6.0, 3.0, 12.0, 12.0], Enumerable.Range(0, 4).Select(row => answers[row, "Sum1h"]));
    }

    [Fact]
    public void Times_at_the_end_of_what_can_be_represented_do_not_wrap()
    {
        Timestamp first = new(long.MinValue + 1);
        Timestamp last = new(long.MaxValue - 1);
        Answers answers = Answers.Of([At(first, 1, id: 1), At(last, 2, id: 2)], Ask(first), Ask(first + Tick), Ask(last), Ask(last + Tick));
        Assert.Equal([0L, 1L, 0L, 1L], Enumerable.Range(0, 4).Select(row => answers[row, "Count14d"]));
        Assert.Equal([0L, 1L, 1L, 2L], Enumerable.Range(0, 4).Select(row => answers[row, "CountEver"]));
    }

    [Fact]
    public void An_event_lies_in_the_hour_in_which_it_happened_and_not_in_that_in_which_it_was_booked()
    {
        Purchase[] purchases = [Late(Midnight - Tick, booked: Midnight + Minutes(2)), Late(Midnight + Minutes(59), booked: Midnight + Minutes(61))];
        Answers answers = Answers.OfDays(purchases, Ask(Midnight + Minutes(30)), Ask(Midnight + Minutes(90)), Ask(Midnight + Hours(4) - Tick), Ask(Midnight + Hours(4)));
        Assert.Equal([1L, 1L, 0L, 0L], Enumerable.Range(0, 4).Select(row => answers[row, "CountWholeHour"]));
        Assert.Equal([1L, 2L, 1L, 0L], Enumerable.Range(0, 4).Select(row => answers[row, "CountHours"]));
    }

    private static object?[] Counts(Answers answers, int request)
        => [answers[request, "Count20h"], answers[request, "Count3d"], answers[request, "Count14d"]];
}

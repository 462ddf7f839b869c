using FeatureGen.Skew.Tests.Model;
using FeatureGen.Skew.Tests.Paths;
using static FeatureGen.Duration;
using static FeatureGen.Skew.Tests.Model.Purchases;

namespace FeatureGen.Skew.Tests;

/// <summary>Bugs with events that become known late, or together.</summary>
public sealed class LateTests
{
    [Fact]
    public void A_late_event_counts_in_every_window_that_still_holds_it()
    {
        Purchase late = Late(Midnight - Minutes(30), booked: Midnight);
        Answers answers = Answers.Of([late, At(Midnight + Minutes(1))], Ask(Midnight - Tick), Ask(Midnight), Ask(Midnight + Minutes(2)));
        Assert.Equal([0L, 0L, 1L], Enumerable.Range(0, 3).Select(row => answers[row, "Count10m"]));
        Assert.Equal([0L, 1L, 2L], Enumerable.Range(0, 3).Select(row => answers[row, "Count1h"]));
        Assert.Equal([0L, 1L, 2L], Enumerable.Range(0, 3).Select(row => answers[row, "Count3d"]));
    }

    [Fact]
    public void An_event_that_came_too_late_for_a_window_is_not_taken_out_of_it()
    {
        // Known when the ten minutes had passed it, while the hour held it: added once there, taken out once there.
        Purchase[] purchases = [At(Midnight - Minutes(40), 1), Late(Midnight - Minutes(30), Midnight, 2), At(Midnight - Minutes(5), 4)];
        Answers answers = Answers.Of(purchases, Ask(Midnight), Ask(Midnight + Minutes(6)), Ask(Midnight + Minutes(31)), Ask(Midnight + Minutes(56)));
        Assert.Equal([4.0, 0.0, 0.0, 0.0], Enumerable.Range(0, 4).Select(row => answers[row, "Sum10m"]));
        Assert.Equal([7.0, 7.0, 4.0, 0.0], Enumerable.Range(0, 4).Select(row => answers[row, "Sum1h"]));
    }

    [Fact]
    public void Each_aggregate_takes_a_late_event_at_the_shared_end_of_two_windows()
    {
        // The bug: one flag a hop size, not one an aggregate, so only the first of two columns was corrected.
        Purchase late = Late(Midnight - Hours(1), booked: Midnight, amount: 9);
        Answers answers = Answers.Of([late, At(Midnight - Minutes(1), 3)], Ask(Midnight), Ask(Midnight + Tick));
        Assert.Equal([2L, 12.0, 3.0, 9.0], new[] { "Count1h", "Sum1h", "Least1h", "Greatest1h" }.Select(name => answers[0, name]));
        Assert.Equal([1L, 3.0, 3.0, 3.0], new[] { "Count1h", "Sum1h", "Least1h", "Greatest1h" }.Select(name => answers[1, name]));
        Assert.Equal([2L, 12.0, 3.0, 9.0], new[] { "Count3d", "Sum3d", "Least3d", "Greatest3d" }.Select(name => answers[1, name]));
    }

    [Fact]
    public void The_latest_is_by_event_time_whatever_came_last()
    {
        Purchase[] purchases = [At(Midnight, 1), Late(Midnight - Minutes(1), Midnight + Minutes(1), 2)];
        Answers answers = Answers.Of(purchases, Ask(Midnight + Minutes(2)));
        Assert.Equal(1.0, answers["LatestAmount"]);
        Assert.Equal(2.0, answers["FirstAmount"]);
        Assert.Equal(Minutes(2), answers["Quiet"]);
    }

    [Fact]
    public void Ties_are_decided_by_sequence_and_value_and_not_by_arrival()
    {
        Purchase tied = At(Midnight, 5, id: 1);
        Purchase[] purchases = [tied, tied with { Id = 2, Amount = 7 }, tied with { Id = 3, Turn = -1, Amount = 100 }, tied with { Id = 4, Turn = -1, Amount = 1 }];
        foreach (Purchase[] order in new[] { purchases, [.. purchases.Reverse()], [purchases[2], purchases[0], purchases[3], purchases[1]] })
        {
            Answers answers = Answers.Of(order, Ask(Midnight + Tick));
            Assert.Equal(7.0, answers["LatestAmount"]);
            Assert.Equal(1.0, answers["FirstAmount"]);
        }
    }

    [Fact]
    public void An_event_known_after_the_request_is_not_in_training_because_it_was_not_in_serving()
    {
        Answers answers = Answers.Of([Late(Midnight - Minutes(5), booked: Midnight + Tick)], Ask(Midnight), Ask(Midnight + Tick));
        Assert.Equal([0L, 1L], Enumerable.Range(0, 2).Select(row => answers[row, "Count1h"]));
    }
}

using FeatureGen.Skew.Tests.Model;
using FeatureGen.Skew.Tests.Paths;
using static FeatureGen.Duration;
using static FeatureGen.Skew.Tests.Model.Purchases;

namespace FeatureGen.Skew.Tests;

/// <summary>Bugs with tables whose rows change.</summary>
public sealed class ChangeTests
{
    [Fact]
    public void A_row_that_changes_at_the_cut_of_a_day_is_neither_counted_twice_nor_lost()
    {
        // The bug: images before and after a change were told apart by the row's time and not by that of the change, so that the cut between batch
        // and stream let one of them through: 1 and not 0 for what is gone, 2 and not 1 for what was changed.
        Posting[] postings =
        [
            Posting(1, Midnight - Hours(5), committed: Midnight - Hours(5), amount: 10),
            Posting(1, Midnight - Hours(5), committed: Midnight + Minutes(1), amount: 30),
            Posting(2, Midnight - Hours(4), committed: Midnight - Hours(4), amount: 5),
            Posting(2, Midnight - Hours(4), committed: Midnight + Minutes(2), amount: 5) with { IsDeleted = true },
        ];
        Answers answers = Answers.Of(postings, Ask(Midnight), Ask(Midnight + Minutes(1)), Ask(Midnight + Minutes(2)), Ask(Midnight + Days(2)));

        Assert.Equal([2L, 2L, 1L, 1L], Rows(answers, "Count3d"));
        Assert.Equal([15.0, 35.0, 30.0, 30.0], Rows(answers, "Sum3d"));
        Assert.Equal([10.0, 30.0, 30.0, 30.0], Rows(answers, "GreatestEver"));
    }

    [Fact]
    public void A_correction_is_not_in_training_before_it_was_made()
    {
        Posting[] postings = [Posting(1, Midnight, committed: Midnight + Tick, amount: 10), Posting(1, Midnight, committed: Midnight + Hours(1), amount: 90)];
        Answers answers = Answers.Of(postings, Ask(Midnight + Minutes(59)), Ask(Midnight + Hours(1)), Ask(Midnight + Hours(1) + Tick));

        Assert.Equal([10.0, 90.0, 90.0], Rows(answers, "LatestAmount"));
        Assert.Equal([10.0, 90.0, 0.0], Rows(answers, "Sum1h"));
    }

    [Fact]
    public void Changes_that_arrive_in_another_order_than_they_were_made_leave_the_last_in_place()
    {
        // From two partitions: the third version arrives first, then the second, which it has replaced, and the deletion before both comes last.
        Posting third = Posting(1, Midnight, committed: Midnight + Minutes(2), amount: 3) with { LogPosition = 3 };
        Posting second = Posting(1, Midnight, committed: Midnight + Minutes(3), amount: 2) with { LogPosition = 2 };
        Posting first = Posting(1, Midnight, committed: Midnight + Minutes(4), amount: 1) with { LogPosition = 1, IsDeleted = true };
        foreach (Posting[] order in new[] { new[] { third, second, first }, [first, second, third], [second, first, third, third] })
        {
            Answers answers = Answers.Of(order, Ask(Midnight + Minutes(1)), Ask(Midnight + Minutes(2)), Ask(Midnight + Minutes(3)), Ask(Midnight + Hours(30)));
            Assert.Equal([0L, 1L, 1L, 1L], Rows(answers, "CountEver"));
            Assert.Equal([null, 3.0, 3.0, 3.0], Rows(answers, "GreatestEver"));
        }
    }

    private static IEnumerable<object?> Rows(Answers answers, string feature) => answers.Values.Select(row => row[feature]);

    // Positions in the log are those of its commits.
    private static Posting Posting(long row, Timestamp at, Timestamp committed, double amount)
        => new() { Id = row, At = at, Committed = committed, LogPosition = committed.Microseconds, Amount = amount };
}

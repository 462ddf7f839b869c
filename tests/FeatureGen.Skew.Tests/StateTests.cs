using FeatureGen.Online.Applying;
using FeatureGen.Online.Stores;
using FeatureGen.Plans;
using FeatureGen.Skew.Tests.Model;
using FeatureGen.Skew.Tests.Paths;
using static FeatureGen.Duration;
using static FeatureGen.Skew.Tests.Model.Purchases;

namespace FeatureGen.Skew.Tests;

/// <summary>Bugs of what is kept between events and requests: caches, expiry, compaction, parallel work.</summary>
public sealed class StateTests
{
    private static readonly ViewPlan<Purchase> View = CardPurchases.Generated.Plan;

    [Fact]
    public void Time_alone_empties_windows_without_an_event_or_a_timer()
    {
        Purchase[] purchases = [.. Enumerable.Range(0, 30).Select(step => At(Midnight + Minutes(step), step))];
        CardRequest[] requests = [.. Enumerable.Range(0, 400).Select(hour => Ask(Midnight + Minutes(15) + Hours(hour)))];
        Answers answers = Answers.Of(purchases, requests);
        Assert.Equal(0L, answers[399, "Count14d"]);
        Assert.Equal(30L, answers[399, "CountEver"]);
    }

    [Fact]
    public void To_read_changes_nothing()
    {
        MemoryStore store = Applied(Many());
        CardRequest request = Ask(Midnight + Hours(2));
        string[] first = RequestPath.Ask(Subjects.Purchases.Service, store, request);
        for (int time = 0; time < 20; time++)
        {
            RequestPath.Ask(Subjects.Purchases.Service, store, Ask(Midnight + Hours(2) + Minutes(time)));
            Assert.Equal(first, RequestPath.Ask(Subjects.Purchases.Service, store, request));
        }
    }

    [Fact]
    public void To_compact_changes_no_answer_whenever_it_is_done()
    {
        CardRequest request = Ask(Midnight + Days(4));
        string[] expected = RequestPath.Ask(Subjects.Purchases.Service, Applied(Many()), request);
        for (int hour = 0; hour <= 96; hour += 8)
        {
            MemoryStore store = Applied(Many());
            store.Compact(View, (Midnight + Hours(hour)).Microseconds);
            Assert.Equal(expected, RequestPath.Ask(Subjects.Purchases.Service, store, request));
        }
    }

    [Fact]
    public void An_entity_whose_events_have_all_expired_is_as_one_with_an_empty_window()
    {
        MemoryStore store = Applied(Many());
        store.Compact(View, (Midnight + Days(40)).Microseconds);
        CardRequest request = Ask(Midnight + Days(40));
        Assert.Equal(BatchPath.Run(Subjects.Purchases, Many(), [request], threads: 1)[0], RequestPath.Ask(Subjects.Purchases.Service, store, request));
    }

    [Fact]
    public void An_event_that_comes_twice_counts_once()
    {
        Purchase[] purchases = Many();
        var store = new MemoryStore();
        using var applier = new EventApplier<Purchase>(View, store);
        for (int offset = 0; offset < purchases.Length; offset++)
        {
            // A consumer that restarts ten events back, again and again.
            for (int replayed = Math.Max(0, offset - 10); replayed <= offset; replayed++)
            {
                applier.Apply(purchases[replayed], new EventPosition(0, replayed));
            }
        }

        CardRequest request = Ask(Midnight + Days(1));
        Assert.Equal(RequestPath.Ask(Subjects.Purchases.Service, Applied(purchases), request), RequestPath.Ask(Subjects.Purchases.Service, store, request));
    }

    [Fact]
    public void Old_state_makes_no_window_longer()
    {
        // Nothing came for ten days, nor was anything compacted: the windows are as long as ever.
        Answers answers = Answers.Of(Many(), Ask(Midnight + Days(3)), Ask(Midnight + Days(10)), Ask(Midnight + Days(14) + Hours(1)));
        Assert.Equal([200L, 0L, 0L], Enumerable.Range(0, 3).Select(row => answers[row, "Count3d"]));
        Assert.Equal([200L, 200L, 140L], Enumerable.Range(0, 3).Select(row => answers[row, "Count14d"]));
    }

    [Fact]
    public void The_newest_event_counts_at_once_though_another_is_dated_in_the_future()
    {
        Purchase[] purchases = [Late(Midnight + Days(300), booked: Midnight), At(Midnight + Minutes(1))];
        Answers answers = Answers.Of(purchases, Ask(Midnight + Minutes(1) + Tick));
        Assert.Equal(1L, answers["Count10m"]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void Workers_change_nothing(int threads)
    {
        CardRequest[] requests = [.. Enumerable.Range(0, 50).Select(step => Ask(Midnight + Minutes(7 * step)))];
        Assert.Equal(BatchPath.Run(Subjects.Purchases, Many(), requests, threads: 1), BatchPath.Run(Subjects.Purchases, Many(), requests, threads));
    }

    [Fact]
    public void Rows_change_nothing_of_each_other()
    {
        CardRequest[] requests = [.. Enumerable.Range(0, 50).Select(step => Ask(Midnight + Minutes(7 * step)))];
        IReadOnlyList<string[]> together = BatchPath.Run(Subjects.Purchases, Many(), requests, threads: 1);
        for (int row = 0; row < requests.Length; row += 7)
        {
            Assert.Equal(together[row], BatchPath.Run(Subjects.Purchases, Many(), [requests[row]], threads: 1)[0]);
            Assert.Equal(together[row], BatchPath.Run(Subjects.Purchases, Many(), [requests[0], requests[row], requests[row]], threads: 1)[2]);
        }
    }

    private static Purchase[] Many()
    {
        var random = new Random(7);
        return [.. Enumerable.Range(0, 200).Select(step => At(Midnight + Minutes(step), random.NextDouble() * 100) with { Declined = step % 3 == 0, Cents = step })];
    }

    private static MemoryStore Applied(IReadOnlyList<Purchase> purchases)
    {
        var store = new MemoryStore();
        using var applier = new EventApplier<Purchase>(View, store);
        foreach (Purchase purchase in purchases)
        {
            Assert.Equal(ApplyOutcome.Applied, applier.Apply(purchase));
        }

        return store;
    }
}

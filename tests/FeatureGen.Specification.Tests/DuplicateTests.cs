using FeatureGen.SpecificationTests.Model;

namespace FeatureGen.SpecificationTests;

/// <summary>Events that come again under their <c>[EventId]</c>; within ten seconds of each other, here.</summary>
public sealed class DuplicateTests
{
    [Fact]
    public void Of_duplicates_the_first_known_counts()
        => Assert.Equal(1, Weight(At(known: 5, weight: 2, time: 1), At(known: 4, weight: 1, time: 3)));

    [Fact]
    public void Of_duplicates_known_at_once_the_first_that_happened_counts()
        => Assert.Equal(2, Weight(At(known: 5, weight: 1, time: 3), At(known: 5, weight: 2, time: 1)));

    [Fact]
    public void Equal_duplicates_count_once() => Assert.Equal(3, Weight(At(known: 5, weight: 3), At(known: 5, weight: 3)));

    [Fact]
    public void A_duplicate_known_exactly_the_horizon_later_does_not_count() => Assert.Equal(1, Weight(At(known: 5, weight: 1), At(known: 15, weight: 2)));

    [Fact]
    public void What_comes_after_the_horizon_is_another_event()
        => Assert.Equal(3, Weight(At(known: 5, weight: 1), At(known: 15, weight: 2) with { Known = new Timestamp(15_000_001) }));

    [Fact]
    public void What_happened_further_apart_than_the_horizon_is_another_event()
        => Assert.Equal(3, Weight(At(known: 50, weight: 1, time: 20), At(known: 50, weight: 2, time: 31)));

    [Fact]
    public void A_duplicate_counts_for_the_horizon_of_the_next()
        => Assert.Equal(1, Weight(At(known: 5, weight: 1), At(known: 15, weight: 2), At(known: 25, weight: 4)));

    [Fact]
    public void A_duplicate_is_left_out_though_the_first_is_not_visible_itself()
        => Assert.Equal(0, Weight(At(known: 5, weight: 1, time: 101), At(known: 6, weight: 2, time: 99)));

    [Fact]
    public void Other_entities_have_ids_of_their_own()
        => Assert.Equal(1, Weight(At(known: 5, weight: 1), At(known: 4, weight: 2) with { Key = 8 }));

    [Fact]
    public void Several_events_may_share_an_id_where_no_horizon_is_declared()
    {
        History history = new History().Add(Reading.At(1) with { Id = 5 }, Reading.At(2) with { Id = 5 });

        Assert.Equal(2, Specification.Of<Readings>(history, new Timestamp(3), "A").All.Count());
    }

    private static long Weight(params Delivery[] deliveries)
        => Specification.Of<Deliveries>(new History().Add(deliveries), new Timestamp(100_000_000), 7L).All.Sum(delivery => delivery.Weight);

    private static Delivery At(long known, long weight, long time = 1)
        => new() { Time = new Timestamp(time * 1_000_000), Known = new Timestamp(known * 1_000_000), Id = 1, Key = 7, Weight = weight };
}

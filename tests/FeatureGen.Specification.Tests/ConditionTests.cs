using FeatureGen.SpecificationTests.Model;

namespace FeatureGen.SpecificationTests;

/// <summary>Several types of events in the rows of one table, told by <c>[EventCondition]</c>.</summary>
public sealed class ConditionTests
{
    [Fact]
    public void A_row_is_an_event_where_its_condition_holds()
        => Assert.Equal(1, Count(at: 9, Paid(1) with { DisputedAt = new Timestamp(5) }, Paid(2)));

    [Fact]
    public void It_is_known_when_the_column_that_it_waits_for_is()
    {
        Dispute dispute = Paid(1) with { DisputedAt = new Timestamp(5) };

        Assert.Equal(0, Count(at: 4, dispute));
        Assert.Equal(1, Count(at: 5, dispute));
    }

    private static long Count(long at, params Dispute[] rows) => Specification.Of<Disputes>(new History().Add(rows), new Timestamp(at), 7L).All.Count();

    private static Dispute Paid(long at) => new() { PaidAt = new Timestamp(at), Card = 7 };
}

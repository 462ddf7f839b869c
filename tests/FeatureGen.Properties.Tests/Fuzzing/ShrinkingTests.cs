using FeatureGen.Properties.Tests.Cases;
using FeatureGen.Windows.Tests.Fixtures;

namespace FeatureGen.Properties.Tests.Fuzzing;

public sealed class ShrinkingTests
{
    [Fact]
    public void A_case_shrinks_to_what_breaks_the_relation()
    {
        Relation relation = new NoShopIsZz();
        Case broken = Enumerable.Range(0, 1000).Select(RandomCases.Of).First(each => each.Events.Count > 20 && each.Requests.Count > 2 && each.Events.Any(IsZz));

        Case smallest = Shrinking.Smallest(relation, broken);

        Transaction culprit = Assert.Single(smallest.Events);
        Assert.Equal("zz", culprit.Shop);
        Assert.Empty(smallest.Requests);
        Assert.Single(smallest.View.Aggregates);
    }

    private static bool IsZz(Transaction each) => each.Shop == "zz";

    private sealed class NoShopIsZz : Relation
    {
        public override void Check(Case one, Comparison comparison) => Assert.DoesNotContain(one.Events, IsZz);
    }
}

using FeatureGen.Properties.Tests.Cases;
using FeatureGen.Windows.Tests.Fixtures;

namespace FeatureGen.Properties.Tests.Relations;

/// <summary>1. The order in which events arrive changes no value and no byte.</summary>
public sealed class ArrivalOrderTests : Relation
{
    public override void Check(Case one, Comparison comparison)
    {
        List<Transaction> shuffled = one.Shuffled();
        Answer[][] expected = Paths.Batch(one.View, one.Events, one.Requests);
        Answer[][] actual = Paths.Batch(one.View, shuffled, one.Requests);
        for (int index = 0; index < one.Requests.Count; index++)
        {
            comparison.Take(one.Events);
            comparison.AreEqual(one, one.Requests[index], expected[index], actual[index], "shuffled batch");
        }

        comparison.AreSameBytes(Paths.Encode(Paths.State(one.View, one.Events)), Paths.Encode(Paths.State(one.View, shuffled)), "shuffled state");
    }
}

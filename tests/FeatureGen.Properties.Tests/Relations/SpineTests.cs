using FeatureGen.Properties.Tests.Cases;
using FeatureGen.Windows.Tests.Fixtures;

namespace FeatureGen.Properties.Tests.Relations;

/// <summary>9. Rows of a spine, moved, repeated or left out, change nothing of each other.</summary>
public sealed class SpineTests : Relation
{
    public override void Check(Case one, Comparison comparison)
    {
        Random random = new(one.Seed);
        Answer[][] expected = Paths.Batch(one.View, one.Events, one.Requests);
        int[] drawn = [.. Enumerable.Range(0, 2 * one.Requests.Count).Select(_ => random.Next(one.Requests.Count))];
        Answer[][] actual = Paths.Batch(one.View, one.Events, [.. drawn.Select(row => one.Requests[row])]);
        for (int index = 0; index < drawn.Length; index++)
        {
            comparison.Take(one.Events);
            comparison.AreEqual(one, one.Requests[drawn[index]], expected[drawn[index]], actual[index], "among other rows");
        }
    }
}

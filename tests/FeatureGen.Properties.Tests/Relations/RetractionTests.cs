using FeatureGen.Properties.Tests.Cases;
using FeatureGen.Windows.Tests.Fixtures;

namespace FeatureGen.Properties.Tests.Relations;

/// <summary>8. A request that is an event itself is answered as if the event had never been.</summary>
public sealed class RetractionTests : Relation
{
    public override void Check(Case one, Comparison comparison)
    {
        if (one.View.Event.Id < 0 || one.Events.All(each => each.Id is null))
        {
            return;
        }

        long self = one.Events.First(each => each.Id is not null).Id!.Value;
        List<Transaction> others = [.. one.Events.Where(each => each.Id != self)];
        List<Request> about = [.. one.Requests.Select(each => each with { SelfId = self })];
        List<Request> anonymous = [.. one.Requests.Select(each => each with { SelfId = null })];
        Answer[][] expected = Paths.Batch(one.View, others, anonymous);
        Answer[][] actual = Paths.Batch(one.View, one.Events, about);
        State.EntityState state = Paths.State(one.View, one.Events);
        for (int index = 0; index < about.Count; index++)
        {
            comparison.Take(one.Events);
            comparison.AreEqual(one, about[index], expected[index], actual[index], "batch");
            comparison.AreEqual(one, about[index], expected[index], Paths.Read(one.View, state, about[index]), "request");
        }
    }
}

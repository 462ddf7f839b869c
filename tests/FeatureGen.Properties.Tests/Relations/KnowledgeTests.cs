using FeatureGen.Properties.Tests.Cases;
using FeatureGen.Windows.Tests.Fixtures;

namespace FeatureGen.Properties.Tests.Relations;

/// <summary>10. What is known later than a request, or has not happened within its reach, changes nothing of it.</summary>
public sealed class KnowledgeTests : Relation
{
    public override void Check(Case one, Comparison comparison)
    {
        // What has not happened yet may be what another is a duplicate of, or a version that takes its place.
        bool repeats = one.View.Event.HasVersions || one.View.Event.DropsDuplicates;
        State.EntityState all = Paths.State(one.View, one.Events);
        Answer[][] expected = Paths.Batch(one.View, one.Events, one.Requests);
        for (int index = 0; index < one.Requests.Count; index++)
        {
            Request request = one.Requests[index];
            List<Transaction> known = [.. one.Events.Where(each => one.View.Knowledge.IsKnown(each.Known, request.Time) && (repeats || each.Time < one.View.Reach.EndAt(request.Time)))];
            comparison.Take(known);
            comparison.AreEqual(one, request, expected[index], Paths.Batch(one.View, known, [request])[0], "without what is unknown, batch");
            comparison.AreEqual(one, request, Paths.Read(one.View, all, request)!, Paths.Read(one.View, Paths.State(one.View, known), request), "without what is unknown, request");
        }
    }
}

using FeatureGen.Properties.Tests.Cases;
using FeatureGen.Windows.Tests.Fixtures;

namespace FeatureGen.Properties.Tests.Relations;

/// <summary>11. Events before every window change nothing, in a view whose windows all have a start.</summary>
public sealed class OutsideTests : Relation
{
    public override void Check(Case one, Comparison comparison)
    {
        // A version takes the place of another wherever in time they are.
        if (one.View.Event.HasVersions || one.View.Windows.Any(window => window.IsAllTime))
        {
            return;
        }

        foreach (Request request in one.Requests)
        {
            Int128 start = (Int128)one.View.Reach.StartAt(request.Time) - one.View.Event.IdHorizon;
            List<Transaction> within = [.. one.Events.Where(each => each.Time >= start)];
            comparison.Take(one.Events);
            comparison.AreEqual(one, request, Paths.Batch(one.View, within, [request])[0], Paths.Batch(one.View, one.Events, [request])[0], "with what is older, batch");
            comparison.AreEqual(
                one, request, Paths.Read(one.View, Paths.State(one.View, within), request)!, Paths.Read(one.View, Paths.State(one.View, one.Events), request), "with what is older, request");
        }
    }
}

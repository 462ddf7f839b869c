using FeatureGen.Properties.Tests.Cases;
using FeatureGen.State;
using FeatureGen.Windows.Tests.Fixtures;

namespace FeatureGen.Properties.Tests.Relations;

/// <summary>Labels are features of the end of their windows, of events that became known earlier by the maturity.</summary>
public sealed class MaturityTests : Relation
{
    public override void Check(Case one, Comparison comparison)
    {
        long maturity = (one.Seed % 40) * one.Unit;
        if (one.View.Cadence > 0 || one.Events.Any(each => each.Known < long.MinValue + maturity))
        {
            return;
        }

        TransactionView labels = one.View.Maturing(maturity);
        List<Transaction> earlier = [.. one.Events.Select(each => each with { Known = each.Known - maturity })];
        Answer[][] features = Paths.Batch(one.View, earlier, one.Requests);
        Answer[][] batch = Paths.Batch(labels, one.Events, one.Requests);
        EntityState state = Paths.State(labels, one.Events);
        for (int index = 0; index < one.Requests.Count; index++)
        {
            Request request = one.Requests[index];
            comparison.Take(one.Events);
            comparison.AreEqual(one, request, features[index], batch[index], "batch");
            comparison.AreEqual(one, request, features[index], Paths.Read(labels, state, request), "state");
            Paths.AssertNaive(labels, one.Events, request, batch[index]);
        }
    }
}

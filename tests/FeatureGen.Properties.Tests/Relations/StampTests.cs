using FeatureGen.Properties.Tests.Cases;
using FeatureGen.State;
using FeatureGen.Windows.Tests.Fixtures;

namespace FeatureGen.Properties.Tests.Relations;

/// <summary>20. What was served between arrivals is what batch computes of the events that had arrived by then.</summary>
public sealed class StampTests : Relation
{
    public override void Check(Case one, Comparison comparison)
    {
        List<Transaction> arriving = [.. one.Events.OrderBy(each => each.Known)];
        EntityState state = new(new StateLayout(one.View));
        int applied = 0;
        foreach (Request request in one.Requests.OrderBy(each => each.Time))
        {
            int known = arriving.FindIndex(each => each.Known > request.Time) is var later and >= 0 ? later : arriving.Count;
            if (known > applied)
            {
                Paths.Apply(state, arriving.GetRange(applied, known - applied));
                applied = known;
            }

            comparison.Take(one.Events);
            Answer[]? served = Paths.Read(one.View, state, request);
            comparison.AreEqual(one, request, Paths.Batch(one.View, one.Events, [request])[0], served, "served");
        }
    }
}

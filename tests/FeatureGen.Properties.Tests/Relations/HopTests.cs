using FeatureGen.Plans;
using FeatureGen.Properties.Tests.Cases;
using FeatureGen.Windows.Tests.Fixtures;

namespace FeatureGen.Properties.Tests.Relations;

/// <summary>12. A window floored to hops of a microsecond is the window itself.</summary>
public sealed class HopTests : Relation
{
    public override void Check(Case one, Comparison comparison)
    {
        WindowPlan[] windows = [.. one.View.Windows.Select(window => IsSliding(window) ? window with { Hop = 1 } : window)];
        TransactionView view = new(one.View.Event, one.View.Windows, one.View.Aggregates);
        TransactionView hopping = new(one.View.Event, windows, one.View.Aggregates);
        Answer[][] expected = Paths.Batch(view, one.Events, one.Requests);
        Answer[][] actual = Paths.Batch(hopping, one.Events, one.Requests);
        State.EntityState state = Paths.State(hopping, one.Events);
        for (int index = 0; index < one.Requests.Count; index++)
        {
            comparison.Take(one.Events);
            comparison.AreEqual(one, one.Requests[index], expected[index], actual[index], "hops of a microsecond, batch");
            comparison.AreEqual(one, one.Requests[index], expected[index], Paths.Read(hopping, state, one.Requests[index]), "hops of a microsecond, request");
        }
    }

    private static bool IsSliding(WindowPlan window) => window is { IsAllTime: false, Hop: 0, Calendar: CalendarUnit.None };
}

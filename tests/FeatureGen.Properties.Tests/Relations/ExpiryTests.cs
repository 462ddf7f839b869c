using FeatureGen.Columns;
using FeatureGen.Properties.Tests.Cases;
using FeatureGen.State;
using FeatureGen.Windows.Tests.Fixtures;

namespace FeatureGen.Properties.Tests.Relations;

/// <summary>15. Once every event has left every window, a state is as one that never had any, and answers so.</summary>
public sealed class ExpiryTests : Relation
{
    public override void Check(Case one, Comparison comparison)
    {
        long latest = one.Events.Select(each => Math.Max(each.Time, each.Known)).DefaultIfEmpty(0).Max();
        if (one.View.Windows.Any(window => window.IsAllTime) || latest > long.MaxValue / 2)
        {
            return;
        }

        long after = Math.Max(latest, 0) + one.View.Reach.LongestHold + one.View.SourceLag + one.View.Cadence + one.View.Delay + one.View.Event.IdHorizon + EntityState.ReadHorizon + 1;
        EntityState state = Paths.State(one.View, one.Events);
        EntityState never = Paths.State(one.View, []);
        state.Compact(after);
        never.Compact(after);
        comparison.Take(one.Events);
        comparison.AreSameBytes(Paths.Encode(never), Paths.Encode(state), "expired");
        Request request = new(after, null);
        Answer[]? answers = Paths.Read(one.View, state, request);
        comparison.AreNaive(one, one.Events, request, answers);
        Assert.All(answers!, answer => Assert.Equal(FeatureStatus.Missing, answer.Status));
    }
}

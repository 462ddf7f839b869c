using FeatureGen.Properties.Tests.Cases;
using FeatureGen.State;
using FeatureGen.Windows.Tests.Fixtures;

namespace FeatureGen.Properties.Tests.Relations;

/// <summary>14. Compacted at any moments, a state answers as before or not at all, and has the bytes of one that was compacted once.</summary>
public sealed class CompactionTests : Relation
{
    public override void Check(Case one, Comparison comparison)
    {
        Random random = new(one.Seed);
        EntityState state = new(new StateLayout(one.View));
        long watermark = long.MinValue;
        foreach (Transaction each in Arriving(one))
        {
            Paths.Apply(state, [each]);
            if (random.Next(4) == 0)
            {
                watermark = Math.Max(watermark, each.Known);
                state.Compact(each.Known);
            }
        }

        EntityState once = Paths.State(one.View, one.Events);
        once.Compact(watermark);
        comparison.Take(one.Events);
        comparison.AreSameBytes(Paths.Encode(once), Paths.Encode(state), "compacted often");
        foreach (Request request in one.Requests)
        {
            comparison.Take(one.Events);
            if (Paths.Read(one.View, state, request) is { } answers)
            {
                comparison.AreNaive(one, one.Events, request, answers);
            }
            else
            {
                Assert.True(request.Time < state.Floor || IsFolded(one, state, request.SelfId), $"{request} is refused, though the floor is {state.Floor}.");
            }
        }
    }

    // What its id decides about an event is exact if all of the id come within the read horizon.
    private static IEnumerable<Transaction> Arriving(Case one)
        => one.View.Event.HasVersions || one.View.Event.DropsDuplicates ? one.Events.OrderBy(each => each.Known) : one.Events;

    private static bool IsFolded(Case one, EntityState state, long? selfId)
        => selfId is not null && one.Events.Any(each => each.Id == selfId && each.Time < state.Floor && each.Known <= state.Floor);
}

using FeatureGen.Properties.Tests.Cases;
using FeatureGen.State;
using FeatureGen.Windows.Tests.Fixtures;

namespace FeatureGen.Properties.Tests.Relations;

/// <summary>5. Batch, a stream alone, and a backfill with the stream from there on, cut anywhere, answer as the meaning says.</summary>
public sealed class MeaningTests : Relation
{
    public override void Check(Case one, Comparison comparison)
    {
        Answer[][] batch = Paths.Batch(one.View, one.Events, one.Requests);
        EntityState stream = Paths.State(one.View, one.Events);
        for (int index = 0; index < one.Requests.Count; index++)
        {
            Request request = one.Requests[index];
            comparison.AreNaive(one, one.Events, request, batch[index]);
            comparison.AreEqual(one, request, batch[index], Paths.Read(one.View, stream, request), "stream");
        }

        byte[] bytes = Paths.Encode(stream);
        foreach (int cut in Cuts(one))
        {
            EntityState backfilled = Paths.State(one.View, [.. one.Events.Take(cut)]);
            EntityState served = new(new StateLayout(one.View));
            EntityState.Decode(Paths.Encode(backfilled), served);
            Paths.Apply(served, [.. one.Events.Skip(cut)]);
            comparison.Take(one.Events);
            comparison.AreSameBytes(bytes, Paths.Encode(served), $"cut at {cut}");
        }
    }

    // Every event of small cases; some of large ones.
    private static IEnumerable<int> Cuts(Case one)
        => Enumerable.Range(0, one.Events.Count + 1).Where(cut => one.Events.Count <= 30 || cut % (one.Events.Count / 10) == 0);
}

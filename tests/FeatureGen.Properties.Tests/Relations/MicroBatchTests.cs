using FeatureGen.Properties.Tests.Cases;
using FeatureGen.State;
using FeatureGen.Windows.Tests.Fixtures;

namespace FeatureGen.Properties.Tests.Relations;

/// <summary>2. However a stream is cut into batches, each applied to a state read back from its record, value and byte are those of one go.</summary>
public sealed class MicroBatchTests : Relation
{
    public override void Check(Case one, Comparison comparison)
    {
        EntityState expected = Paths.State(one.View, one.Events);
        EntityState actual = InBatches(one);
        comparison.AreSameBytes(Paths.Encode(expected), Paths.Encode(actual), "in batches");
        foreach (Request request in one.Requests)
        {
            comparison.Take(one.Events);
            comparison.AreEqual(one, request, Paths.Read(one.View, expected, request)!, Paths.Read(one.View, actual, request), "in batches");
        }
    }

    private static EntityState InBatches(Case one)
    {
        Random random = new(one.Seed);
        StateLayout layout = new(one.View);
        EntityState state = new(layout);
        for (int start = 0; start < one.Events.Count;)
        {
            int count = Math.Min(1 + random.Next(30), one.Events.Count - start);
            Paths.Apply(state, [.. one.Events.Skip(start).Take(count)]);
            start += count;
            EntityState next = new(layout);
            EntityState.Decode(Paths.Encode(state), next);
            state = next;
        }

        return state;
    }
}

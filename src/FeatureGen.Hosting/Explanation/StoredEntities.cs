using FeatureGen.Offline;
using FeatureGen.Offline.Backfill;
using FeatureGen.Plans;
using FeatureGen.State;

namespace FeatureGen.Hosting.Explanation;

/// <summary>What the entities of a backfilled store cost: its records measured, the middle one and the greatest.</summary>
internal static class StoredEntities
{
    /// <summary>The costs of a view's entities in a store.</summary>
    /// <exception cref="InputException">The store holds no such state.</exception>
    public static IEnumerable<EntityCost> CostsOf(string store, ViewPlan view, CancellationToken cancellation)
    {
        List<byte[]> records = [];
        foreach (StoredRecord stored in StoreFile.Read(StoreFile.Find(store, view), view))
        {
            cancellation.ThrowIfCancellationRequested();
            records.Add(stored.Record);
        }

        if (records.Count == 0)
        {
            yield break;
        }

        records.Sort((left, right) => left.Length.CompareTo(right.Length));
        yield return CostOf("the middle one", records[records.Count / 2], view, cancellation);
        yield return CostOf("the one of the longest record", records[^1], view, cancellation);
    }

    private static EntityCost CostOf(string which, byte[] record, ViewPlan view, CancellationToken cancellation)
    {
        EntityState state = new(new StateLayout(view));
        EntityState.Decode(record, state);
        return new EntityCost(which, state.EventCount, state.FoldedCount, record.Length, ReadTiming.Of(view, state, cancellation));
    }
}

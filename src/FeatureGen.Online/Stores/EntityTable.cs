using FeatureGen.Plans;
using FeatureGen.State;

namespace FeatureGen.Online.Stores;

/// <summary>The states of one view's entities. Safe for use by several threads: the table is locked briefly, then the one entity.</summary>
internal sealed class EntityTable(ViewPlan view)
{
    private readonly Dictionary<byte[], EntityState> states = new(KeyBytesComparer.Instance);

    public StateLayout Layout { get; } = new(view);

    public int Count
    {
        get
        {
            lock (states)
            {
                return states.Count;
            }
        }
    }

    public EntityState? Find(ReadOnlySpan<byte> key)
    {
        lock (states)
        {
            return states.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(key, out EntityState? state) ? state : null;
        }
    }

    public EntityState FindOrAdd(ReadOnlySpan<byte> key)
    {
        lock (states)
        {
            Dictionary<byte[], EntityState>.AlternateLookup<ReadOnlySpan<byte>> lookup = states.GetAlternateLookup<ReadOnlySpan<byte>>();
            if (!lookup.TryGetValue(key, out EntityState? state))
            {
                state = new EntityState(Layout);
                lookup[key] = state;
            }

            return state;
        }
    }

    /// <summary>The entities at this moment.</summary>
    public KeyValuePair<byte[], EntityState>[] Snapshot()
    {
        lock (states)
        {
            return [.. states];
        }
    }
}

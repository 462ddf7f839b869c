using System.Buffers;
using FeatureGen.Columns;
using FeatureGen.Online.Stores;
using FeatureGen.Plans;
using FeatureGen.State;

namespace FeatureGen.Hosting.Verification.Replay;

/// <summary>Answers from records alone: at each read it writes the entity's record, reads it into another state and asks that. For one thread.</summary>
internal sealed class RoundTripStore(MemoryStore store) : IOnlineStore
{
    private readonly ArrayBufferWriter<byte> record = new(4_096);
    private readonly Dictionary<ViewPlan, EntityState> states = [];

    /// <inheritdoc/>
    public ReadOutcome Read(ViewPlan view, ReadOnlySpan<byte> key, long time, long? selfId, Tile output, int row)
    {
        record.ResetWrittenCount();
        if (!store.TryEncode(view, key, record))
        {
            return store.Read(view, key, time, selfId, output, row);
        }

        if (!states.TryGetValue(view, out EntityState? state))
        {
            state = new EntityState(new StateLayout(view));
            states.Add(view, state);
        }

        EntityState.Decode(record.WrittenSpan, state);
        return state.Read(time, selfId, output, row);
    }
}

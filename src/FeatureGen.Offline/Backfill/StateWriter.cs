using System.Buffers;
using FeatureGen.Columns;
using FeatureGen.Plans;
using FeatureGen.State;
using FeatureGen.Windows;

namespace FeatureGen.Offline.Backfill;

/// <summary>Makes the record of one entity after another from its events; one for each worker.</summary>
internal sealed class StateWriter : IDisposable
{
    private readonly EventPlan plan;
    private readonly EventBuffer events;
    private readonly KeyIndex entities;
    private readonly long asOf;
    private readonly EntityState state;
    private readonly Tile tile;
    private readonly ArrayBufferWriter<byte> record = new();
    private byte[] key = new byte[256];
    private int keyLength;
    private long[] times = [];

    public StateWriter(StateLayout layout, EventPlan plan, EventBuffer events, KeyIndex entities, StringTable strings, Timestamp asOf)
    {
        this.plan = plan;
        this.events = events;
        this.entities = entities;
        this.asOf = asOf.Microseconds;
        state = new EntityState(layout);
        tile = new Tile(Math.Max(plan.Program.Columns, plan.Columns.Length), 1, strings);
    }

    /// <summary>The bytes of the entity's key.</summary>
    public ReadOnlySpan<byte> Key => key.AsSpan(0, keyLength);

    /// <summary>The bytes of the entity's record.</summary>
    public ReadOnlySpan<byte> Record => record.WrittenSpan;

    /// <summary>Makes key and record of an entity.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="places">The places of its events, which are sorted.</param>
    public void Make(int entity, Span<int> places)
    {
        SortByTime(places);
        state.Clear();

        // Raising the floor first lets what is settled fold at once; bytes do not depend on when it is raised.
        state.Compact(asOf);
        foreach (int place in places)
        {
            events.Load(place, tile, 0);
            state.Apply(tile, 0);
        }

        record.ResetWrittenCount();
        state.Encode(record);
        while (!EntityKeyEncoding.TryEncode(entities.KeyOf(entity), plan.KeyKinds, tile.Strings, key, out keyLength))
        {
            key = new byte[2 * key.Length];
        }
    }

    public void Dispose() => tile.Dispose();

    // State inserts in order of time: from the end, where almost nothing has to move.
    private void SortByTime(Span<int> places)
    {
        if (times.Length < places.Length)
        {
            times = new long[Math.Max(places.Length, 2 * times.Length)];
        }

        bool isSorted = true;
        for (int index = 0; index < places.Length; index++)
        {
            times[index] = events.TimeAt(places[index]);
            isSorted &= index == 0 || times[index - 1] <= times[index];
        }

        if (!isSorted)
        {
            times.AsSpan(0, places.Length).Sort(places);
        }
    }
}

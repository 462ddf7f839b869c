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

    /// <summary>The events so far that were left out because they are duplicates.</summary>
    public long Duplicates { get; private set; }

    /// <summary>Makes key and record of an entity from all of its events.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="places">The places of its events, which are sorted.</param>
    public void Make(int entity, Span<int> places)
    {
        state.Clear();
        Apply(places);
        while (!EntityKeyEncoding.TryEncode(entities.KeyOf(entity), plan.KeyKinds, tile.Strings, key, out keyLength))
        {
            key = new byte[2 * key.Length];
        }
    }

    /// <summary>Makes the record of an entity from an earlier one and the events that count since.</summary>
    /// <param name="earlier">The entity's key and earlier record.</param>
    /// <param name="places">The places of the events, which are sorted.</param>
    /// <exception cref="RecordDamagedException">The bytes are no record.</exception>
    /// <exception cref="RecordMismatchException">The record is of another layout.</exception>
    public void Continue(StoredRecord earlier, Span<int> places)
    {
        EntityState.Decode(earlier.Record, state);
        Apply(places);
        key = key.Length < earlier.Key.Length ? new byte[earlier.Key.Length] : key;
        earlier.Key.CopyTo(key, 0);
        keyLength = earlier.Key.Length;
    }

    public void Dispose() => tile.Dispose();

    private void Apply(Span<int> places)
    {
        SortByTime(places);

        // Raising the floor first lets what is settled fold at once. Duplicates and older versions are told by all events: then it is raised at the end.
        if (!plan.DropsDuplicates && !plan.HasVersions)
        {
            state.Compact(asOf);
        }

        int endedBefore = state.EndedCount;
        foreach (int place in places)
        {
            events.Load(place, tile, 0);
            state.Apply(tile, 0);
        }

        Duplicates += plan.DropsDuplicates ? state.EndedCount - endedBefore : 0;
        state.Compact(asOf);
        record.ResetWrittenCount();
        state.Encode(record);
    }

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

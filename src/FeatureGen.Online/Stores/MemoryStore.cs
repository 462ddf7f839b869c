using System.Buffers;
using System.Collections.Concurrent;
using FeatureGen.Columns;
using FeatureGen.Plans;
using FeatureGen.State;

namespace FeatureGen.Online.Stores;

/// <summary>A store in this process's memory. Safe for use by several threads.</summary>
public sealed class MemoryStore : IOnlineStore
{
    private readonly ConcurrentDictionary<string, EntityTable> tables = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, EntityState> missing = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public ReadOutcome Read(ViewPlan view, ReadOnlySpan<byte> key, long time, long? selfId, Tile output, int row)
    {
        EntityState state = Table(view).Find(key) ?? Missing(view);
        lock (state)
        {
            return state.Read(time, selfId, output, row);
        }
    }

    /// <summary>Takes in one admitted event.</summary>
    /// <param name="view">The view.</param>
    /// <param name="key">The entity's key, encoded.</param>
    /// <param name="tile">A tile that the view's event program has run over.</param>
    /// <param name="row">The event's row.</param>
    public void Apply(ViewPlan view, ReadOnlySpan<byte> key, Tile tile, int row)
    {
        EntityState state = Table(view).FindOrAdd(key);
        lock (state)
        {
            state.Apply(tile, row);
        }
    }

    /// <summary>Lets go of what no request within the read horizon before <paramref name="watermark"/> can ask for.</summary>
    public void Compact(ViewPlan view, long watermark)
    {
        foreach ((_, EntityState state) in Table(view).Snapshot())
        {
            lock (state)
            {
                state.Compact(watermark);
            }
        }
    }

    /// <summary>Puts a record in the place of what the store holds of an entity.</summary>
    /// <exception cref="RecordDamagedException">The bytes are not a whole record.</exception>
    /// <exception cref="RecordMismatchException">The record is of another view or version.</exception>
    public void Load(ViewPlan view, ReadOnlySpan<byte> key, ReadOnlySpan<byte> record)
    {
        EntityState state = Table(view).FindOrAdd(key);
        lock (state)
        {
            EntityState.Decode(record, state);
        }
    }

    /// <summary>Writes an entity's canonical record; false if the store does not know it.</summary>
    public bool TryEncode(ViewPlan view, ReadOnlySpan<byte> key, IBufferWriter<byte> output)
    {
        if (Table(view).Find(key) is not { } state)
        {
            return false;
        }

        lock (state)
        {
            state.Encode(output);
        }

        return true;
    }

    /// <summary>The keys of a view's entities at this moment.</summary>
    public IReadOnlyList<byte[]> Keys(ViewPlan view) => [.. Table(view).Snapshot().Select(pair => pair.Key)];

    private EntityTable Table(ViewPlan view)
        => tables.TryGetValue(view.StateFingerprint, out EntityTable? table)
            ? table
            : tables.GetOrAdd(view.StateFingerprint, static (_, plan) => new EntityTable(plan), view);

    private EntityState Missing(ViewPlan view)
        => missing.TryGetValue(view.StateFingerprint, out EntityState? state)
            ? state
            : missing.GetOrAdd(view.StateFingerprint, static (_, layout) => new EntityState(layout), Table(view).Layout);
}

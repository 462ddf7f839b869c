using System.Buffers;
using FeatureGen.Columns;
using FeatureGen.Plans;
using FeatureGen.State;

namespace FeatureGen.Online.Stores;

/// <summary>A store in this process's memory, which ends with it. Safe for use by several threads.</summary>
public sealed class MemoryStore : IEventStore
{
    private readonly EntityTables tables = new(static view => new EntityTable(view, keepsChanges: false));

    /// <inheritdoc/>
    public ReadOutcome Read(ViewPlan view, ReadOnlySpan<byte> key, long time, long? selfId, Tile output, int row)
        => tables.Of(view).Read(key, time, selfId, output, row);

    /// <inheritdoc/>
    public bool Apply(ViewPlan view, ReadOnlySpan<byte> key, Tile tile, int row, EventPosition? position)
        => tables.Of(view).Apply(key, tile, row, position);

    /// <inheritdoc/>
    public void Apply(ViewPlan view, Tile tile, ReadOnlySpan<byte> keys, ReadOnlySpan<int> ends, ReadOnlySpan<EventPosition> positions, Span<bool> areNew)
        => tables.Of(view).Apply(tile, keys, ends, positions, areNew);

    /// <inheritdoc/>
    public void Pass(ViewPlan view, EventPosition position) => tables.Of(view).Pass(position);

    /// <summary>Lets go of what no request within the read horizon before <paramref name="watermark"/> can ask for.</summary>
    public void Compact(ViewPlan view, long watermark) => tables.Of(view).Compact(watermark);

    /// <summary>Puts a record in the place of what the store holds of an entity.</summary>
    /// <exception cref="RecordDamagedException">The bytes are not a whole record.</exception>
    /// <exception cref="RecordMismatchException">The record is of another view or version.</exception>
    public void Load(ViewPlan view, ReadOnlySpan<byte> key, ReadOnlySpan<byte> record) => tables.Of(view).Load(key, record);

    /// <summary>Writes an entity's canonical record; false if the store does not know it.</summary>
    public bool TryEncode(ViewPlan view, ReadOnlySpan<byte> key, IBufferWriter<byte> output) => tables.Of(view).TryEncode(key, output);

    /// <summary>The keys of a view's entities at this moment.</summary>
    public IReadOnlyList<byte[]> Keys(ViewPlan view) => [.. tables.Of(view).Entities.Select(entity => entity.Key)];
}

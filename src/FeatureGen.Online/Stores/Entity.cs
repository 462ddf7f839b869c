using FeatureGen.State;

namespace FeatureGen.Online.Stores;

/// <summary>What a store holds of one entity. Whoever reads or changes it locks it.</summary>
/// <remarks>Cursors stand beside the state and not in it: equal events make equal state, wherever they came from.</remarks>
internal sealed class Entity(byte[] key, StateLayout layout)
{
    // The key lies before an entity and its state behind it: they were made one after another, and the collector keeps that order.
    private const int BytesOfAKey = 40;
    private const int BytesOfAState = 192;

    /// <summary>How far its sources are part of its state.</summary>
    public PartitionCursors Cursors;

    /// <summary>The encoded key.</summary>
    public byte[] Key { get; } = key;

    /// <summary>The state.</summary>
    public EntityState State { get; } = new(layout);

    /// <summary>Whether it has changed since it was last taken into a checkpoint.</summary>
    public bool IsChanged { get; set; }

    /// <summary>Has the memory brought near of an entity, its key and its state, all at once.</summary>
    public static void Fetch(Entity entity) => CacheLines.FetchAround(entity, BytesOfAKey, BytesOfAState);
}

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace FeatureGen.Windows;

/// <summary>The spine rows of one key partition: whose features are asked for, and as of when.</summary>
public sealed class RowBatch
{
    /// <summary>The entity of a row whose key has a null: it belongs to none, and every feature of it is missing.</summary>
    public const int NoEntity = -1;

    private const int SmallestCapacity = 256;

    private int[] entities = [];
    private long[] times = [];
    private long[] selfIds = [];
    private bool[] hasSelfIds = [];
    private int[] targets = [];

    /// <summary>The number of rows.</summary>
    public int Count { get; private set; }

    /// <summary>Whether any row names its own event.</summary>
    public bool HasSelfIds { get; private set; }

    internal ReadOnlySpan<int> Entities => entities.AsSpan(0, Count);

    internal ReadOnlySpan<long> Times => times.AsSpan(0, Count);

    internal ReadOnlySpan<int> Targets => targets.AsSpan(0, Count);

    /// <summary>Appends a row.</summary>
    /// <param name="entity">The entity as numbered in the <see cref="EventBatch"/>, or <see cref="NoEntity"/>; one without events is fine.</param>
    /// <param name="time">The row's time in microseconds since the Unix epoch.</param>
    /// <param name="selfId">The id of the event that the row itself is, which never counts for it; null if there is none.</param>
    public void Append(int entity, long time, long? selfId) => Append(entity, time, selfId, target: Count);

    /// <summary>Appends a row whose aggregates go to a certain row of the output.</summary>
    /// <param name="entity">The entity as numbered in the <see cref="EventBatch"/>, or <see cref="NoEntity"/>; one without events is fine.</param>
    /// <param name="time">The row's time in microseconds since the Unix epoch.</param>
    /// <param name="selfId">The id of the event that the row itself is, which never counts for it; null if there is none.</param>
    /// <param name="target">The output's row; of no other row of the batch.</param>
    public void Append(int entity, long time, long? selfId, int target)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(entity, NoEntity);
        if (Count == entities.Length)
        {
            int capacity = Math.Max(SmallestCapacity, 2 * Count);
            Array.Resize(ref entities, capacity);
            Array.Resize(ref times, capacity);
            Array.Resize(ref selfIds, capacity);
            Array.Resize(ref hasSelfIds, capacity);
            Array.Resize(ref targets, capacity);
        }

        entities[Count] = entity;
        times[Count] = time;
        selfIds[Count] = selfId.GetValueOrDefault();
        hasSelfIds[Count] = selfId.HasValue;
        targets[Count] = target;
        HasSelfIds |= selfId.HasValue;
        Count++;
    }

    /// <summary>Forgets every row and keeps the memory.</summary>
    public void Clear()
    {
        Count = 0;
        HasSelfIds = false;
    }

    /// <summary>Has the processor fetch what is read of a row soon; where it cannot be asked to, nothing happens.</summary>
    internal unsafe void Prefetch(int place)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref times[place]));
            Sse.Prefetch0(Unsafe.AsPointer(ref targets[place]));
        }
    }

    internal bool TryGetSelfId(int row, out long id)
    {
        id = selfIds[row];
        return hasSelfIds[row];
    }
}

using System.Collections.Immutable;
using FeatureGen.Columns;
using FeatureGen.Plans;

namespace FeatureGen.Windows;

/// <summary>The projected events of one view in one key partition, column by column; appended to, then read by <see cref="WindowPass"/>.</summary>
/// <remarks>Not safe for appending by several threads at once. Strings are codes of the one table that all tiles appended here share.</remarks>
public sealed class EventBatch
{
    private const int SmallestCapacity = 1024;

    private readonly EventPlan plan;
    private readonly BatchColumn[] values;
    private int[] entities = [];
    private long[] times = [];
    private long[] known = [];
    private long[] ids = [];
    private bool[] hasIds = [];
    private long[] sequences = [];
    private int capacity;

    /// <summary>Creates an empty batch.</summary>
    /// <param name="plan">How the view reads its events.</param>
    public EventBatch(EventPlan plan)
    {
        this.plan = plan;
        values = [.. plan.Values.Select(value => new BatchColumn(value))];
    }

    /// <summary>The number of events.</summary>
    public int Count { get; private set; }

    /// <summary>One more than the greatest entity appended.</summary>
    public int EntityCount { get; private set; }

    internal bool HasIds => plan.Id >= 0;

    internal bool HasSequence => plan.Sequence >= 0;

    internal ImmutableArray<EventValue> Values => plan.Values;

    internal ReadOnlySpan<int> Entities => entities.AsSpan(0, Count);

    internal ReadOnlySpan<long> Times => times.AsSpan(0, Count);

    internal ReadOnlySpan<long> Known => known.AsSpan(0, Count);

    /// <summary>Appends admitted events.</summary>
    /// <param name="tile">A tile that the event program has run over.</param>
    /// <param name="rows">The tile's rows to append.</param>
    /// <param name="entities">For each of those rows its entity, numbered densely from 0.</param>
    /// <exception cref="ArgumentException">The two spans differ in length, or an entity is negative.</exception>
    public void Append(Tile tile, ReadOnlySpan<int> rows, ReadOnlySpan<int> entities)
    {
        if (rows.Length != entities.Length)
        {
            throw new ArgumentException($"{rows.Length} rows but {entities.Length} entities.", nameof(entities));
        }

        Reserve(checked(Count + rows.Length));
        ReadOnlySpan<long> tileTimes = tile.LongsOf(plan.Time);
        ReadOnlySpan<long> tileKnown = tile.LongsOf(plan.Known);
        for (int index = 0; index < rows.Length; index++)
        {
            if (entities[index] < 0)
            {
                throw new ArgumentException($"Entity {entities[index]} is negative.", nameof(entities));
            }

            this.entities[Count + index] = entities[index];
            times[Count + index] = tileTimes[rows[index]];
            known[Count + index] = tileKnown[rows[index]];
            EntityCount = Math.Max(EntityCount, entities[index] + 1);
        }

        AppendIdentity(tile, rows);
        foreach (BatchColumn column in values)
        {
            column.Append(tile, rows, Count);
        }

        Count += rows.Length;
    }

    /// <summary>Forgets every event and keeps the memory.</summary>
    public void Clear()
    {
        Count = 0;
        EntityCount = 0;
    }

    internal BatchColumn Value(int index) => values[index];

    internal bool TryGetId(int place, out long id)
    {
        id = HasIds ? ids[place] : 0;
        return HasIds && hasIds[place];
    }

    // A null sequence sorts before every other.
    internal long SequenceAt(int place) => HasSequence ? sequences[place] : 0;

    private void AppendIdentity(Tile tile, ReadOnlySpan<int> rows)
    {
        if (HasIds)
        {
            ReadOnlySpan<long> lanes = tile.LongsOf(plan.Id);
            BitSpan valid = tile.ValidOf(plan.Id);
            for (int index = 0; index < rows.Length; index++)
            {
                ids[Count + index] = lanes[rows[index]];
                hasIds[Count + index] = valid[rows[index]];
            }
        }

        if (HasSequence)
        {
            ReadOnlySpan<long> lanes = tile.LongsOf(plan.Sequence);
            BitSpan valid = tile.ValidOf(plan.Sequence);
            for (int index = 0; index < rows.Length; index++)
            {
                sequences[Count + index] = valid[rows[index]] ? lanes[rows[index]] : long.MinValue;
            }
        }
    }

    private void Reserve(int needed)
    {
        if (needed <= capacity)
        {
            return;
        }

        capacity = (int)Math.Min(Array.MaxLength, Math.Max(needed, Math.Max(SmallestCapacity, 2L * capacity)));
        Array.Resize(ref entities, capacity);
        Array.Resize(ref times, capacity);
        Array.Resize(ref known, capacity);
        if (HasIds)
        {
            Array.Resize(ref ids, capacity);
            Array.Resize(ref hasIds, capacity);
        }

        if (HasSequence)
        {
            Array.Resize(ref sequences, capacity);
        }

        foreach (BatchColumn column in values)
        {
            column.Reserve(capacity);
        }
    }
}

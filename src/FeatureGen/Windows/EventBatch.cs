using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using FeatureGen.Columns;
using FeatureGen.Plans;
using FeatureGen.State;

namespace FeatureGen.Windows;

/// <summary>The projected events of one view in one key partition: a record of a few words each; appended to, then read by <see cref="WindowPass"/>.</summary>
/// <remarks>
/// Events are read entity by entity, in another order than they come in. All of one lies in one or two cache lines therefore.
/// Not safe for appending by several threads at once. Strings are codes of the one table that all tiles appended here share.
/// </remarks>
public sealed class EventBatch
{
    private const int SmallestCapacity = 1024;
    private const int WordsOfALine = 8;

    private readonly EventPlan plan;
    private readonly EventRow layout;
    private readonly EventField[] fields;
    private readonly int words;
    private int[] entities = [];
    private LargeLanes records = LargeLanes.Empty;
    private int capacity;
    private bool areIdsAscending = true;
    private long greatestId = long.MinValue;

    /// <summary>Creates an empty batch.</summary>
    /// <param name="plan">How the view reads its events.</param>
    /// <param name="keepsIds">Whether rows name events of their own by their ids; these are kept then, and where they tell duplicates.</param>
    public EventBatch(EventPlan plan, bool keepsIds = true)
    {
        this.plan = plan;
        HasIds = plan.Id >= 0 && (keepsIds || plan.DropsDuplicates || plan.HasVersions);
        layout = new EventRow(plan, HasIds, plan.HasVersions, areTextsCodes: true);
        words = layout.Words;
        fields = [.. layout.Values.Select(value => new EventField(value))];
    }

    /// <summary>Creates an empty batch that takes events of another.</summary>
    internal EventBatch(EventBatch other)
        : this(other.plan, other.HasIds)
    {
    }

    /// <summary>The number of events.</summary>
    public int Count { get; private set; }

    /// <summary>One more than the greatest entity appended.</summary>
    public int EntityCount { get; private set; }

    /// <summary>How long after an event another of its id is a duplicate, in microseconds.</summary>
    internal long DuplicateHorizon => plan.DuplicateHorizon;

    /// <summary>Whether an id may come twice: not where each that was appended is greater than those before.</summary>
    internal bool MayHaveDuplicates => plan.DropsDuplicates && !areIdsAscending;

    /// <summary>Whether events are versions of rows, each of which counts until the next is known.</summary>
    internal bool HasVersions => plan.HasVersions;

    /// <summary>How long after a newer version of a row, in known time, an older one is known to be replaced.</summary>
    internal long VersionHorizon => plan.VersionHorizon;

    internal bool HasIds { get; }

    internal bool HasSequence => plan.Sequence >= 0;

    internal ImmutableArray<EventValue> Values => plan.Values;

    internal ReadOnlySpan<int> Entities => entities.AsSpan(0, Count);

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

        foreach (int entity in entities)
        {
            if (entity < 0)
            {
                throw new ArgumentException($"Entity {entity} is negative.", nameof(entities));
            }

            EntityCount = Math.Max(EntityCount, entity + 1);
        }

        Reserve(checked(Count + rows.Length));
        entities.CopyTo(this.entities.AsSpan(Count));
        AppendRecords(tile, rows);
        Count += rows.Length;
    }

    /// <summary>Makes room for a number of events in all, so that appending them moves none.</summary>
    public void EnsureCapacity(int events) => Reserve(events);

    /// <summary>Forgets every event and keeps the memory.</summary>
    public void Clear()
    {
        Count = 0;
        EntityCount = 0;
        areIdsAscending = true;
        greatestId = long.MinValue;
    }

    internal long TimeAt(int place) => records.Span[WordOf(place, EventRow.Time)];

    internal long KnownAt(int place) => records.Span[WordOf(place, EventRow.Known)];

    internal bool TryGetId(int place, out long id)
    {
        id = HasIds ? records.Span[WordOf(place, layout.Id)] : 0;
        return HasIds && (records.Span[WordOf(place, EventRow.Flags)] & EventRow.HasId) != 0;
    }

    // A null sequence sorts before every other.
    internal long SequenceAt(int place) => HasSequence ? records.Span[WordOf(place, layout.Sequence)] : 0;

    /// <summary>The version of the row that an event is.</summary>
    internal long VersionAt(int place) => fields[plan.RowVersion].LaneAt(records.Span, WordOf(place, 0));

    /// <summary>Whether an event says that its row is not there.</summary>
    internal bool IsDeletedAt(int place) => plan.RowDeleted >= 0 && fields[plan.RowDeleted].LaneAt(records.Span, WordOf(place, 0)) != 0;

    /// <summary>Until when, in known time, a version counts; what <see cref="RowVersions"/> has found, and the last time of all where it counts for good.</summary>
    internal ref long UntilAt(int place) => ref records.Span[WordOf(place, layout.Until)];

    /// <summary>Has the processor fetch a record that will be read soon; where it cannot be asked to, nothing happens.</summary>
    internal unsafe void Prefetch(int place)
    {
        if (Sse.IsSupported)
        {
            ref long record = ref records.Span[WordOf(place, EventRow.Time)];
            Sse.Prefetch0(Unsafe.AsPointer(ref record));
            if (words > WordsOfALine)
            {
                Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref record, words - 1)));
            }
        }
    }

    /// <summary>The record of an event, for a batch of the same view to take.</summary>
    internal ReadOnlySpan<long> RecordAt(int place, out long time, out long known)
    {
        ReadOnlySpan<long> record = records.Span.Slice(place * words, words);
        time = record[EventRow.Time];
        known = record[EventRow.Known];
        return record;
    }

    /// <summary>Appends an event of another batch of the same view, without its entity; there is room for it.</summary>
    internal void Append(ReadOnlySpan<long> record)
    {
        Span<long> into = records.Span.Slice(Count++ * words, words);
        if (record.Length == WordsOfALine)
        {
            Vector512.Create(record).CopyTo(into);
        }
        else
        {
            record.CopyTo(into);
        }
    }

    /// <summary>Compares what is kept of two events: null is least, texts compare by their code units.</summary>
    internal int CompareContent(int left, int right, StringTable strings)
    {
        int order = 0;
        for (int index = 0; order == 0 && index < fields.Length; index++)
        {
            order = fields[index].Compare(records.Span, WordOf(left, 0), WordOf(right, 0), strings);
        }

        return order;
    }

    internal void Filter(int value, ReadOnlySpan<int> places, Span<bool> accepted)
        => fields[value].Filter(records.Span, words, places, accepted);

    internal void Select(int value, ReadOnlySpan<int> places, Span<bool> accepted, Span<long> selected)
        => fields[value].Select(records.Span, words, places, accepted, selected);

    internal void CopyTo(int value, ReadOnlySpan<int> places, StateColumn column, StringTable strings)
        => fields[value].CopyTo(records.Span, words, places, column, strings);

    private int WordOf(int place, int word) => (place * words) + word;

    private void AppendRecords(Tile tile, ReadOnlySpan<int> rows)
    {
        if (rows.IsEmpty)
        {
            return;
        }

        Span<long> appended = records.Span.Slice(Count * words, rows.Length * words);
        appended.Clear();
        ReadOnlySpan<long> times = tile.LongsOf(plan.Time);
        ReadOnlySpan<long> known = tile.LongsOf(plan.Known);
        for (int index = 0; index < rows.Length; index++)
        {
            appended[(index * words) + EventRow.Time] = times[rows[index]];
            appended[(index * words) + EventRow.Known] = known[rows[index]];
        }

        AppendIdentity(tile, rows, appended);
        foreach (EventField field in fields)
        {
            field.Append(tile, rows, appended, words);
        }
    }

    private void AppendIdentity(Tile tile, ReadOnlySpan<int> rows, Span<long> appended)
    {
        for (int index = 0; HasIds && index < rows.Length; index++)
        {
            long value = tile.LongsOf(plan.Id)[rows[index]];
            bool isThere = tile.IsValid(plan.Id, rows[index]);
            appended[(index * words) + layout.Id] = value;
            appended[(index * words) + EventRow.Flags] |= isThere ? EventRow.HasId : 0;
            areIdsAscending &= !isThere || value > greatestId;
            greatestId = isThere ? value : greatestId;
        }

        for (int index = 0; HasSequence && index < rows.Length; index++)
        {
            appended[(index * words) + layout.Sequence] =
                tile.IsValid(plan.Sequence, rows[index]) ? tile.LongsOf(plan.Sequence)[rows[index]] : long.MinValue;
        }
    }

    private void Reserve(int needed)
    {
        if (needed <= capacity)
        {
            return;
        }

        capacity = (int)Math.Min(LargeLanes.MostLanes / words, Math.Max(needed, Math.Max(SmallestCapacity, 2L * capacity)));
        if (capacity < needed)
        {
            throw new InvalidOperationException($"{needed} events of {words} words do not fit into one batch. Give the run less memory, so that it cuts them into more parts.");
        }

        Array.Resize(ref entities, capacity);
        LargeLanes larger = new(capacity * words);
        records.Span[..(Count * words)].CopyTo(larger.Span);
        records = larger;
    }
}

using FeatureGen.Plans;

namespace FeatureGen.Windows;

/// <summary>
/// Some entities, one after another: the events that their rows may see, in order of (entity, time, sequence), and their rows, in order
/// of (entity, time). Memory is reused from block to block.
/// </summary>
/// <remarks>
/// Most entities have few events and rows. The passes run over a block at a time, so that what they cost beside that is paid once for many.
/// </remarks>
internal sealed class EntityBlock
{
    // Events lie in the batch as they came in, those of an entity all over it, and are asked for ahead of time.
    private const int EventsAhead = 24;

    private readonly EventBatch batch;
    private readonly EventBatch packed;
    private readonly RowBatch rowBatch;
    private readonly WindowEdges reach;
    private readonly KnowledgeLimit knowledge;
    private readonly SortingByTime sorting = new();
    private long[] times = [];
    private long[] usable = [];
    private long[] sequences = [];
    private int[] places = [];
    private long[] rowTimes = [];
    private int[] rowPlaces = [];
    private int[] targets = [];
    private int[] eventEnds = [];
    private int[] rowEnds = [];

    /// <summary>Prepares for blocks of a view's entities.</summary>
    /// <param name="plan">The view.</param>
    /// <param name="batch">The events.</param>
    /// <param name="rowBatch">The rows.</param>
    public EntityBlock(ViewPlan plan, EventBatch batch, RowBatch rowBatch)
    {
        this.batch = batch;
        packed = new EventBatch(batch);
        this.rowBatch = rowBatch;
        reach = plan.Reach;
        knowledge = plan.Knowledge;
    }

    /// <summary>The batch that holds the events' values: those of this block alone, close together.</summary>
    public EventBatch Batch => packed;

    /// <summary>The batch that holds what rows bring along.</summary>
    public RowBatch RowBatch => rowBatch;

    /// <summary>The number of entities.</summary>
    public int Entities { get; private set; }

    /// <summary>The number of events.</summary>
    public int EventCount { get; private set; }

    /// <summary>The number of rows.</summary>
    public int RowCount { get; private set; }

    /// <summary>The event times, ascending within an entity.</summary>
    public ReadOnlySpan<long> Times => times.AsSpan(0, EventCount);

    /// <summary>For each event the time from which it counts.</summary>
    public ReadOnlySpan<long> Usable => usable.AsSpan(0, EventCount);

    /// <summary>For each event its place in <see cref="Batch"/>.</summary>
    public ReadOnlySpan<int> Places => places.AsSpan(0, EventCount);

    /// <summary>The rows' times, ascending within an entity.</summary>
    public ReadOnlySpan<long> RowTimes => rowTimes.AsSpan(0, RowCount);

    /// <summary>For each row its place in the batch of rows.</summary>
    public ReadOnlySpan<int> RowPlaces => rowPlaces.AsSpan(0, RowCount);

    /// <summary>For each row the row of the output that it fills.</summary>
    public ReadOnlySpan<int> Targets => targets.AsSpan(0, RowCount);

    /// <summary>The positions of an entity's events.</summary>
    public Range EventsOf(int entity) => (entity == 0 ? 0 : eventEnds[entity - 1])..eventEnds[entity];

    /// <summary>The positions of an entity's rows.</summary>
    public Range RowsOf(int entity) => (entity == 0 ? 0 : rowEnds[entity - 1])..rowEnds[entity];

    /// <summary>The first event time that some window reaches at a time.</summary>
    public long ReachStartAt(long time) => reach.StartAt(time);

    /// <summary>The first event time that no window reaches at a time.</summary>
    public long ReachEndAt(long time) => reach.EndAt(time);

    /// <summary>Forgets every entity.</summary>
    public void Clear()
    {
        Entities = 0;
        EventCount = 0;
        RowCount = 0;
        packed.Clear();
    }

    /// <summary>Says that rows will be appended soon, with their entity: they lie all over the batch, too.</summary>
    public void Prepare(ReadOnlySpan<int> rowsOfEntity)
    {
        foreach (int place in rowsOfEntity)
        {
            rowBatch.Prefetch(place);
        }
    }

    /// <summary>Appends an entity.</summary>
    /// <param name="placesOfEvents">The places of the events of all entities, as they will be added.</param>
    /// <param name="eventsOfEntity">Which of them are its own.</param>
    /// <param name="rowsOfEntity">The places of its rows, at least one.</param>
    public void Add(ReadOnlySpan<int> placesOfEvents, Range eventsOfEntity, ReadOnlySpan<int> rowsOfEntity)
    {
        AddRows(rowsOfEntity);
        AddEvents(placesOfEvents, eventsOfEntity, firstTime: rowTimes[RowCount - rowsOfEntity.Length], lastTime: rowTimes[RowCount - 1]);
        Reserve(ref eventEnds, Entities + 1);
        Reserve(ref rowEnds, Entities + 1);
        eventEnds[Entities] = EventCount;
        rowEnds[Entities] = RowCount;
        Entities++;
    }

    /// <summary>Whether two events of an entity share time and sequence, so that neither is the later.</summary>
    public bool AreTied(int left, int right)
        => times[left] == times[right] && packed.SequenceAt(places[left]) == packed.SequenceAt(places[right]);

    /// <summary>Whether a newer version has taken an event's place by a time.</summary>
    public bool HasEnded(int position, long time)
        => packed.HasVersions && packed.UntilAt(places[position]) is long until and not long.MaxValue && knowledge.IsKnown(until, time);

    private void AddRows(ReadOnlySpan<int> rowsOfEntity)
    {
        int start = RowCount;
        Reserve(ref rowTimes, start + rowsOfEntity.Length);
        Reserve(ref rowPlaces, start + rowsOfEntity.Length);
        foreach (int place in rowsOfEntity)
        {
            rowTimes[RowCount] = rowBatch.Times[place];
            rowPlaces[RowCount++] = place;
        }

        sorting.Sort(rowTimes.AsSpan(start..RowCount), rowPlaces.AsSpan(start..RowCount));
        Reserve(ref targets, RowCount);
        for (int row = start; row < RowCount; row++)
        {
            targets[row] = rowBatch.Targets[rowPlaces[row]];
        }
    }

    private void AddEvents(ReadOnlySpan<int> placesOfEvents, Range eventsOfEntity, long firstTime, long lastTime)
    {
        int start = EventCount;
        (int first, int count) = eventsOfEntity.GetOffsetAndLength(placesOfEvents.Length);
        Reserve(ref times, start + count);
        Reserve(ref usable, start + count);
        Reserve(ref places, start + count);
        packed.EnsureCapacity(start + count);
        long reachStart = reach.StartAt(firstTime);
        long reachEnd = reach.EndAt(lastTime);
        _ = knowledge.TryLastKnown(lastTime, out long lastKnown);
        for (int index = first; index < first + count; index++)
        {
            batch.Prefetch(placesOfEvents[Math.Min(index + EventsAhead, placesOfEvents.Length - 1)]);
            ReadOnlySpan<long> record = batch.RecordAt(placesOfEvents[index], out long time, out long known);
            if (time >= reachStart && time < reachEnd && known <= lastKnown)
            {
                times[EventCount] = time;
                usable[EventCount] = knowledge.CountsFrom(known);
                places[EventCount] = EventCount;
                packed.Append(record);
                EventCount++;
            }
        }

        bool isMoved = sorting.Sort(times.AsSpan(start..EventCount), places.AsSpan(start..EventCount));
        isMoved |= batch.HasSequence && SortTies(start);
        for (int position = start; isMoved && position < EventCount; position++)
        {
            usable[position] = knowledge.CountsFrom(packed.KnownAt(places[position]));
        }
    }

    private bool SortTies(int from)
    {
        bool isMoved = false;
        for (int start = from; start < EventCount;)
        {
            int end = start + 1;
            while (end < EventCount && times[end] == times[start])
            {
                end++;
            }

            if (end - start > 1)
            {
                Reserve(ref sequences, end - start);
                for (int position = start; position < end; position++)
                {
                    sequences[position - start] = packed.SequenceAt(places[position]);
                }

                sequences.AsSpan(0, end - start).Sort(places.AsSpan(start..end));
                isMoved = true;
            }

            start = end;
        }

        return isMoved;
    }

    private static void Reserve<T>(ref T[] array, int needed)
    {
        if (array.Length < needed)
        {
            Array.Resize(ref array, Math.Max(needed, 2 * array.Length));
        }
    }
}

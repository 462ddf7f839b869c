using FeatureGen.Columns;

namespace FeatureGen.Windows;

/// <summary>
/// The events of one entity that pass a filter and have a selection, in order of (time, sequence); and, for windows of one lag, the order
/// in which they enter. Memory is reused.
/// </summary>
internal sealed class Participants(EntityEvents events)
{
    private BatchColumn? filterColumn;
    private BatchColumn? selectionColumn;
    private int[] positions = [];
    private long[] times = [];
    private int[] participantAt = [];
    private long[] lanes = [];
    private long[] enterTimes = [];
    private long[] enterSorted = [];
    private int[] enterOrder = [];
    private int entering;

    /// <summary>The type of the selection; unused without one.</summary>
    public ValueKind Kind { get; private set; }

    /// <summary>The number of participants.</summary>
    public int Count { get; private set; }

    /// <summary>Their event times, ascending.</summary>
    public ReadOnlySpan<long> Times => times.AsSpan(0, Count);

    /// <summary>Their selections.</summary>
    public ReadOnlySpan<long> Lanes => lanes.AsSpan(0, Count);

    /// <summary>Their positions among the entity's events.</summary>
    public ReadOnlySpan<int> Positions => positions.AsSpan(0, Count);

    /// <summary>For each the first time at which a window of the lag set can hold it.</summary>
    public ReadOnlySpan<long> EnterTimes => enterTimes.AsSpan(0, Count);

    /// <summary>The participants in the order in which they enter.</summary>
    public ReadOnlySpan<int> EnterOrder => enterOrder.AsSpan(0, entering);

    /// <summary>The times at which they do, ascending.</summary>
    public ReadOnlySpan<long> EnterSorted => enterSorted.AsSpan(0, entering);

    /// <summary>Takes the events that pass a filter (-1: all do) and have a selection (-1: none is asked for).</summary>
    public void Load(int filter, int selection)
    {
        EventBatch batch = events.Batch;
        filterColumn = filter < 0 ? null : batch.Value(filter);
        selectionColumn = selection < 0 ? null : batch.Value(selection);
        Kind = selection < 0 ? default : batch.Values[selection].Kind;
        Reserve(events.Count);
        ReadOnlySpan<int> places = events.Places;
        Count = 0;
        for (int position = 0; position < places.Length; position++)
        {
            participantAt[position] = -1;
            if (Accepts(position, out long lane))
            {
                participantAt[position] = Count;
                positions[Count] = position;
                times[Count] = events.Times[position];
                lanes[Count] = lane;
                Count++;
            }
        }
    }

    /// <summary>Whether the event at <paramref name="position"/> of the entity takes part, and its selection.</summary>
    public bool Accepts(int position, out long lane)
    {
        int place = events.Places[position];
        lane = 0;
        if (filterColumn is not null && !filterColumn.Passes(place))
        {
            return false;
        }

        if (selectionColumn is null)
        {
            return true;
        }

        lane = selectionColumn.LaneAt(place);
        return selectionColumn.HasValue(place);
    }

    /// <summary>Takes the order in which the participants enter windows of one lag from that of all events.</summary>
    public void Enter(EntryOrder order)
    {
        enterTimes.AsSpan(0, Count).Fill(long.MaxValue);
        ReadOnlySpan<long> orderTimes = order.Times;
        ReadOnlySpan<int> orderPositions = order.Positions;
        entering = 0;
        for (int place = 0; place < orderPositions.Length; place++)
        {
            int participant = participantAt[orderPositions[place]];
            if (participant >= 0)
            {
                enterTimes[participant] = orderTimes[place];
                enterSorted[entering] = orderTimes[place];
                enterOrder[entering] = participant;
                entering++;
            }
        }
    }

    /// <summary>Whether a participant counts at that time in windows of the lag set, as far as their start allows.</summary>
    /// <remarks>Times ascend, so those that never enter, being too late, come last.</remarks>
    public bool HasEntered(int participant, long time) => participant < entering && enterTimes[participant] <= time;

    private void Reserve(int needed)
    {
        if (times.Length >= needed)
        {
            return;
        }

        int capacity = Math.Max(needed, 2 * times.Length);
        positions = new int[capacity];
        times = new long[capacity];
        participantAt = new int[capacity];
        lanes = new long[capacity];
        enterTimes = new long[capacity];
        enterSorted = new long[capacity];
        enterOrder = new int[capacity];
    }
}

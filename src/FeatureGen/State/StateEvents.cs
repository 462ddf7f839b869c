using FeatureGen.Columns;
using FeatureGen.Plans;
using FeatureGen.Windows;

namespace FeatureGen.State;

/// <summary>
/// The events of an entity that are kept one by one, in canonical order: by time, sequence, id, known time, then values. Equal multisets of
/// events are equal here whatever the order of their arrival.
/// </summary>
internal sealed class StateEvents
{
    private const int SmallestCapacity = 4;

    private readonly EventPlan plan;
    private long[] times = [];
    private long[] known = [];
    private long[] sequences = [];
    private long[] ids = [];
    private bool[] hasIds = [];
    private long[] until = [];

    public StateEvents(EventPlan plan)
    {
        this.plan = plan;
        Columns = [.. plan.Values.Select(value => new StateColumn(value))];
    }

    /// <summary>The number of events.</summary>
    public int Count { get; private set; }

    /// <summary>The values, as the plan orders them.</summary>
    public StateColumn[] Columns { get; }

    /// <summary>Whether events carry ids.</summary>
    public bool HasIds => plan.Id >= 0;

    /// <summary>Whether an event can stop counting: because it is a duplicate.</summary>
    public bool HaveEnds => plan.DropsDuplicates;

    /// <summary>Until when, in known time, each event counts: the last time of all unless it ends, its known time if it never does; empty where none ends.</summary>
    public Span<long> Until => HaveEnds ? until.AsSpan(0, Count) : [];

    /// <summary>Whether an event has stopped to count by a known time.</summary>
    public bool HasEndedBy(int index, long lastKnown) => HaveEnds && until[index] != long.MaxValue && until[index] <= lastKnown;

    /// <summary>Whether some event ends.</summary>
    public bool HasEnded => Until.IndexOfAnyExcept(long.MaxValue) >= 0;

    /// <summary>Whether an event counts at some time.</summary>
    public bool Counts(int index) => !HaveEnds || until[index] > known[index];

    /// <summary>Whether events carry sequences.</summary>
    public bool HasSequences => plan.Sequence >= 0;

    /// <summary>The event times, ascending.</summary>
    public Span<long> Times => times.AsSpan(0, Count);

    /// <summary>When each event was known.</summary>
    public Span<long> Known => known.AsSpan(0, Count);

    /// <summary>The sequences, least for none; empty where events carry none.</summary>
    public Span<long> Sequences => HasSequences ? sequences.AsSpan(0, Count) : [];

    /// <summary>The ids, 0 for none; empty where events carry none.</summary>
    public Span<long> Ids => HasIds ? ids.AsSpan(0, Count) : [];

    /// <summary>Which events have an id; empty where events carry none.</summary>
    public Span<bool> HaveIds => HasIds ? hasIds.AsSpan(0, Count) : [];

    /// <summary>The sequence of an event.</summary>
    public long SequenceAt(int index) => HasSequences ? sequences[index] : 0;

    /// <summary>Inserts a tile's row where it belongs and returns its index; and whether another event stops to count because of it.</summary>
    public int Insert(Tile tile, int row, out bool endsAnother)
    {
        int last = Count;
        Resize(Count + 1);
        times[last] = tile.LongsOf(plan.Time)[row];
        known[last] = tile.LongsOf(plan.Known)[row];
        if (HasSequences)
        {
            sequences[last] = tile.IsValid(plan.Sequence, row) ? tile.LongsOf(plan.Sequence)[row] : long.MinValue;
        }

        if (HasIds)
        {
            hasIds[last] = tile.IsValid(plan.Id, row);
            ids[last] = hasIds[last] ? tile.LongsOf(plan.Id)[row] : 0;
        }

        foreach (StateColumn column in Columns)
        {
            column.Set(last, tile, row);
        }

        if (HaveEnds)
        {
            until[last] = long.MaxValue;
        }

        int index = SettleLast();
        endsAnother = HaveEnds && hasIds[index] && EndDuplicates(index);
        return index;
    }

    /// <summary>Makes the number of events another; those added hold anything.</summary>
    public void Resize(int count)
    {
        if (count > times.Length)
        {
            int capacity = Math.Max(count, Math.Max(SmallestCapacity, times.Length + times.Length / 2));
            Array.Resize(ref times, capacity);
            Array.Resize(ref known, capacity);
            Array.Resize(ref sequences, HasSequences ? capacity : 0);
            Array.Resize(ref ids, HasIds ? capacity : 0);
            Array.Resize(ref hasIds, HasIds ? capacity : 0);
            Array.Resize(ref until, HaveEnds ? capacity : 0);
            foreach (StateColumn column in Columns)
            {
                column.Reserve(capacity);
            }
        }

        foreach (StateColumn column in Columns)
        {
            column.Forget(Math.Min(count, Count), Count);
        }

        Count = count;
    }

    /// <summary>Copies one event over another.</summary>
    public void Move(int from, int to)
    {
        times[to] = times[from];
        known[to] = known[from];
        if (HasSequences)
        {
            sequences[to] = sequences[from];
        }

        if (HasIds)
        {
            ids[to] = ids[from];
            hasIds[to] = hasIds[from];
        }

        if (HaveEnds)
        {
            until[to] = until[from];
        }

        foreach (StateColumn column in Columns)
        {
            column.Move(from, to);
        }
    }

    /// <summary>Takes out the events from <paramref name="start"/> on and before <paramref name="end"/>.</summary>
    public void RemoveRange(int start, int end)
    {
        if (start == end)
        {
            return;
        }

        Shift(times, start, end);
        Shift(known, start, end);
        Shift(sequences, start, end);
        Shift(ids, start, end);
        Shift(hasIds, start, end);
        Shift(until, start, end);
        foreach (StateColumn column in Columns)
        {
            column.RemoveRange(start, end, Count);
        }

        Resize(Count - (end - start));
    }

    /// <summary>The first event at or after a time.</summary>
    public int FirstFrom(long time)
    {
        int low = 0;
        int high = Count;
        if (high > 0 && times[high - 1] < time)
        {
            return high;
        }

        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = times[middle] < time ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Moves an array's item at <paramref name="last"/> to <paramref name="index"/>, and those between one up; unused arrays are empty.</summary>
    public static void Rotate<T>(T[] items, int index, int last)
    {
        if (items.Length > 0)
        {
            T item = items[last];
            Array.Copy(items, index, items, index + 1, last - index);
            items[index] = item;
        }
    }

    private void Shift<T>(T[] items, int start, int end) => Shift(items, start, end, Count);

    /// <summary>Moves an array's items from <paramref name="end"/> on to <paramref name="start"/>; unused arrays are empty.</summary>
    public static void Shift<T>(T[] items, int start, int end, int count)
    {
        if (items.Length > 0)
        {
            Array.Copy(items, end, items, start, count - end);
        }
    }

    // Of two events of one id within the horizon of each other the one known later never counts. Another event can only add to those that do not.
    private bool EndDuplicates(int index)
    {
        bool endsAnother = false;
        for (int from = 0; from < Count;)
        {
            int place = Ids[from..].IndexOf(ids[index]);
            if (place < 0)
            {
                return endsAnother;
            }

            int other = from + place;
            from = other + 1;
            if (other != index && hasIds[other])
            {
                bool isFirst = (known[index], index).CompareTo((known[other], other)) < 0;
                (int first, int second) = isFirst ? (index, other) : (other, index);
                if (SaturatingTime.AreWithin(known[first], known[second], plan.DuplicateHorizon) && SaturatingTime.AreWithin(times[first], times[second], plan.DuplicateHorizon))
                {
                    until[second] = known[second];
                    endsAnother |= second == other;
                }
            }
        }

        return endsAnother;
    }

    private int SettleLast()
    {
        int last = Count - 1;
        int low = 0;
        int high = last;

        // Most events arrive in order.
        if (last == 0 || Compare(last - 1, last) <= 0)
        {
            return last;
        }

        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = Compare(middle, last) <= 0 ? (middle + 1, high) : (low, middle);
        }

        Rotate(times, low, last);
        Rotate(known, low, last);
        Rotate(sequences, low, last);
        Rotate(ids, low, last);
        Rotate(hasIds, low, last);
        Rotate(until, low, last);
        foreach (StateColumn column in Columns)
        {
            column.Rotate(low, last);
        }

        return low;
    }

    private int Compare(int left, int right)
    {
        int order = times[left].CompareTo(times[right]);
        order = order != 0 ? order : SequenceAt(left).CompareTo(SequenceAt(right));
        if (order == 0 && HasIds)
        {
            order = hasIds[left].CompareTo(hasIds[right]);
            order = order != 0 ? order : ids[left].CompareTo(ids[right]);
        }

        order = order != 0 ? order : known[left].CompareTo(known[right]);
        for (int column = 0; order == 0 && column < Columns.Length; column++)
        {
            order = Columns[column].Compare(left, right);
        }

        return order;
    }
}

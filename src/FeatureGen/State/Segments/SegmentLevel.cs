namespace FeatureGen.State.Segments;

/// <summary>The segments of one length that hold many events, in order of time, each with what every family has of it.</summary>
internal sealed class SegmentLevel
{
    private const int SmallestCapacity = 4;

    private readonly StateLayout layout;
    private readonly SegmentTallies?[] tallies;
    private long[] numbers = [];
    private int[] events = [];
    private long[] lastKnown = [];
    private long[] leastIds = [];
    private long[] greatestIds = [];

    public SegmentLevel(StateLayout layout)
    {
        this.layout = layout;
        tallies = [.. layout.Families.Select(family => family.HasSegments ? new SegmentTallies(family.Parts) : null)];
    }

    /// <summary>The number of segments.</summary>
    public int Count { get; private set; }

    /// <summary>The numbers of the segments, ascending: their start divided by their length.</summary>
    public ReadOnlySpan<long> Numbers => numbers.AsSpan(0, Count);

    /// <summary>The number of events in a segment.</summary>
    public int EventsOf(int place) => events[place];

    /// <summary>What a family has of the segments.</summary>
    public SegmentTallies TalliesOf(int family) => tallies[family]!;

    /// <summary>Whether every event of a segment is known by a time, and none of them has an id.</summary>
    public bool IsVisible(int place, long known, long? selfId)
        => lastKnown[place] <= known && !(selfId is long id && leastIds[place] <= id && id <= greatestIds[place]);

    /// <summary>The place of a segment, or the complement of where it would be.</summary>
    public int Find(long number)
    {
        int count = Count;
        return count == 0 || numbers[count - 1] < number ? ~count : numbers.AsSpan(0, count).BinarySearch(number);
    }

    /// <summary>The place of a segment at or before another place, or -1.</summary>
    public int FindBackwards(long number, ref int place)
    {
        place = Math.Min(place, Count - 1);
        for (int step = 0; step < 8 && place >= 0 && numbers[place] > number; step++)
        {
            place--;
        }

        if (place >= 0 && numbers[place] > number)
        {
            int found = numbers.AsSpan(0, place).BinarySearch(number);
            place = found >= 0 ? found : ~found - 1;
        }

        return place >= 0 && numbers[place] == number ? place : -1;
    }

    /// <summary>Adds a segment, of whose events nothing is taken in yet.</summary>
    public void Insert(int place, long number)
    {
        int last = Count++;
        if (last == numbers.Length)
        {
            Reserve(Math.Max(SmallestCapacity, last + (last / 2)));
        }

        numbers[last] = number;
        events[last] = 0;
        lastKnown[last] = long.MinValue;
        leastIds[last] = long.MaxValue;
        greatestIds[last] = long.MinValue;
        StateEvents.Rotate(numbers, place, last);
        StateEvents.Rotate(events, place, last);
        StateEvents.Rotate(lastKnown, place, last);
        StateEvents.Rotate(leastIds, place, last);
        StateEvents.Rotate(greatestIds, place, last);
        foreach (SegmentTallies? each in tallies)
        {
            each?.Insert(place, last);
        }
    }

    /// <summary>Notes when events of a segment are known, and their ids.</summary>
    public void Note(int place, StateEvents from, int start, int end)
    {
        events[place] += end - start;
        foreach (long known in from.Known[start..end])
        {
            lastKnown[place] = Math.Max(lastKnown[place], known);
        }

        if (from.HasIds)
        {
            foreach (long id in from.Ids[start..end])
            {
                leastIds[place] = Math.Min(leastIds[place], id);
                greatestIds[place] = Math.Max(greatestIds[place], id);
            }
        }
    }

    /// <summary>Notes what another segment has, that lies within this one.</summary>
    public void Note(int place, SegmentLevel from, int part)
    {
        events[place] += from.events[part];
        lastKnown[place] = Math.Max(lastKnown[place], from.lastKnown[part]);
        leastIds[place] = Math.Min(leastIds[place], from.leastIds[part]);
        greatestIds[place] = Math.Max(greatestIds[place], from.greatestIds[part]);
    }

    /// <summary>Takes the first segments out.</summary>
    public void RemoveFirst(int removed)
    {
        if (removed == 0)
        {
            return;
        }

        StateEvents.Shift(numbers, 0, removed, Count);
        StateEvents.Shift(events, 0, removed, Count);
        StateEvents.Shift(lastKnown, 0, removed, Count);
        StateEvents.Shift(leastIds, 0, removed, Count);
        StateEvents.Shift(greatestIds, 0, removed, Count);
        foreach (SegmentTallies? each in tallies)
        {
            each?.RemoveFirst(removed, Count);
        }

        Count -= removed;
    }

    private void Reserve(int capacity)
    {
        Array.Resize(ref numbers, capacity);
        Array.Resize(ref events, capacity);
        Array.Resize(ref lastKnown, capacity);
        Array.Resize(ref leastIds, capacity);
        Array.Resize(ref greatestIds, capacity);
        for (int family = 0; family < tallies.Length; family++)
        {
            tallies[family]?.Reserve(capacity, layout.IsFloating(layout.Families[family]));
        }
    }
}

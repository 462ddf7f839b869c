namespace FeatureGen.State.Segments;

/// <summary>
/// What families have of some eight events each, so that a read takes in whole segments and goes through single events only at the edges of
/// windows and at the end.
/// </summary>
/// <remarks>
/// Nothing of this is stored: it follows from the events. The newest events are in no segment. One that comes late joins a segment, which is
/// made two once it is twice as long.
/// </remarks>
internal sealed class SegmentIndex
{
    /// <summary>The most events of an entity that are gone through one by one.</summary>
    public const int Few = 32;

    /// <summary>The number of events of a new segment.</summary>
    public const int Length = 8;

    /// <summary>How many events may be in no segment until a request comes: to make several at once is quicker than one by one.</summary>
    public const int Most = 64;

    /// <summary>The most events that are in no segment when a request comes.</summary>
    public const int MostNewest = Length + Newest - 1;

    /// <summary>How many of the newest events wait for others that may come between them.</summary>
    private const int Newest = 8;

    /// <summary>The number of events in a window from which it pays to know which are the last with their values.</summary>
    private const int Many = 4 * LastOccurrences.Few;

    /// <summary>The number of segments up to which all their times are brought near: less than the steps of a search would wait for.</summary>
    private const int MostFetched = 256;

    // What is made with it lies behind it, and stays there: about as much as views of some families have.
    private const int BytesOfAll = 1_024;

    private readonly EntityState state;
    private readonly StateEvents events;
    private readonly FamilySegments?[] families;
    private readonly LastOccurrences?[] last;
    private readonly SegmentTree<SegmentKnowledge> knowledge = new();
    private int[] starts = [];
    private long[] firstTimes = [];

    /// <summary>Creates those of an entity, of no event yet.</summary>
    public SegmentIndex(EntityState state)
    {
        this.state = state;
        events = state.Events;
        StateFamily[] plans = state.Layout.Families;
        last = new LastOccurrences?[plans.Length];
        families = new FamilySegments?[plans.Length];
        for (int family = 0; family < plans.Length; family++)
        {
            families[family] = plans[family] is { HasSegments: true, IsNewestOnly: false } plan ? new FamilySegments(plan, state.Layout.KindOf(plan)) : null;
        }

        Reserve();
        Clear();
    }

    /// <summary>The number of segments.</summary>
    public int Count => knowledge.Count;

    /// <summary>The first event that is in no segment.</summary>
    public int End { get; private set; }

    /// <summary>What a family has of them.</summary>
    public FamilySegments FamilyAt(int family) => families[family]!;

    /// <summary>Which events are the last with their values for a family; null where few are in its windows.</summary>
    public LastOccurrences? LastAt(int family) => last[family];

    /// <summary>The first event of a segment, or of those behind all of them.</summary>
    public int StartOf(int place) => place == Count ? End : starts[place];

    /// <summary>The first of the segments that some events have as a whole, and where these segments end; no greater than the first where there are none.</summary>
    public (int First, int End) Within(int start, int end)
    {
        int first = PlaceOf(start);
        return (StartOf(first) < start ? first + 1 : first, PlaceOf(end));
    }

    /// <summary>The first event at or after a time.</summary>
    public int FirstFrom(long time)
    {
        int place = Find<long>(firstTimes.AsSpan(0, Count), time);
        return events.FirstFrom(time, place == 0 ? 0 : starts[place - 1] + 1, place == Count ? events.Count : starts[place]);
    }

    /// <summary>Has it brought near with all that was made with it.</summary>
    public static void Fetch(SegmentIndex segments) => CacheLines.FetchAround(segments, 0, BytesOfAll);

    /// <summary>Has the memory brought near by which a read finds its way.</summary>
    public void Fetch()
    {
        if (Count <= MostFetched)
        {
            CacheLines.Fetch(firstTimes, 0, Count);
            CacheLines.Fetch(starts, 0, Count);
        }

        knowledge.Fetch();
        foreach (FamilySegments? family in families)
        {
            family?.Fetch();
        }
    }

    /// <summary>Has all memory brought near that the sums before a time need.</summary>
    public void Fetch(long time)
    {
        int place = Find<long>(firstTimes.AsSpan(0, Count), time) - 1;
        if (place < 0 || (place == Count - 1 && End < events.Count && time > events.TimeAt(End)))
        {
            return;
        }

        events.Fetch(starts[place], StartOf(place + 1));
        foreach (FamilySegments? family in families)
        {
            family?.Fetch(place);
        }
    }

    /// <summary>The number of events below which one that comes last changes nothing here.</summary>
    public int QuietUntil => Array.Exists(last, each => each is not null) ? 0 : End + Most;

    /// <summary>Takes in an event that was inserted at an index.</summary>
    public void Add(int index)
    {
        if (index < End)
        {
            Join(index);
        }

        foreach (LastOccurrences? each in last)
        {
            each?.Add(this, index);
        }

        if (events.Count - End >= Most)
        {
            Close();
        }

        CountDistinct();
        Reserve();
    }

    /// <summary>Takes all events in anew.</summary>
    public void Rebuild()
    {
        Clear();
        Reserve();
        Close();
        CountDistinct();
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        End = 0;
        knowledge.Clear();
        Array.Clear(last);
        foreach (FamilySegments? family in families)
        {
            family?.Clear();
        }
    }

    /// <summary>Finds events that a request does not see among those of segments.</summary>
    /// <param name="start">The first event.</param>
    /// <param name="end">Where the events end.</param>
    /// <param name="lastKnown">The latest known time that counts.</param>
    /// <param name="selfId">The id of the event that does not count.</param>
    /// <param name="hidden">Takes them, newest first.</param>
    /// <returns>Their number.</returns>
    public int FindHidden(int start, int end, long lastKnown, long? selfId, Span<int> hidden)
    {
        int count = 0;
        int top = knowledge.Levels - 1;
        FindHidden(top, 0, knowledge.CountOf(top), start, end, lastKnown, selfId, hidden, ref count);
        return count;
    }

    private void FindHidden(
        int level, int from, int to, int start, int end, long lastKnown, long? selfId, Span<int> hidden, ref int count)
    {
        for (int place = to - 1; place >= from; place--)
        {
            if (knowledge[level, place].IsVisible(lastKnown, selfId))
            {
                continue;
            }

            (int first, int next) = knowledge.ChildrenOf(level, place);
            if (level > 0)
            {
                FindHidden(level - 1, first, next, start, end, lastKnown, selfId, hidden, ref count);
                continue;
            }

            for (int index = Math.Min(StartOf(place + 1), end) - 1; index >= Math.Max(StartOf(place), start); index--)
            {
                hidden[count] = index;
                count += state.IsVisible(index, lastKnown, selfId) ? 0 : 1;
            }
        }
    }

    /// <summary>Makes segments of all but the newest events.</summary>
    public void Close()
    {
        while (events.Count - End >= Length + Newest)
        {
            int start = End;
            End += Length;
            InsertBoundary(Count, start);
            knowledge.Insert(Count, SegmentKnowledge.Of(events, start, End));
            foreach (FamilySegments? family in families)
            {
                family?.Append(events, start, End);
            }
        }
    }

    // Room for the segments of all events, and of those that may come before the next one that makes segments.
    private void Reserve()
    {
        int capacity = Count + ((events.Count - End + Most) / Length);
        if (capacity <= starts.Length)
        {
            return;
        }

        capacity = Math.Max(capacity, Count + (Count / 2));
        Array.Resize(ref starts, capacity);
        Array.Resize(ref firstTimes, capacity);
        knowledge.Reserve(capacity);
        foreach (FamilySegments? family in families)
        {
            family?.Reserve(capacity);
        }
    }

    private void CountDistinct()
    {
        foreach (int family in state.Layout.CountingDistinct)
        {
            StateFamily plan = state.Layout.Families[family];
            if (last[family] is null && HasMany(plan))
            {
                last[family] = new LastOccurrences(plan, events);
                last[family]!.Rebuild(FirstFrom(plan.StartAt(state.Floor)));
            }
        }
    }

    private bool HasMany(StateFamily family)
        => events.Count > Many && events.TimeAt(events.Count - Many) >= family.StartAt(events.TimeAt(events.Count - 1));

    private void Join(int index)
    {
        int place = Find<int>(starts.AsSpan(0, Count), index + 1) - 1;
        firstTimes[place] = events.TimeAt(starts[place]);
        foreach (ref int start in starts.AsSpan((place + 1)..Count))
        {
            start++;
        }

        End++;
        knowledge.AddTo(place, SegmentKnowledge.Of(events, index));
        foreach (FamilySegments? family in families)
        {
            family?.Add(events, place, index);
        }

        if (StartOf(place + 1) - StartOf(place) == 2 * Length)
        {
            Split(place);
        }
    }

    private void Split(int place)
    {
        int start = StartOf(place);
        int middle = start + Length;
        int end = StartOf(place + 1);
        InsertBoundary(place + 1, middle);
        knowledge.Set(place, SegmentKnowledge.Of(events, start, middle));
        knowledge.Insert(place + 1, SegmentKnowledge.Of(events, middle, end));
        foreach (FamilySegments? family in families)
        {
            family?.Split(events, place, start, middle, end);
        }
    }

    private void InsertBoundary(int place, int start)
    {
        if (Count == starts.Length)
        {
            Reserve();
        }

        Array.Copy(starts, place, starts, place + 1, Count - place);
        Array.Copy(firstTimes, place, firstTimes, place + 1, Count - place);
        starts[place] = start;
        firstTimes[place] = events.TimeAt(start);
    }

    // The segment of an event, or the number of segments.
    private int PlaceOf(int index) => index >= End ? Count : Find<int>(starts.AsSpan(0, Count), index + 1) - 1;

    // The number of items below one, of items in order.
    private static int Find<T>(ReadOnlySpan<T> items, T item)
        where T : IComparable<T>
    {
        int low = 0;
        for (int high = items.Length; low < high;)
        {
            int middle = (low + high) >>> 1;
            (low, high) = items[middle].CompareTo(item) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}

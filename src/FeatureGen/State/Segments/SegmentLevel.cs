namespace FeatureGen.State.Segments;

/// <summary>The segments of one length that hold many events, in order of time, each with what every family has of it.</summary>
internal sealed class SegmentLevel(StateLayout layout)
{
    private const int SmallestCapacity = 4;
    private const int NearBy = 8;

    private readonly SegmentTallies?[] tallies =
        [.. layout.Families.Select(family => family.HasSegments ? new SegmentTallies(family.Parts, layout.KindOf(family)) : null)];

    private Segment[] segments = [];

    /// <summary>The number of segments.</summary>
    public int Count { get; private set; }

    /// <summary>A segment.</summary>
    public ref Segment this[int place] => ref segments[place];

    /// <summary>What a family has of the segments.</summary>
    public SegmentTallies TalliesOf(int family) => tallies[family]!;

    /// <summary>The place of a segment, or the complement of where it would be.</summary>
    public int Find(long number)
    {
        int low = 0;
        int high = Count;
        if (high > 0 && segments[high - 1].Number < number)
        {
            return ~high;
        }

        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = segments[middle].Number < number ? (middle + 1, high) : (low, middle);
        }

        return low < Count && segments[low].Number == number ? low : ~low;
    }

    /// <summary>The place of a segment, or -1; one that lies shortly before the place given is found at once.</summary>
    public int FindBackwards(long number, ref int place)
    {
        place = Math.Min(place, Count - 1);
        for (int step = 0; step < NearBy && place >= 0 && segments[place].Number > number; step++)
        {
            place--;
        }

        if (place >= 0 && segments[place].Number > number)
        {
            int found = Find(number);
            place = found >= 0 ? found : ~found - 1;
        }

        return place >= 0 && segments[place].Number == number ? place : -1;
    }

    /// <summary>Adds a segment, of whose events nothing is taken in yet.</summary>
    public void Insert(int place, long number)
    {
        int last = Count++;
        if (last == segments.Length)
        {
            int capacity = Math.Max(SmallestCapacity, last + (last / 2));
            Array.Resize(ref segments, capacity);
            foreach (SegmentTallies? each in tallies)
            {
                each?.Reserve(capacity);
            }
        }

        segments[last] = new Segment(number);
        StateEvents.Rotate(segments, place, last);
        foreach (SegmentTallies? each in tallies)
        {
            each?.Insert(place, last);
        }
    }

    /// <summary>Takes the first segments out.</summary>
    public void RemoveFirst(int removed)
    {
        if (removed == 0)
        {
            return;
        }

        StateEvents.Shift(segments, 0, removed, Count);
        foreach (SegmentTallies? each in tallies)
        {
            each?.RemoveFirst(removed, Count);
        }

        Count -= removed;
    }
}

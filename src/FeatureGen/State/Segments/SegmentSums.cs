using FeatureGen.Columns;
using FeatureGen.Exact;

namespace FeatureGen.State.Segments;

/// <summary>
/// What one family counts and adds up of all events before each segment, exactly, so that what lies between two places is a difference. Takes
/// memory only for what the family carries along.
/// </summary>
internal sealed class SegmentSums(TallyParts parts, ValueKind kind)
{
    private readonly bool isFloating = kind is ValueKind.Double or ValueKind.Single;
    private SegmentCounts[] counts = [];
    private IntegerSum[] integers = [];
    private IntegerSquareSum[] integerSquares = [];
    private ExactSum[] doubles = [];
    private ExactSquareSum[] doubleSquares = [];

    /// <summary>The number of places.</summary>
    public int Count { get; private set; }

    /// <summary>Inserts the sums before a place.</summary>
    public void Insert(int place, in Tally tally)
    {
        int last = Count++;
        if (last == counts.Length)
        {
            Reserve(Math.Max(4, last + (last / 2)));
        }

        Insert(counts, place, last);
        Insert(integers, place, last);
        Insert(integerSquares, place, last);
        Insert(doubles, place, last);
        Insert(doubleSquares, place, last);
        Set(place, tally);
    }

    /// <summary>Inserts the sums before a place that is so much before the one that is there.</summary>
    public void InsertBefore(int place, in Tally share)
    {
        Insert(place, share);
        Tally sums = default;
        AddTo(ref sums, place + 1, place);
        Set(place, sums);
    }

    /// <summary>Has the beginnings brought near, which say how many places there are.</summary>
    public void Fetch()
    {
        CacheLines.FetchStart(counts);
        CacheLines.FetchStart(doubles);
        CacheLines.FetchStart(doubleSquares);
        CacheLines.FetchStart(integers);
        CacheLines.FetchStart(integerSquares);
    }

    /// <summary>Has the memory of a place and the one after it brought near.</summary>
    public void Fetch(int place)
    {
        int end = Math.Min(place + 2, Count);
        CacheLines.Fetch(counts, place, end);
        CacheLines.Fetch(doubles, place, Math.Min(end, doubles.Length));
        CacheLines.Fetch(doubleSquares, place, Math.Min(end, doubleSquares.Length));
        CacheLines.Fetch(integers, place, Math.Min(end, integers.Length));
        CacheLines.Fetch(integerSquares, place, Math.Min(end, integerSquares.Length));
    }

    /// <summary>Adds the sums before a place to a tally, less those before another; before the first place there is nothing.</summary>
    public void AddTo(ref Tally tally, int to, int from = 0)
    {
        tally.Events += counts[to].Events - counts[from].Events;
        tally.Values += counts[to].Values - counts[from].Values;
        tally.Trues += counts[to].Trues - counts[from].Trues;
        if (doubles.Length > 0)
        {
            tally.Doubles.Add(doubles[to]);
            if (from > 0)
            {
                tally.Doubles.Subtract(doubles[from]);
            }
        }

        if (doubleSquares.Length > 0)
        {
            tally.DoubleSquares.Add(doubleSquares[to]);
            if (from > 0)
            {
                tally.DoubleSquares.Subtract(doubleSquares[from]);
            }
        }

        if (integers.Length > 0)
        {
            tally.Integers.Add(integers[to]);
            if (from > 0)
            {
                tally.Integers.Subtract(integers[from]);
            }
        }

        if (integerSquares.Length > 0)
        {
            tally.IntegerSquares.Add(integerSquares[to]);
            if (from > 0)
            {
                tally.IntegerSquares.Subtract(integerSquares[from]);
            }
        }
    }

    /// <summary>How many events, and values, there are between two places.</summary>
    public (long Events, long Values) Between(int from, int to)
        => (counts[to].Events - counts[from].Events, counts[to].Values - counts[from].Values);

    /// <summary>Adds an event's share to the sums before each place from one on.</summary>
    public void AddFrom(int place, in Tally share)
    {
        for (; place < Count; place++)
        {
            Tally sums = share;
            AddTo(ref sums, place);
            Set(place, sums);
        }
    }

    /// <summary>The last place on or before one that has fewer events, or values, before it.</summary>
    public int LastWithFewer(int place, bool areValues)
    {
        long number = NumberAt(place, areValues);
        int low = 0;
        for (int high = place; low < high;)
        {
            int middle = (low + high) >>> 1;
            (low, high) = NumberAt(middle, areValues) < number ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

    /// <summary>The first place after one that has more events, or values, before it; the number of places if none has.</summary>
    public int FirstWithMore(int place, bool areValues)
    {
        long number = NumberAt(place, areValues);
        int low = place + 1;
        for (int high = Count; low < high;)
        {
            int middle = (low + high) >>> 1;
            (low, high) = NumberAt(middle, areValues) > number ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    /// <summary>Forgets everything and keeps the memory.</summary>
    public void Clear() => Count = 0;

    private long NumberAt(int place, bool areValues) => areValues ? counts[place].Values : counts[place].Events;

    /// <summary>Makes room for that many places.</summary>
    public void Reserve(int capacity)
    {
        if (capacity <= counts.Length)
        {
            return;
        }

        Array.Resize(ref counts, capacity);
        Resize(ref doubles, TallyParts.Sum, isFloating, capacity);
        Resize(ref doubleSquares, TallyParts.Squares, isFloating, capacity);
        Resize(ref integers, TallyParts.Sum, !isFloating, capacity);
        Resize(ref integerSquares, TallyParts.Squares, !isFloating, capacity);
    }

    private void Set(int place, in Tally sums)
    {
        counts[place] = new SegmentCounts(sums);
        Set(integers, place, sums.Integers);
        Set(integerSquares, place, sums.IntegerSquares);
        Set(doubles, place, sums.Doubles);
        Set(doubleSquares, place, sums.DoubleSquares);
    }

    private void Resize<T>(ref T[] items, TallyParts part, bool isKept, int capacity)
    {
        if (isKept && (parts & part) != 0)
        {
            Array.Resize(ref items, capacity);
        }
    }

    private static void Insert<T>(T[] items, int place, int last)
    {
        if (items.Length > 0)
        {
            Array.Copy(items, place, items, place + 1, last - place);
        }
    }

    private static void Set<T>(T[] items, int place, in T value)
    {
        if (items.Length > 0)
        {
            items[place] = value;
        }
    }
}

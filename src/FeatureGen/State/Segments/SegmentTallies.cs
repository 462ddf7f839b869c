using FeatureGen.Columns;
using FeatureGen.Exact;

namespace FeatureGen.State.Segments;

/// <summary>What one family has of each segment of a level; sums and moments take memory only where the family carries them along.</summary>
internal sealed class SegmentTallies(TallyParts parts, ValueKind kind)
{
    private readonly bool isFloating = kind is ValueKind.Double or ValueKind.Single;
    private SegmentCounts[] counts = [];
    private IntegerSum[] integers = [];
    private IntegerSquareSum[] integerSquares = [];
    private ExactSum[] doubles = [];
    private ExactSquareSum[] doubleSquares = [];
    private Moment[] first = [];
    private Moment[] latest = [];

    /// <summary>Makes room for that many segments.</summary>
    public void Reserve(int capacity)
    {
        Array.Resize(ref counts, capacity);
        Resize(ref doubles, TallyParts.Sum, isFloating, capacity);
        Resize(ref doubleSquares, TallyParts.Squares, isFloating, capacity);
        Resize(ref integers, TallyParts.Sum, !isFloating, capacity);
        Resize(ref integerSquares, TallyParts.Squares, !isFloating, capacity);
        Resize(ref first, TallyParts.First, true, capacity);
        Resize(ref latest, TallyParts.Latest, true, capacity);
    }

    /// <summary>Keeps a tally for a segment.</summary>
    public void Set(int place, in Tally tally)
    {
        counts[place] = new SegmentCounts(tally);
        Set(integers, place, tally.Integers);
        Set(integerSquares, place, tally.IntegerSquares);
        Set(doubles, place, tally.Doubles);
        Set(doubleSquares, place, tally.DoubleSquares);
        Set(first, place, tally.First);
        Set(latest, place, tally.Latest);
    }

    /// <summary>Adds what a segment has to a tally.</summary>
    public void AddTo(ref Tally tally, int place)
    {
        ref readonly SegmentCounts count = ref counts[place];
        if (count.Events == 0)
        {
            return;
        }

        tally.AddEvents(count.Events, count.FirstTime, count.LatestTime);
        if (count.Values == 0)
        {
            return;
        }

        if ((parts & TallyParts.Extremes) != 0)
        {
            tally.AddExtremes(count.Least, count.Greatest, kind);
        }

        if (doubles.Length > 0)
        {
            tally.Doubles.Add(doubles[place]);
        }

        if (doubleSquares.Length > 0)
        {
            tally.DoubleSquares.Add(doubleSquares[place]);
        }

        if (integers.Length > 0)
        {
            tally.Integers.Add(integers[place]);
        }

        if (integerSquares.Length > 0)
        {
            tally.IntegerSquares.Add(integerSquares[place]);
        }

        if (first.Length > 0)
        {
            tally.First = Moment.Earlier(tally.First, first[place], kind);
        }

        if (latest.Length > 0)
        {
            tally.Latest = Moment.Later(tally.Latest, latest[place], kind);
        }

        tally.Trues += count.Trues;
        tally.Values += count.Values;
    }

    /// <summary>Opens a place for a segment among those before it.</summary>
    public void Insert(int place, int last)
    {
        StateEvents.Rotate(counts, place, last);
        StateEvents.Rotate(integers, place, last);
        StateEvents.Rotate(integerSquares, place, last);
        StateEvents.Rotate(doubles, place, last);
        StateEvents.Rotate(doubleSquares, place, last);
        StateEvents.Rotate(first, place, last);
        StateEvents.Rotate(latest, place, last);
    }

    /// <summary>Takes the first segments out.</summary>
    public void RemoveFirst(int removed, int count)
    {
        StateEvents.Shift(counts, 0, removed, count);
        StateEvents.Shift(integers, 0, removed, count);
        StateEvents.Shift(integerSquares, 0, removed, count);
        StateEvents.Shift(doubles, 0, removed, count);
        StateEvents.Shift(doubleSquares, 0, removed, count);
        StateEvents.Shift(first, 0, removed, count);
        StateEvents.Shift(latest, 0, removed, count);
    }

    private void Resize<T>(ref T[] items, TallyParts part, bool isKept, int capacity)
    {
        if (isKept && (parts & part) != 0)
        {
            Array.Resize(ref items, capacity);
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

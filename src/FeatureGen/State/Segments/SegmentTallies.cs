using FeatureGen.Exact;

namespace FeatureGen.State.Segments;

/// <summary>What one family has of each segment of a level: only the parts that it carries along take memory.</summary>
internal sealed class SegmentTallies(TallyParts parts)
{
    private long[] events = [];
    private long[] latestTimes = [];
    private long[] values = [];
    private long[] trues = [];
    private long[] least = [];
    private long[] greatest = [];
    private IntegerSum[] integers = [];
    private IntegerSquareSum[] integerSquares = [];
    private ExactSum[] doubles = [];
    private ExactSquareSum[] doubleSquares = [];
    private Moment[] first = [];
    private Moment[] latest = [];

    /// <summary>Makes room for that many segments.</summary>
    public void Reserve(int capacity, bool isFloating)
    {
        Array.Resize(ref events, capacity);
        Array.Resize(ref latestTimes, capacity);
        Array.Resize(ref values, capacity);
        Resize(ref trues, TallyParts.Trues, capacity);
        Resize(ref least, TallyParts.Extremes, capacity);
        Resize(ref greatest, TallyParts.Extremes, capacity);
        Resize(ref first, TallyParts.First, capacity);
        Resize(ref latest, TallyParts.Latest, capacity);
        if (isFloating)
        {
            Resize(ref doubles, TallyParts.Sum, capacity);
            Resize(ref doubleSquares, TallyParts.Squares, capacity);
        }
        else
        {
            Resize(ref integers, TallyParts.Sum, capacity);
            Resize(ref integerSquares, TallyParts.Squares, capacity);
        }
    }

    /// <summary>Keeps a tally for a segment.</summary>
    public void Set(int place, in Tally tally)
    {
        events[place] = tally.Events;
        latestTimes[place] = tally.LatestTime;
        values[place] = tally.Values;
        Set(trues, place, tally.Trues);
        Set(least, place, tally.Least);
        Set(greatest, place, tally.Greatest);
        Set(integers, place, tally.Integers);
        Set(integerSquares, place, tally.IntegerSquares);
        Set(doubles, place, tally.Doubles);
        Set(doubleSquares, place, tally.DoubleSquares);
        Set(first, place, tally.First);
        Set(latest, place, tally.Latest);
    }

    /// <summary>Adds what a segment has to a tally.</summary>
    public void AddTo(ref Tally tally, int place, Columns.ValueKind kind)
    {
        if (events[place] == 0)
        {
            return;
        }

        tally.AddEvents(events[place], latestTimes[place]);
        if (values[place] == 0)
        {
            return;
        }

        if (least.Length > 0)
        {
            tally.AddExtremes(least[place], greatest[place], kind);
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

        if (trues.Length > 0)
        {
            tally.Trues += trues[place];
        }

        if (first.Length > 0)
        {
            tally.First = Moment.Earlier(tally.First, first[place], kind);
        }

        if (latest.Length > 0)
        {
            tally.Latest = Moment.Later(tally.Latest, latest[place], kind);
        }

        tally.Values += values[place];
    }

    /// <summary>Opens a place for a segment among those before it.</summary>
    public void Insert(int place, int last)
    {
        StateEvents.Rotate(events, place, last);
        StateEvents.Rotate(latestTimes, place, last);
        StateEvents.Rotate(values, place, last);
        StateEvents.Rotate(trues, place, last);
        StateEvents.Rotate(least, place, last);
        StateEvents.Rotate(greatest, place, last);
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
        StateEvents.Shift(events, 0, removed, count);
        StateEvents.Shift(latestTimes, 0, removed, count);
        StateEvents.Shift(values, 0, removed, count);
        StateEvents.Shift(trues, 0, removed, count);
        StateEvents.Shift(least, 0, removed, count);
        StateEvents.Shift(greatest, 0, removed, count);
        StateEvents.Shift(integers, 0, removed, count);
        StateEvents.Shift(integerSquares, 0, removed, count);
        StateEvents.Shift(doubles, 0, removed, count);
        StateEvents.Shift(doubleSquares, 0, removed, count);
        StateEvents.Shift(first, 0, removed, count);
        StateEvents.Shift(latest, 0, removed, count);
    }

    private void Resize<T>(ref T[] items, TallyParts part, int capacity)
    {
        if ((parts & part) != 0)
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

using FeatureGen.Exact;

namespace FeatureGen.State.Gathered;

/// <summary>
/// The events of one window that pass a family's filter and have its selections, in canonical order: by time, sequence, first selection, then
/// second. Keeps its memory, so that requests allocate nothing.
/// </summary>
internal sealed class GatheredEvents
{
    private long[] times = [];
    private long[] sequences = [];
    private double[] timesAfterFirst = [];
    private FamilyTiles? tiles;

    /// <summary>The request's time.</summary>
    public long AsOf { get; private set; }

    /// <summary>Where the first of the tiles begins that the window holds.</summary>
    public long TilesFrom { get; private set; }

    /// <summary>The number of events.</summary>
    public int Count { get; private set; }

    /// <summary>The event times, ascending.</summary>
    public ReadOnlySpan<long> Times => times.AsSpan(0, Count);

    /// <summary>The microseconds from the first event to each, as doubles.</summary>
    public ReadOnlySpan<double> TimesAfterFirst
    {
        get
        {
            if (timesAfterFirst.Length < Count)
            {
                timesAfterFirst = new double[times.Length];
            }

            for (int place = 0; place < Count; place++)
            {
                timesAfterFirst[place] = BinaryRounding.Round((Int128)times[place] - times[0], exponent: 0);
            }

            return timesAfterFirst.AsSpan(0, Count);
        }
    }

    /// <summary>Room for exact integers.</summary>
    public WideRegisters Registers { get; } = new();

    /// <summary>Room for the sums of pairs.</summary>
    public PairSums Pairs { get; } = new();

    /// <summary>Room for the sums of powers.</summary>
    public PowerSums Powers { get; } = new();

    /// <summary>Room for approximate numbers of distinct values.</summary>
    public DistinctRegisters DistinctRegisters { get; } = new();

    /// <summary>The first selections.</summary>
    public GatheredValues First { get; } = new();

    /// <summary>The second selections.</summary>
    public GatheredValues Second { get; } = new();

    /// <summary>Takes the events of a window.</summary>
    /// <param name="events">The events of the entity.</param>
    /// <param name="first">The first selection, if there is one.</param>
    /// <param name="second">The second selection, if there is one.</param>
    /// <param name="newestFirst">The indices of those to take, newest first; of one time and sequence in any order.</param>
    /// <param name="asOf">The request's time.</param>
    public void Load(StateEvents events, StateColumn first, StateColumn second, ReadOnlySpan<int> newestFirst, long asOf)
    {
        AsOf = asOf;
        Count = newestFirst.Length;
        if (times.Length < Count)
        {
            times = new long[Math.Max(Count, 2 * times.Length)];
            sequences = new long[times.Length];
        }

        for (int place = 0; place < Count; place++)
        {
            int index = newestFirst[Count - 1 - place];
            times[place] = events.TimeAt(index);
            sequences[place] = events.SequenceAt(index);
        }

        First.Load(first, newestFirst);
        Second.Load(second, newestFirst);
        SortTies();
    }

    /// <summary>Takes the window's tiles, if there are any.</summary>
    public void LoadTiles(FamilyTiles? folded, long start) => (tiles, TilesFrom) = (folded, start);

    /// <summary>What is kept of the values in tiles; null if the window has none.</summary>
    public TileSketch? SketchOf(SketchPlan plan) => tiles?.SketchOf(plan);

    // Events that are all of one time, such as a date, are sorted no slower than others.
    private void SortTies()
    {
        for (int start = 0; start < Count;)
        {
            int end = start + 1;
            while (end < Count && times[end] == times[start] && sequences[end] == sequences[start])
            {
                end++;
            }

            First.Sort(start, end, Second);
            start = end;
        }
    }
}

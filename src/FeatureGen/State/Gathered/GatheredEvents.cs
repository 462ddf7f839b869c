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

    /// <summary>The request's time.</summary>
    public long AsOf { get; private set; }

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
    public void Load(StateEvents events, StateColumn? first, StateColumn? second, ReadOnlySpan<int> newestFirst, long asOf)
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
            times[place] = events.Times[index];
            sequences[place] = events.SequenceAt(index);
        }

        First.Load(first, newestFirst);
        Second.Load(second, newestFirst);
        SortTies();
    }

    // Ties are few and short; an insertion sort leaves what is in order already as it is.
    private void SortTies()
    {
        for (int place = 1; place < Count; place++)
        {
            for (int at = place; at > 0 && IsTied(at - 1, at) && Compare(at - 1, at) > 0; at--)
            {
                First.Swap(at - 1, at);
                Second.Swap(at - 1, at);
            }
        }
    }

    private bool IsTied(int left, int right) => times[left] == times[right] && sequences[left] == sequences[right];

    private int Compare(int left, int right)
    {
        int order = First.Compare(left, right);
        return order != 0 ? order : Second.Compare(left, right);
    }
}

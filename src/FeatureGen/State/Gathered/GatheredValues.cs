using FeatureGen.Columns;

namespace FeatureGen.State.Gathered;

/// <summary>One selection of the events of a window, as keys: integers that compare as the values do. The key of a text is its rank.</summary>
internal sealed class GatheredValues
{
    private static readonly Comparison<string?> Ordinal = string.CompareOrdinal;

    private long[] keys = [];
    private long[] sorted = [];
    private string?[] texts = [];
    private readonly ValueFrequencies frequencies = new();
    private readonly HashSet<long> seen = [];
    private long[] latestDistinct = [];
    private double[] doubles = [];
    private bool isSorted;
    private bool areCounted;
    private int latestDistinctCount = -1;
    private int textCount;

    /// <summary>The type of the values.</summary>
    public ValueKind Kind { get; private set; }

    /// <summary>The number of values; 0 where there is no such selection.</summary>
    public int Count { get; private set; }

    /// <summary>The keys, in the order of the events.</summary>
    public ReadOnlySpan<long> Keys => keys.AsSpan(0, Count);

    /// <summary>The keys, ascending.</summary>
    public ReadOnlySpan<long> Sorted
    {
        get
        {
            if (!isSorted)
            {
                Reserve(ref sorted, Count);
                Keys.CopyTo(sorted);
                sorted.AsSpan(0, Count).Sort();
                isSorted = true;
            }

            return sorted.AsSpan(0, Count);
        }
    }

    /// <summary>The values, which are doubles, in the order of the events.</summary>
    public ReadOnlySpan<double> Doubles
    {
        get
        {
            Reserve(ref doubles, Count);
            for (int place = 0; place < Count; place++)
            {
                doubles[place] = ToDouble(keys[place]);
            }

            return doubles.AsSpan(0, Count);
        }
    }

    /// <summary>How often each distinct value comes.</summary>
    public ValueFrequencies Frequencies
    {
        get
        {
            if (!areCounted)
            {
                frequencies.Load(Sorted);
                areCounted = true;
            }

            return frequencies;
        }
    }

    /// <summary>The keys of the distinct values, by the latest event of each, the latest first.</summary>
    public ReadOnlySpan<long> LatestDistinct
    {
        get
        {
            if (latestDistinctCount < 0)
            {
                FindLatestDistinct();
            }

            return latestDistinct.AsSpan(0, latestDistinctCount);
        }
    }

    /// <summary>Takes the values of events, given from the last to the first.</summary>
    public void Load(StateColumn column, ReadOnlySpan<int> newestFirst)
    {
        isSorted = false;
        areCounted = false;
        latestDistinctCount = -1;
        ForgetTexts();
        Count = !column.Exists ? 0 : newestFirst.Length;
        if (!column.Exists)
        {
            return;
        }

        Kind = column.Kind;
        Reserve(ref keys, Count);
        if (Kind == ValueKind.String)
        {
            Rank(column, newestFirst);
            return;
        }

        for (int place = 0; place < Count; place++)
        {
            keys[place] = OrderKey.Of(column.LaneAt(newestFirst[Count - 1 - place]), Kind);
        }
    }

    /// <summary>Sorts the values from <paramref name="start"/> on and before <paramref name="end"/>, and, with them and where they are equal, those of another selection.</summary>
    public void Sort(int start, int end, GatheredValues other)
    {
        if (end - start == 1 || Count == 0)
        {
            return;
        }

        if (other.Count == 0)
        {
            keys.AsSpan(start..end).Sort();
            return;
        }

        keys.AsSpan(start..end).Sort(other.keys.AsSpan(start..end));
        while (start < end)
        {
            int equal = keys.AsSpan(start..end).IndexOfAnyExcept(keys[start]);
            int next = equal < 0 ? end : start + equal;
            other.keys.AsSpan(start..next).Sort();
            start = next;
        }
    }

    /// <summary>The value with a key, a number, as a double.</summary>
    public double ToDouble(long key)
        => Kind is ValueKind.Double or ValueKind.Single ? BitConverter.Int64BitsToDouble(OrderKey.ToLane(key, Kind)) : key;

    /// <summary>The value with a key as what a finisher comes to.</summary>
    public GatheredResult ToResult(long key)
        => Kind == ValueKind.String ? GatheredResult.Of(texts[key]!) : GatheredResult.Of(OrderKey.ToLane(key, Kind));

    private void FindLatestDistinct()
    {
        Reserve(ref latestDistinct, Count);
        seen.Clear();
        latestDistinctCount = 0;
        for (int place = Count - 1; place >= 0; place--)
        {
            latestDistinct[latestDistinctCount] = keys[place];
            latestDistinctCount += seen.Add(keys[place]) ? 1 : 0;
        }
    }

    private void Rank(StateColumn column, ReadOnlySpan<int> newestFirst)
    {
        Reserve(ref texts, Count);
        for (int place = 0; place < Count; place++)
        {
            texts[place] = column.TextAt(newestFirst[place]);
        }

        textCount = Count;
        Span<string?> ranked = texts.AsSpan(0, Count);
        ranked.Sort(Ordinal);
        for (int place = 0; place < Count; place++)
        {
            keys[place] = RankOf(column.TextAt(newestFirst[Count - 1 - place]), ranked);
        }
    }

    // The first of equal texts stands for all of them.
    private static int RankOf(string? text, ReadOnlySpan<string?> ranked)
    {
        int low = 0;
        int high = ranked.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = string.CompareOrdinal(ranked[middle], text) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private void ForgetTexts()
    {
        texts.AsSpan(0, textCount).Clear();
        textCount = 0;
    }

    private static void Reserve<T>(ref T[] array, int needed)
    {
        if (array.Length < needed)
        {
            array = new T[Math.Max(needed, 2 * array.Length)];
        }
    }
}

namespace FeatureGen.State.Gathered;

/// <summary>How often each distinct value comes in a window.</summary>
internal sealed class ValueFrequencies
{
    private long[] values = [];
    private long[] counts = [];
    private long[] order = [];
    private long[] descending = [];
    private int distinct;
    private bool isOrdered;

    /// <summary>The number of each distinct value, in the values' ascending order.</summary>
    public ReadOnlySpan<long> Counts => counts.AsSpan(0, distinct);

    /// <summary>The keys of the distinct values, the most frequent first; of two as frequent the lesser.</summary>
    public ReadOnlySpan<long> Descending
    {
        get
        {
            if (!isOrdered)
            {
                Order();
                isOrdered = true;
            }

            return descending.AsSpan(0, distinct);
        }
    }

    /// <summary>Counts ascending keys.</summary>
    public void Load(ReadOnlySpan<long> sorted)
    {
        isOrdered = false;
        distinct = 0;
        if (values.Length < sorted.Length)
        {
            int capacity = Math.Max(sorted.Length, 2 * values.Length);
            values = new long[capacity];
            counts = new long[capacity];
            order = new long[capacity];
            descending = new long[capacity];
        }

        for (int place = 0; place < sorted.Length; place++)
        {
            if (place == 0 || sorted[place] != sorted[place - 1])
            {
                values[distinct] = sorted[place];
                counts[distinct++] = 0;
            }

            counts[distinct - 1]++;
        }
    }

    // Fewer than 2^31 values: one integer holds how much rarer than the greatest number a value is, and below it its place among all.
    private void Order()
    {
        for (int place = 0; place < distinct; place++)
        {
            order[place] = ((int.MaxValue - counts[place]) << 32) | (uint)place;
        }

        order.AsSpan(0, distinct).Sort();
        for (int place = 0; place < distinct; place++)
        {
            descending[place] = values[(uint)order[place]];
        }
    }
}

namespace FeatureGen.Windows;

/// <summary>The events of an entity in the order in which they enter windows of one lag: once known, and once before the window's end.</summary>
internal sealed class EntryOrder
{
    private long[] times = [];
    private int[] positions = [];
    private int count;

    /// <summary>The lag that this is for, in microseconds.</summary>
    public long Lag { get; private set; }

    /// <summary>When each enters, ascending. Events that never do are left out.</summary>
    public ReadOnlySpan<long> Times => times.AsSpan(0, count);

    /// <summary>The positions, among the entity's events, of those events.</summary>
    public ReadOnlySpan<int> Positions => positions.AsSpan(0, count);

    /// <summary>Works the order out for the events of another entity.</summary>
    public void Load(EntityEvents events, long lag)
    {
        Lag = lag;
        count = events.Count;
        if (times.Length < count)
        {
            times = new long[Math.Max(count, 2 * times.Length)];
            positions = new int[times.Length];
        }

        // Event times ascend, so those too late ever to lie before a window's end come last.
        while (count > 0 && (lag == long.MaxValue || events.Times[count - 1] > long.MaxValue - lag - 1))
        {
            count--;
        }

        bool isSorted = true;
        for (int position = 0; position < count; position++)
        {
            times[position] = Math.Max(events.Usable[position], events.Times[position] + lag + 1);
            positions[position] = position;
            isSorted &= position == 0 || times[position - 1] <= times[position];
        }

        if (!isSorted)
        {
            times.AsSpan(0, count).Sort(positions.AsSpan(0, count));
        }
    }
}

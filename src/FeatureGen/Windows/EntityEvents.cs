namespace FeatureGen.Windows;

/// <summary>The events of one entity that some row of it may see, in order of (time, sequence); memory is reused from entity to entity.</summary>
internal sealed class EntityEvents(EventBatch batch)
{
    private long[] times = [];
    private long[] usable = [];
    private long[] sequences = [];
    private int[] places = [];

    /// <summary>The batch that holds the events' values.</summary>
    public EventBatch Batch => batch;

    /// <summary>The number of events.</summary>
    public int Count { get; private set; }

    /// <summary>The event times, ascending.</summary>
    public ReadOnlySpan<long> Times => times.AsSpan(0, Count);

    /// <summary>For each event the time from which it counts: known plus the source's lag.</summary>
    public ReadOnlySpan<long> Usable => usable.AsSpan(0, Count);

    /// <summary>For each event its place in the batch.</summary>
    public ReadOnlySpan<int> Places => places.AsSpan(0, Count);

    /// <summary>Takes those events at <paramref name="candidates"/> that a row from the first to the last time could see.</summary>
    /// <param name="candidates">Places in the batch.</param>
    /// <param name="reachStart">The first event time that matters to any row.</param>
    /// <param name="lastTime">The time of the last row.</param>
    /// <param name="sourceLag">The source's lag in microseconds.</param>
    public void Load(ReadOnlySpan<int> candidates, long reachStart, long lastTime, long sourceLag)
    {
        Reserve(candidates.Length);
        ReadOnlySpan<long> batchTimes = batch.Times;
        ReadOnlySpan<long> batchKnown = batch.Known;
        long lastKnown = SaturatingTime.Earlier(lastTime, sourceLag);
        Count = 0;
        bool isSorted = true;
        foreach (int place in candidates)
        {
            long time = batchTimes[place];
            if (time < reachStart || time >= lastTime || batchKnown[place] > lastKnown)
            {
                continue;
            }

            isSorted &= Count == 0 || times[Count - 1] <= time;
            times[Count] = time;
            places[Count] = place;
            Count++;
        }

        if (!isSorted)
        {
            times.AsSpan(0, Count).Sort(places.AsSpan(0, Count));
        }

        SortTies();
        for (int index = 0; index < Count; index++)
        {
            usable[index] = batchKnown[places[index]] + sourceLag;
        }
    }

    /// <summary>Whether two events share time and sequence, so that neither is the later.</summary>
    public bool AreTied(int left, int right)
        => times[left] == times[right] && batch.SequenceAt(places[left]) == batch.SequenceAt(places[right]);

    private void SortTies()
    {
        if (!batch.HasSequence)
        {
            return;
        }

        for (int start = 0; start < Count;)
        {
            int end = start + 1;
            while (end < Count && times[end] == times[start])
            {
                end++;
            }

            if (end - start > 1)
            {
                for (int index = start; index < end; index++)
                {
                    sequences[index] = batch.SequenceAt(places[index]);
                }

                sequences.AsSpan(start..end).Sort(places.AsSpan(start..end));
            }

            start = end;
        }
    }

    private void Reserve(int needed)
    {
        if (times.Length >= needed)
        {
            return;
        }

        int capacity = Math.Max(needed, 2 * times.Length);
        times = new long[capacity];
        usable = new long[capacity];
        sequences = new long[capacity];
        places = new int[capacity];
    }
}

namespace FeatureGen.Windows;

/// <summary>The rows of one entity in order of time; memory is reused from entity to entity.</summary>
internal sealed class EntityRows
{
    private long[] times = [];
    private int[] rows = [];

    /// <summary>The number of rows.</summary>
    public int Count { get; private set; }

    /// <summary>The times, ascending.</summary>
    public ReadOnlySpan<long> Times => times.AsSpan(0, Count);

    /// <summary>For each of them the row of the batch.</summary>
    public ReadOnlySpan<int> Rows => rows.AsSpan(0, Count);

    /// <summary>Takes the rows at <paramref name="places"/> of a batch.</summary>
    public void Load(RowBatch batch, ReadOnlySpan<int> places)
    {
        Count = places.Length;
        if (times.Length < Count)
        {
            int capacity = Math.Max(Count, 2 * times.Length);
            times = new long[capacity];
            rows = new int[capacity];
        }

        bool isSorted = true;
        for (int index = 0; index < Count; index++)
        {
            rows[index] = places[index];
            times[index] = batch.Times[places[index]];
            isSorted &= index == 0 || times[index - 1] <= times[index];
        }

        if (!isSorted)
        {
            times.AsSpan(0, Count).Sort(rows.AsSpan(0, Count));
        }
    }
}

using FeatureGen.Columns;

namespace FeatureGen.State;

/// <summary>The distinct values that some events have in one column; keeps its memory when cleared.</summary>
internal sealed class DistinctValues
{
    private readonly HashSet<long> lanes = [];
    private readonly HashSet<string> texts = new(StringComparer.Ordinal);

    /// <summary>The number of distinct values.</summary>
    public int Count => lanes.Count + texts.Count;

    /// <summary>The values that are no texts.</summary>
    public HashSet<long> Lanes => lanes;

    /// <summary>The texts.</summary>
    public HashSet<string> Texts => texts;

    /// <summary>Forgets every value.</summary>
    public void Clear()
    {
        lanes.Clear();
        texts.Clear();
    }

    /// <summary>Takes in the value of an event that has one; false if it was there before.</summary>
    public bool Add(StateColumn column, int index)
        => column.Kind == ValueKind.String ? texts.Add(column.TextAt(index)!) : lanes.Add(column.LaneAt(index));

    /// <summary>Takes in values that are not texts.</summary>
    public void Add(ReadOnlySpan<long> values)
    {
        foreach (long value in values)
        {
            lanes.Add(value);
        }
    }

    /// <summary>Takes in the values of events that have one.</summary>
    public void Add(StateColumn column, ReadOnlySpan<int> indices)
    {
        foreach (int index in indices)
        {
            Add(column, index);
        }
    }
}

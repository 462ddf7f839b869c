using FeatureGen.Columns;

namespace FeatureGen.State;

/// <summary>The distinct values that some events have in one column; keeps its memory when cleared.</summary>
internal sealed class DistinctValues
{
    private readonly HashSet<long> lanes = [];
    private readonly HashSet<string> texts = new(StringComparer.Ordinal);

    /// <summary>The number of distinct values.</summary>
    public int Count => lanes.Count + texts.Count;

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

    /// <summary>Takes in the values of events that have one, and returns how many were not there before.</summary>
    public int Add(StateColumn column, ReadOnlySpan<int> indices)
    {
        int before = Count;
        foreach (int index in indices)
        {
            Add(column, index);
        }

        return Count - before;
    }

    /// <summary>How many values there are that another set does not have.</summary>
    public int CountWithout(DistinctValues other)
    {
        int count = Count;
        foreach (long lane in other.lanes)
        {
            count -= lanes.Contains(lane) ? 1 : 0;
        }

        foreach (string text in other.texts)
        {
            count -= texts.Contains(text) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Writes the values in ascending order, so that equal sets give equal bytes.</summary>
    public void Write(ValueKind kind, RecordWriter writer)
    {
        writer.WriteUnsigned((ulong)Count);
        foreach (long lane in lanes.Order())
        {
            EventRecord.WriteValue(kind, lane, null, writer);
        }

        foreach (string text in texts.Order(StringComparer.Ordinal))
        {
            EventRecord.WriteValue(kind, 0, text, writer);
        }
    }

    /// <summary>Reads the values into a set that has none.</summary>
    public void Read(ValueKind kind, ref RecordReader reader)
    {
        int count = reader.ReadCount(bits: 1);
        for (int index = 0; index < count; index++)
        {
            long lane = EventRecord.ReadValue(kind, ref reader, out string? text);
            if (kind == ValueKind.String)
            {
                texts.Add(text!);
            }
            else
            {
                lanes.Add(lane);
            }
        }
    }
}

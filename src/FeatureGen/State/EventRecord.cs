using FeatureGen.Columns;

namespace FeatureGen.State;

/// <summary>The events of a state as bytes, column by column, each value as its difference to the one before where that is short.</summary>
internal static class EventRecord
{
    /// <summary>Writes all events.</summary>
    public static void Write(StateEvents events, RecordWriter writer)
    {
        writer.WriteUnsigned((ulong)events.Count);
        WriteDifferences(events.Times, writer);
        for (int index = 0; index < events.Count; index++)
        {
            writer.WriteSigned(events.Known[index] - events.Times[index]);
        }

        if (events.HasIds)
        {
            MarkWriter marks = new(writer);
            foreach (bool hasId in events.HaveIds)
            {
                marks.Write(hasId);
            }

            marks.Finish();
            WriteDifferences(events.Ids, writer);
        }

        if (events.HasSequences)
        {
            WriteDifferences(events.Sequences, writer);
        }

        foreach (StateColumn column in events.Columns)
        {
            WriteColumn(column, events.Count, writer);
        }
    }

    /// <summary>Reads all events into a state that has none.</summary>
    public static void Read(StateEvents events, ref RecordReader reader)
    {
        int count = reader.ReadCount(bits: 16);
        events.Resize(count);
        ReadDifferences(events.Times, ref reader);
        for (int index = 0; index < count; index++)
        {
            events.Known[index] = events.Times[index] + reader.ReadSigned();
        }

        if (events.HasIds)
        {
            MarkReader marks = default;
            foreach (ref bool hasId in events.HaveIds)
            {
                hasId = marks.Read(ref reader);
            }

            ReadDifferences(events.Ids, ref reader);
        }

        if (events.HasSequences)
        {
            ReadDifferences(events.Sequences, ref reader);
        }

        foreach (StateColumn column in events.Columns)
        {
            ReadColumn(column, count, ref reader);
        }
    }

    private static void WriteColumn(StateColumn column, int count, RecordWriter writer)
    {
        MarkWriter marks = new(writer);
        for (int index = 0; index < count && column.IsNullable; index++)
        {
            marks.Write(column.HasValue(index));
        }

        marks.Finish();
        for (int index = 0; index < count; index++)
        {
            if (column.Kind == ValueKind.Boolean)
            {
                marks.Write(column.IsTrue(index));
            }
            else if (column.HasValue(index))
            {
                WriteValue(column.Kind, column.Kind == ValueKind.String ? 0 : column.LaneAt(index), column.TextAt(index), writer);
            }
        }

        marks.Finish();
    }

    private static void ReadColumn(StateColumn column, int count, ref RecordReader reader)
    {
        MarkReader marks = default;
        for (int index = 0; index < count; index++)
        {
            column.Set(index, !column.IsNullable || marks.Read(ref reader), 0, null);
        }

        marks = default;
        for (int index = 0; index < count; index++)
        {
            if (column.Kind == ValueKind.Boolean)
            {
                bool isTrue = marks.Read(ref reader);
                column.Set(index, column.HasValue(index), isTrue ? -1 : 0, null);
            }
            else if (column.HasValue(index))
            {
                long lane = ReadValue(column.Kind, ref reader, out string? text);
                column.Set(index, true, lane, text);
            }
        }
    }

    /// <summary>Writes a value that is not null: the text of a string, the lane of anything else.</summary>
    public static void WriteValue(ValueKind kind, long lane, string? text, RecordWriter writer)
    {
        switch (kind)
        {
            case ValueKind.String:
                writer.WriteText(text!);
                break;
            case ValueKind.Double or ValueKind.Single:
                writer.WriteDouble(lane);
                break;
            default:
                writer.WriteSigned(lane);
                break;
        }
    }

    /// <summary>Reads a value that <see cref="WriteValue"/> wrote.</summary>
    public static long ReadValue(ValueKind kind, ref RecordReader reader, out string? text)
    {
        text = kind == ValueKind.String ? reader.ReadText() : null;
        return kind switch
        {
            ValueKind.String => 0,
            ValueKind.Double or ValueKind.Single => reader.ReadDouble(),
            _ => reader.ReadSigned(),
        };
    }

    private static void WriteDifferences(ReadOnlySpan<long> values, RecordWriter writer)
    {
        long previous = 0;
        foreach (long value in values)
        {
            writer.WriteSigned(value - previous);
            previous = value;
        }
    }

    private static void ReadDifferences(Span<long> values, ref RecordReader reader)
    {
        long previous = 0;
        foreach (ref long value in values)
        {
            previous += reader.ReadSigned();
            value = previous;
        }
    }
}

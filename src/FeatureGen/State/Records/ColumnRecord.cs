using FeatureGen.Columns;

namespace FeatureGen.State;

/// <summary>One filter or selection of all events of a state as bytes.</summary>
/// <remarks>
/// Which events have a value; then a column of the same type with the same values, or how the values are written. Booleans are bits, texts
/// are numbers among those that occur, integers are coded as such, and doubles too where they are decimals of few digits.
/// </remarks>
internal static class ColumnRecord
{
    private const byte AllPresent = 0;
    private const byte SomePresent = 1;

    /// <summary>Below it how values are written, from it on a column.</summary>
    private const int SameAs = LaneCoding.Bits + 1;

    /// <summary>Writes a column.</summary>
    public static void Write(StateEvents events, int number, RecordWriter writer)
    {
        StateColumn column = events.Column(number);
        WritePresence(column, events.Count, writer);
        switch (column.Kind)
        {
            case ValueKind.Boolean:
                WriteBooleans(column, events.Count, writer);
                break;
            case ValueKind.String:
                WriteTexts(column, events.Count, writer);
                break;
            default:
                WriteNumbers(events, number, writer);
                break;
        }
    }

    /// <summary>Reads a column, those before it having been read.</summary>
    public static void Read(StateEvents events, int number, ref RecordReader reader)
    {
        StateColumn column = events.Column(number);
        ReadPresence(column, events.Count, ref reader);
        switch (column.Kind)
        {
            case ValueKind.Boolean:
                ReadBooleans(column, events.Count, ref reader);
                break;
            case ValueKind.String:
                ReadTexts(column, events.Count, ref reader);
                break;
            default:
                ReadNumbers(events, number, ref reader);
                break;
        }
    }

    private static void WritePresence(StateColumn column, int count, RecordWriter writer)
    {
        if (!column.IsNullable)
        {
            return;
        }

        bool all = true;
        for (int index = 0; index < count && all; index++)
        {
            all = column.HasValue(index);
        }

        writer.WriteByte(all ? AllPresent : SomePresent);
        BitWriter bits = new(writer);
        for (int index = 0; index < count && !all; index++)
        {
            bits.Write(column.HasValue(index) ? 1UL : 0, 1);
        }

        bits.Finish();
    }

    private static void ReadPresence(StateColumn column, int count, ref RecordReader reader)
    {
        bool all = !column.IsNullable || reader.ReadByte() == AllPresent;
        BitReader bits = default;
        for (int index = 0; index < count; index++)
        {
            column.Set(index, all || bits.Read(1, ref reader) == 1, 0, null);
        }
    }

    private static void WriteBooleans(StateColumn column, int count, RecordWriter writer)
    {
        BitWriter bits = new(writer);
        for (int index = 0; index < count; index++)
        {
            if (column.HasValue(index))
            {
                bits.Write(column.IsTrue(index) ? 1UL : 0, 1);
            }
        }

        bits.Finish();
    }

    private static void ReadBooleans(StateColumn column, int count, ref RecordReader reader)
    {
        BitReader bits = default;
        for (int index = 0; index < count; index++)
        {
            if (column.HasValue(index))
            {
                column.Set(index, true, bits.Read(1, ref reader) == 1 ? -1 : 0, null);
            }
        }
    }

    private static void WriteTexts(StateColumn column, int count, RecordWriter writer)
    {
        Span<long> numbers = writer.Room(0, count);
        int values = 0;
        for (int index = 0; index < count; index++)
        {
            if (column.HasValue(index))
            {
                numbers[values++] = writer.NumberOf(column.TextAt(index)!);
            }
        }

        // Texts stand in the record in the order in which they first occur, those of this column before its numbers.
        writer.WriteNewTexts();
        writer.WriteIntegers(numbers[..values]);
    }

    private static void ReadTexts(StateColumn column, int count, ref RecordReader reader)
    {
        reader.ReadNewTexts();
        Span<long> numbers = reader.Room(Present(column, count));
        IntegerCoding.Read(numbers, ref reader);
        int value = 0;
        for (int index = 0; index < count; index++)
        {
            if (column.HasValue(index))
            {
                column.Set(index, true, 0, reader.TextOf(numbers[value++]));
            }
        }
    }

    private static void WriteNumbers(StateEvents events, int number, RecordWriter writer)
    {
        StateColumn column = events.Column(number);
        int same = FindSame(events, number);
        Span<long> lanes = writer.Room(0, events.Count);
        int values = 0;
        for (int index = 0; index < events.Count; index++)
        {
            lanes[values] = column.HasValue(index) ? column.LaneAt(index) : 0;
            values += column.HasValue(index) && !(same >= 0 && events.Column(same).HasValue(index)) ? 1 : 0;
        }

        lanes = lanes[..values];
        int coding = LaneCoding.Choose(lanes, column.Kind, writer);
        writer.WriteUnsigned((ulong)(same < 0 ? coding : SameAs + (same * SameAs) + coding));
        LaneCoding.Write(lanes, coding, column.Kind, writer);
    }

    private static void ReadNumbers(StateEvents events, int number, ref RecordReader reader)
    {
        StateColumn column = events.Column(number);
        int header = (int)Math.Min(reader.ReadUnsigned(), int.MaxValue);
        int same = (header / SameAs) - 1;
        int coding = header % SameAs;
        if (same >= number || !LaneCoding.IsKnown(coding))
        {
            throw new RecordDamagedException($"The state record writes column {number} in the unknown way {header}.");
        }

        int values = 0;
        for (int index = 0; index < events.Count; index++)
        {
            values += IsOwn(events, column, same, index) ? 1 : 0;
        }

        Span<long> lanes = reader.Room(values);
        LaneCoding.Read(lanes, coding, column.Kind, ref reader);
        int next = 0;
        for (int index = 0; index < events.Count; index++)
        {
            if (IsOwn(events, column, same, index))
            {
                column.Set(index, true, lanes[next++], null);
            }
            else if (column.HasValue(index))
            {
                column.Set(index, true, events.Column(same).LaneAt(index), null);
            }
        }
    }

    private static bool IsOwn(StateEvents events, StateColumn column, int same, int index)
        => column.HasValue(index) && !(same >= 0 && events.Column(same).HasValue(index));

    // The first column of the type before this one that has no other value than this where both have one; -1 if there is none.
    private static int FindSame(StateEvents events, int number)
    {
        StateColumn column = events.Column(number);
        for (int earlier = 0; earlier < number; earlier++)
        {
            if (events.Column(earlier).Kind == column.Kind && AreSame(events.Column(earlier), column, events.Count))
            {
                return earlier;
            }
        }

        return -1;
    }

    private static bool AreSame(StateColumn left, StateColumn right, int count)
    {
        int shared = 0;
        for (int index = 0; index < count; index++)
        {
            if (left.HasValue(index) && right.HasValue(index))
            {
                if (left.LaneAt(index) != right.LaneAt(index))
                {
                    return false;
                }

                shared++;
            }
        }

        return shared > 0;
    }

    private static int Present(StateColumn column, int count)
    {
        int present = 0;
        for (int index = 0; index < count; index++)
        {
            present += column.HasValue(index) ? 1 : 0;
        }

        return present;
    }
}

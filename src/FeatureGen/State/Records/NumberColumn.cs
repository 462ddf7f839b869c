using FeatureGen.Columns;

namespace FeatureGen.State;

/// <summary>Columns of numbers and values of a record; one alone takes less by itself, as what windows without a start need is one tile.</summary>
internal static class NumberColumn
{
    /// <summary>Writes a number of each item.</summary>
    public static void Write<T>(T[] items, RecordWriter writer, Func<T, long> number)
    {
        Span<long> numbers = writer.Room(0, items.Length);
        for (int index = 0; index < items.Length; index++)
        {
            numbers[index] = number(items[index]);
        }

        Write(numbers, writer);
    }

    /// <summary>Writes a value of each item.</summary>
    public static void WriteLanes<T>(T[] items, ValueKind kind, RecordWriter writer, Func<T, long> lane)
    {
        Span<long> lanes = writer.Room(0, items.Length);
        for (int index = 0; index < items.Length; index++)
        {
            lanes[index] = lane(items[index]);
        }

        if (lanes.Length == 1 && kind is (ValueKind.Double or ValueKind.Single))
        {
            writer.WriteDouble(lanes[0]);
        }
        else if (lanes.Length == 1)
        {
            writer.WriteSigned(lanes[0]);
        }
        else
        {
            LaneCoding.Write(lanes, kind, writer);
        }
    }

    /// <summary>Reads values.</summary>
    public static long[] ReadLanes(int count, ValueKind kind, ref RecordReader reader)
    {
        long[] lanes = new long[count];
        if (count == 1)
        {
            lanes[0] = kind is ValueKind.Double or ValueKind.Single ? reader.ReadDouble() : reader.ReadSigned();
        }
        else
        {
            LaneCoding.Read(lanes, kind, ref reader);
        }

        return lanes;
    }

    /// <summary>Writes numbers.</summary>
    public static void Write(ReadOnlySpan<long> numbers, RecordWriter writer)
    {
        if (numbers.Length == 1)
        {
            writer.WriteSigned(numbers[0]);
        }
        else
        {
            writer.WriteIntegers(numbers);
        }
    }

    /// <summary>Reads numbers.</summary>
    public static void Read(Span<long> numbers, ref RecordReader reader)
    {
        if (numbers.Length == 1)
        {
            numbers[0] = reader.ReadSigned();
        }
        else
        {
            IntegerCoding.Read(numbers, ref reader);
        }
    }
}

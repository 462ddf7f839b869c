using FeatureGen.Columns;

namespace FeatureGen.State;

/// <summary>A column of values that are no texts: integers as such, and doubles too where they are decimals of few digits.</summary>
internal static class LaneCoding
{
    /// <summary>Doubles as their bits; below it decimals of so many digits.</summary>
    public const int Bits = 62;

    /// <summary>How values are to be written; decimals as integers, into the writer's second room.</summary>
    public static int Choose(ReadOnlySpan<long> lanes, ValueKind kind, RecordWriter writer)
        => kind is not (ValueKind.Double or ValueKind.Single) ? 0
            : DecimalScale.TryScale(lanes, writer.Room(1, lanes.Length), out int scale) ? scale
            : Bits;

    /// <summary>Whether values may be written so.</summary>
    public static bool IsKnown(int coding) => coding == Bits || (uint)coding < (uint)DecimalScale.Count;

    /// <summary>Writes values as chosen just before.</summary>
    public static void Write(ReadOnlySpan<long> lanes, int coding, ValueKind kind, RecordWriter writer)
    {
        if (coding != Bits)
        {
            writer.WriteIntegers(kind is ValueKind.Double or ValueKind.Single ? writer.Room(1, lanes.Length) : lanes);
            return;
        }

        foreach (long lane in lanes)
        {
            writer.WriteDouble(lane);
        }
    }

    /// <summary>Reads values that were written so.</summary>
    public static void Read(Span<long> lanes, int coding, ValueKind kind, ref RecordReader reader)
    {
        if (coding != Bits)
        {
            IntegerCoding.Read(lanes, ref reader);
        }

        bool areDecimals = coding != Bits && kind is (ValueKind.Double or ValueKind.Single);
        foreach (ref long lane in lanes)
        {
            lane = coding == Bits ? reader.ReadDouble() : areDecimals ? DecimalScale.Lane(lane, coding) : lane;
        }
    }

    /// <summary>Writes a column of values, and how.</summary>
    public static void Write(ReadOnlySpan<long> lanes, ValueKind kind, RecordWriter writer)
    {
        int coding = Choose(lanes, kind, writer);
        writer.WriteByte((byte)coding);
        Write(lanes, coding, kind, writer);
    }

    /// <summary>Reads a column of values.</summary>
    public static void Read(Span<long> lanes, ValueKind kind, ref RecordReader reader)
    {
        int coding = reader.ReadByte();
        if (!IsKnown(coding))
        {
            throw new RecordDamagedException($"The state record writes values in the unknown way {coding}.");
        }

        Read(lanes, coding, kind, ref reader);
    }
}

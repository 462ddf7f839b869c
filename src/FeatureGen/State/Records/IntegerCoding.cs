using System.Numerics;

namespace FeatureGen.State;

/// <summary>A column of integers as bits: as they are or as their differences, whichever is shorter.</summary>
/// <remarks>
/// Integers are taken above their least one and in their greatest common unit. One of at most k bits is 0 and k bits; a longer one is a 1 for
/// each bit beyond k, a 0, and its bits but the highest. The k of the fewest bits is taken, so equal columns give equal bytes.
/// </remarks>
internal static class IntegerCoding
{
    private const int Widths = 65;

    /// <summary>Writes the integers; <paramref name="room"/> is as long and loses what it held.</summary>
    public static void Write(ReadOnlySpan<long> values, Span<long> room, RecordWriter writer)
    {
        if (values.IsEmpty)
        {
            return;
        }

        for (int index = 1; index < values.Length; index++)
        {
            room[index] = values[index] - values[index - 1];
        }

        Column levels = new(values);
        Column differences = new(room[1..values.Length]);
        bool areDifferent = differences.Bits < levels.Bits;
        writer.WriteByte(areDifferent ? (byte)1 : (byte)0);
        if (areDifferent)
        {
            writer.WriteSigned(values[0]);
            differences.Write(room[1..values.Length], writer);
        }
        else
        {
            levels.Write(values, writer);
        }
    }

    /// <summary>Reads integers.</summary>
    public static void Read(Span<long> values, ref RecordReader reader)
    {
        if (values.IsEmpty)
        {
            return;
        }

        if (reader.ReadByte() == 0)
        {
            Column.Read(values, ref reader);
            return;
        }

        values[0] = reader.ReadSigned();
        Column.Read(values[1..], ref reader);
        for (int index = 1; index < values.Length; index++)
        {
            values[index] += values[index - 1];
        }
    }

    private static int WidthOf(ulong value) => 64 - BitOperations.LeadingZeroCount(value);

    private readonly ref struct Column
    {
        private readonly long least;
        private readonly ulong unit;
        private readonly int width;

        public Column(ReadOnlySpan<long> values)
        {
            least = values.IsEmpty ? 0 : values[0];
            foreach (long value in values)
            {
                least = Math.Min(least, value);
            }

            foreach (long value in values)
            {
                unit = unit == 1 ? 1 : GreatestCommonDivisor(unit, (ulong)value - (ulong)least);
            }

            if (unit > 0)
            {
                Span<int> ofWidth = stackalloc int[Widths];
                ofWidth.Clear();
                foreach (long value in values)
                {
                    ofWidth[WidthOf(Scaled(value))]++;
                }

                (width, Bits) = Shortest(ofWidth);
            }
        }

        public long Bits { get; }

        public void Write(ReadOnlySpan<long> values, RecordWriter writer)
        {
            writer.WriteSigned(least);
            writer.WriteUnsigned(unit);
            if (unit == 0)
            {
                return;
            }

            writer.WriteByte((byte)width);
            BitWriter bits = new(writer);
            foreach (long value in values)
            {
                ulong scaled = Scaled(value);
                int own = WidthOf(scaled);
                for (int beyond = width; beyond < own; beyond++)
                {
                    bits.Write(1, 1);
                }

                bits.Write(0, 1);
                bits.Write(scaled, own <= width ? width : own - 1);
            }

            bits.Finish();
        }

        public static void Read(Span<long> values, ref RecordReader reader)
        {
            long least = reader.ReadSigned();
            ulong unit = reader.ReadUnsigned();
            if (unit == 0)
            {
                values.Fill(least);
                return;
            }

            int width = Math.Min((int)reader.ReadByte(), Widths - 1);
            BitReader bits = default;
            foreach (ref long value in values)
            {
                int own = width;
                while (bits.Read(1, ref reader) == 1)
                {
                    if (++own == Widths)
                    {
                        throw new RecordDamagedException("An integer in the state record is longer than 64 bits.");
                    }
                }

                ulong scaled = own == width ? bits.Read(width, ref reader) : bits.Read(own - 1, ref reader) | (1UL << (own - 1));
                value = (long)((scaled * unit) + (ulong)least);
            }
        }

        private ulong Scaled(long value) => ((ulong)value - (ulong)least) / unit;

        private static (int Width, long Bits) Shortest(ReadOnlySpan<int> ofWidth)
        {
            (int Width, long Bits) best = (0, long.MaxValue);
            for (int width = 0; width < Widths; width++)
            {
                long bits = 0;
                for (int own = 0; own < Widths; own++)
                {
                    bits += ofWidth[own] * (long)(own <= width ? width + 1 : own - width + own);
                }

                best = bits < best.Bits ? (width, bits) : best;
            }

            return best;
        }

        private static ulong GreatestCommonDivisor(ulong left, ulong right)
        {
            while (right != 0)
            {
                (left, right) = (right, left % right);
            }

            return left;
        }
    }
}

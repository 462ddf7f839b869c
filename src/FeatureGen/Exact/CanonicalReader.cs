namespace FeatureGen.Exact;

/// <summary>Reads what <see cref="CanonicalWriter"/> writes, and refuses everything else.</summary>
internal ref struct CanonicalReader(ReadOnlySpan<byte> source)
{
    private readonly ReadOnlySpan<byte> source = source;

    /// <summary>The number of bytes read.</summary>
    public int Length { get; private set; }

    public static FormatException NotCanonical() => new("The bytes are not those of an exact number in its canonical form.");

    /// <summary>Reads a number into a width, in units of <c>2^exponent</c>, and returns its flag.</summary>
    public bool ReadNumber(scoped Span<ulong> value, int exponent)
    {
        ulong header = ReadUnsigned();
        value.Clear();
        if (header > 1)
        {
            ReadBytes(value, ReadInteger() - exponent / 8, header >> 1);
        }

        return (header & 1) != 0;
    }

    /// <summary>Reads a number that must not be flagged.</summary>
    public void ReadPlainNumber(scoped Span<ulong> value, int exponent)
    {
        if (ReadNumber(value, exponent))
        {
            throw NotCanonical();
        }
    }

    public long ReadInteger()
    {
        ulong zigzag = ReadUnsigned();
        return (long)(zigzag >> 1) ^ -(long)(zigzag & 1);
    }

    private void ReadBytes(scoped Span<ulong> value, long lowest, ulong count)
    {
        ulong width = 8 * (ulong)value.Length;
        if (lowest < 0 || (ulong)lowest >= width || count > width - (ulong)lowest || count > (ulong)(source.Length - Length))
        {
            throw NotCanonical();
        }

        ReadOnlySpan<byte> bytes = source.Slice(Length, (int)count);
        if (bytes[0] == 0 || (bytes.Length > 1 && CanonicalWriter.IsRepeatedSign(bytes[^1], bytes[^2])))
        {
            throw NotCanonical();
        }

        for (int i = 0; i < bytes.Length; i++)
        {
            int place = (int)lowest + i;
            value[place >> 3] |= (ulong)bytes[i] << (8 * (place & 7));
        }

        ExtendSign(value, (int)lowest + bytes.Length, bytes[^1] >= 0x80);
        Length += bytes.Length;
    }

    private static void ExtendSign(Span<ulong> value, int firstByte, bool negative)
    {
        if (negative && firstByte < 8 * value.Length)
        {
            int limb = firstByte >> 3;
            value[limb] |= ulong.MaxValue << (8 * (firstByte & 7));
            value[(limb + 1)..].Fill(ulong.MaxValue);
        }
    }

    private ulong ReadUnsigned()
    {
        ulong value = 0;
        for (int shift = 0; shift < 64; shift += 7)
        {
            byte next = Length < source.Length ? source[Length++] : throw NotCanonical();
            ulong digits = next & 0x7FUL;
            if (digits << shift >> shift != digits || (next == 0 && shift > 0))
            {
                throw NotCanonical();
            }

            value |= digits << shift;
            if (next < 0x80)
            {
                return value;
            }
        }

        throw NotCanonical();
    }
}

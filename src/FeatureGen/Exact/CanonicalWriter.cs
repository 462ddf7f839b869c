namespace FeatureGen.Exact;

/// <summary>Writes exact numbers so that equal numbers give equal bytes, whatever width they are held in.</summary>
/// <remarks>
/// A number is a header <c>2 * length + flag</c>, the place of its lowest byte (0 is the units), and its bytes in two's complement, lowest first,
/// without zeros below and without repetitions of the sign above. Zero has no bytes and no place. Integers are LEB128, zigzag where signed.
/// </remarks>
internal ref struct CanonicalWriter(Span<byte> destination)
{
    /// <summary>The longest header and place of a number together.</summary>
    public const int MaxPrefixLength = 4;

    /// <summary>The longest integer.</summary>
    public const int MaxIntegerLength = 10;

    private readonly Span<byte> destination = destination;

    /// <summary>The number of bytes written.</summary>
    public int Length { get; private set; }

    /// <summary>Writes <c>value * 2^exponent</c>, the exponent being a multiple of 8, and a flag.</summary>
    public void WriteNumber(scoped ReadOnlySpan<ulong> value, int exponent, bool flag = false)
    {
        int lowest = 0;
        int end = 8 * value.Length;
        while (lowest < end && ByteAt(value, lowest) == 0)
        {
            lowest++;
        }

        while (end > lowest + 1 && IsRepeatedSign(ByteAt(value, end - 1), ByteAt(value, end - 2)))
        {
            end--;
        }

        WriteUnsigned((ulong)(end - lowest) << 1 | (flag ? 1UL : 0UL));
        if (lowest < end)
        {
            WriteInteger(lowest + exponent / 8);
        }

        for (int i = lowest; i < end; i++)
        {
            Write(ByteAt(value, i));
        }
    }

    public void WriteInteger(long value) => WriteUnsigned((ulong)((value << 1) ^ (value >> 63)));

    /// <summary>Whether a top byte only repeats the sign that the byte below it already has.</summary>
    public static bool IsRepeatedSign(byte top, byte below) => top == (byte)((sbyte)below >> 7);

    private void WriteUnsigned(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            Write((byte)(value | 0x80));
        }

        Write((byte)value);
    }

    private void Write(byte value)
    {
        if (Length == destination.Length)
        {
            throw new ArgumentException($"The {destination.Length} bytes given are too few for an exact number.", nameof(destination));
        }

        destination[Length++] = value;
    }

    private static byte ByteAt(ReadOnlySpan<ulong> value, int index) => (byte)(value[index >> 3] >> (8 * (index & 7)));
}

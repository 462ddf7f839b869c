namespace FeatureGen.Exact;

/// <summary>The exact sum of a multiset of 64-bit integers, in 128 bits: more than 2^63 values fit. A default value is the sum of nothing.</summary>
public struct IntegerSum
{
    /// <summary>The greatest number of bytes that <see cref="Encode"/> writes.</summary>
    public const int MaxEncodedLength = CanonicalWriter.MaxPrefixLength + 8 * Limbs;

    internal const int Limbs = 2;

    private Int128 total;

    /// <summary>Adds a value.</summary>
    public void Add(long value) => total += value;

    /// <summary>Takes a value out that was added before.</summary>
    public void Subtract(long value) => total -= value;

    /// <summary>Adds all values of another sum.</summary>
    public void Add(in IntegerSum other) => total += other.total;

    /// <summary>Takes all values of another sum out.</summary>
    public void Subtract(in IntegerSum other) => total -= other.total;

    /// <summary>The sum, or false and 0 where a <see cref="long"/> cannot hold it.</summary>
    public readonly bool TryGetInt64(out long sum)
    {
        bool fits = total == (long)total;
        sum = fits ? (long)total : 0;
        return fits;
    }

    /// <summary>The sum, rounded to nearest once, ties to even.</summary>
    public readonly double Round()
    {
        Span<ulong> limbs = stackalloc ulong[Limbs];
        CopyTo(limbs);
        return BinaryRounding.Round(limbs, exponent: 0);
    }

    /// <summary>Writes the sum so that equal sums give equal bytes, and returns their number, 1 to <see cref="MaxEncodedLength"/>.</summary>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    public readonly int Encode(Span<byte> destination)
    {
        Span<ulong> limbs = stackalloc ulong[Limbs];
        CopyTo(limbs);
        CanonicalWriter writer = new(destination);
        writer.WriteNumber(limbs, exponent: 0);
        return writer.Length;
    }

    /// <summary>Reads a sum that <see cref="Encode"/> wrote at the start of <paramref name="source"/>.</summary>
    /// <exception cref="FormatException">The bytes are not those of a sum in canonical form.</exception>
    public static IntegerSum Decode(ReadOnlySpan<byte> source, out int consumed)
    {
        Span<ulong> limbs = stackalloc ulong[Limbs];
        CanonicalReader reader = new(source);
        reader.ReadPlainNumber(limbs, exponent: 0);
        consumed = reader.Length;
        return new IntegerSum { total = new Int128(limbs[1], limbs[0]) };
    }

    internal readonly void CopyTo(Span<ulong> limbs)
    {
        limbs[0] = (ulong)total;
        limbs[1] = (ulong)(total >> 64);
    }
}

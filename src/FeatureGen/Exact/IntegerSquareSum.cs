namespace FeatureGen.Exact;

/// <summary>
/// The exact sum of the squares of a multiset of 64-bit integers, in 192 bits: more than 2^63 values fit.
/// A default value is the sum of nothing.
/// </summary>
public struct IntegerSquareSum
{
    /// <summary>The greatest number of bytes that <see cref="Encode"/> writes.</summary>
    public const int MaxEncodedLength = CanonicalWriter.MaxPrefixLength + 8 * Limbs;

    internal const int Limbs = 3;

    private ulong low;
    private ulong middle;
    private ulong high;

    /// <summary>Adds the square of a value.</summary>
    public void Add(long value)
    {
        ulong squareHigh = Square(value, out ulong squareLow);
        Accumulate(squareLow, squareHigh, 0, carry: 0);
    }

    /// <summary>Takes the square of a value out that was added before.</summary>
    public void Subtract(long value)
    {
        ulong squareHigh = Square(value, out ulong squareLow);
        Accumulate(~squareLow, ~squareHigh, ulong.MaxValue, carry: 1);
    }

    /// <summary>Adds all squares of another sum.</summary>
    public void Add(in IntegerSquareSum other) => Accumulate(other.low, other.middle, other.high, carry: 0);

    /// <summary>Takes all squares of another sum out.</summary>
    public void Subtract(in IntegerSquareSum other) => Accumulate(~other.low, ~other.middle, ~other.high, carry: 1);

    /// <summary>The sum of squares, rounded to nearest once, ties to even.</summary>
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
    public static IntegerSquareSum Decode(ReadOnlySpan<byte> source, out int consumed)
    {
        Span<ulong> limbs = stackalloc ulong[Limbs];
        CanonicalReader reader = new(source);
        reader.ReadPlainNumber(limbs, exponent: 0);
        consumed = reader.Length;
        return new IntegerSquareSum { low = limbs[0], middle = limbs[1], high = limbs[2] };
    }

    /// <summary>Writes the sum in its three limbs or more.</summary>
    internal readonly void CopyTo(Span<ulong> limbs) => WideInteger.Extend([low, middle, high], limbs);

    private static ulong Square(long value, out ulong squareLow)
    {
        // The magnitude of long.MinValue wraps to itself, which is 2^63 when read as unsigned.
        ulong magnitude = (ulong)(value < 0 ? unchecked(-value) : value);
        return Math.BigMul(magnitude, magnitude, out squareLow);
    }

    private void Accumulate(ulong addendLow, ulong addendMiddle, ulong addendHigh, ulong carry)
    {
        WideInteger.AddWithCarry(ref low, addendLow, ref carry);
        WideInteger.AddWithCarry(ref middle, addendMiddle, ref carry);
        WideInteger.AddWithCarry(ref high, addendHigh, ref carry);
    }
}

using System.Numerics;

namespace FeatureGen.Tests.Mathematics.Reals;

/// <summary>A real number to 256 significant bits, as big integers compute it: mantissa * 2^exponent.</summary>
internal readonly record struct BigReal(BigInteger Mantissa, int Exponent)
{
    public const int Precision = 256;

    public static BigReal Zero => new(0, 0);

    public static BigReal One => new(1, 0);

    public bool IsZero => Mantissa.IsZero;

    public int Sign => Mantissa.Sign;

    /// <summary>The k for which 2^k is at most the magnitude and 2^(k + 1) is more.</summary>
    public int Magnitude => (int)BigInteger.Abs(Mantissa).GetBitLength() - 1 + Exponent;

    public static implicit operator BigReal(int value) => new(value, 0);

    /// <summary>A finite double, exactly.</summary>
    public static implicit operator BigReal(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int exponent = (int)((bits >> 52) & 0x7FF);
        long fraction = bits & 0x000F_FFFF_FFFF_FFFF;
        BigInteger mantissa = exponent == 0 ? fraction : fraction | (1L << 52);
        return new BigReal(bits < 0 ? -mantissa : mantissa, Math.Max(exponent, 1) - 1075);
    }

    public static BigReal operator +(BigReal left, BigReal right)
    {
        if (left.IsZero || right.IsZero)
        {
            return left.IsZero ? right : left;
        }

        // What lies far below the other's last bit is not seen.
        int least = Math.Max(Math.Min(left.Exponent, right.Exponent), Math.Max(left.Magnitude, right.Magnitude) - (2 * Precision));
        return Rounded(left.At(least) + right.At(least), least);
    }

    public static BigReal operator -(BigReal value) => new(-value.Mantissa, value.Exponent);

    public static BigReal operator -(BigReal left, BigReal right) => left + -right;

    public static BigReal operator *(BigReal left, BigReal right) => Rounded(left.Mantissa * right.Mantissa, left.Exponent + right.Exponent);

    public static BigReal operator /(BigReal left, BigReal right)
    {
        int shift = Math.Max(0, Precision + (int)BigInteger.Abs(right.Mantissa).GetBitLength() - (int)BigInteger.Abs(left.Mantissa).GetBitLength());
        return Rounded((left.Mantissa << shift) / right.Mantissa, left.Exponent - right.Exponent - shift);
    }

    public static bool operator <(BigReal left, BigReal right) => (left - right).Sign < 0;

    public static bool operator >(BigReal left, BigReal right) => right < left;

    public BigReal Abs() => new(BigInteger.Abs(Mantissa), Exponent);

    /// <summary>The number times 2^power.</summary>
    public BigReal Scale(int power) => new(Mantissa, Exponent + power);

    /// <summary>The nearest whole number, halves upwards.</summary>
    public BigInteger Round() => ((At(-Precision) >> (Precision - 1)) + 1) >> 1;

    public BigReal Sqrt()
    {
        if (IsZero)
        {
            return Zero;
        }

        int shift = Math.Max(0, (2 * Precision) - (int)Mantissa.GetBitLength());
        shift += (Exponent - shift) & 1;
        BigInteger scaled = Mantissa << shift;
        BigInteger root = BigInteger.One << (int)((scaled.GetBitLength() + 1) / 2);
        while (true)
        {
            BigInteger next = (root + (scaled / root)) >> 1;
            if (next >= root)
            {
                return Rounded(root, (Exponent - shift) / 2);
            }

            root = next;
        }
    }

    /// <summary>An approximation, for what iterates from there.</summary>
    public double ToDouble()
    {
        int shift = Math.Max(0, (int)BigInteger.Abs(Mantissa).GetBitLength() - 62);
        return Math.ScaleB((double)(long)(Mantissa >> shift), Exponent + shift);
    }

    /// <summary>How far a double is from this number, in units of the last place that a double of this number's size has.</summary>
    public double UnitsFrom(double value)
    {
        const int Fraction = 52;
        const int LeastExponent = -1074;
        if (double.IsInfinity(value))
        {
            // As if the exponents went on: all that is beyond rounds to infinity.
            BigReal least = new(Math.Sign(value), Fraction);
            BigReal scaled = Scale(Fraction - 1024);
            return scaled.Sign == Math.Sign(value) && scaled.Magnitude >= Fraction ? 0 : (least - scaled).Abs().Scale(1).ToDouble();
        }

        int unit = IsZero ? LeastExponent : Math.Max(Math.Min(Magnitude, 1023) - Fraction, LeastExponent);
        return ((BigReal)value - this).Abs().Scale(-unit).ToDouble();
    }

    private static BigReal Rounded(BigInteger mantissa, int exponent)
    {
        int excess = (int)BigInteger.Abs(mantissa).GetBitLength() - Precision;
        return excess <= 0 ? new(mantissa, exponent) : new(mantissa >> excess, exponent + excess);
    }

    private BigInteger At(int exponent) => exponent <= Exponent ? Mantissa << (Exponent - exponent) : Mantissa >> (exponent - Exponent);
}

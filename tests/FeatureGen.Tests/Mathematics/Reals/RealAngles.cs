using System.Numerics;

namespace FeatureGen.Tests.Mathematics.Reals;

/// <summary>Functions of angles of any size, and angles, to well over 200 bits.</summary>
internal static class RealAngles
{
    private const int Bits = 1500;
    private const int Halvings = 3;

    /// <summary>By Machin's formula, in units of 2^-1500.</summary>
    private static readonly BigInteger PiInBits = ((16 * ArcOfInverse(5)) - (4 * ArcOfInverse(239))) >> 64;

    public static BigReal Pi { get; } = new BigReal(PiInBits, -Bits) * BigReal.One;

    public static BigReal Sin(double x)
    {
        BigReal r = Reduce(x, out int quarters);
        return OfQuarter(quarters, r);
    }

    public static BigReal Cos(double x)
    {
        BigReal r = Reduce(x, out int quarters);
        return OfQuarter(quarters + 1, r);
    }

    public static BigReal Tan(double x) => Sin(x) / Cos(x);

    /// <summary>The sine of a real angle within two turns.</summary>
    public static BigReal Sin(BigReal x)
    {
        BigInteger quarters = (x.Scale(1) / Pi).Round();
        return OfQuarter((int)quarters, x - (new BigReal(quarters, -1) * Pi));
    }

    public static BigReal Cos(BigReal x) => Sin(x + Pi.Scale(-1));

    /// <summary>The angle of the point (x, y).</summary>
    public static BigReal Atan2(BigReal y, BigReal x)
    {
        if (y.Sign < 0)
        {
            return -Atan2(-y, x);
        }

        if (x.Sign < 0)
        {
            return Pi - Atan2(y, -x);
        }

        if (x < y)
        {
            return Pi.Scale(-1) - Atan2(x, y);
        }

        BigReal t = y / x;
        for (int times = 0; times < Halvings; times++)
        {
            t /= 1 + (1 + (t * t)).Sqrt();
        }

        BigReal square = -(t * t);
        BigReal power = t;
        return RealFunctions.Series(t, t, (_, n) => (power *= square) / ((2 * n) + 1)).Scale(Halvings);
    }

    public static BigReal Asin(BigReal x) => Atan2(x, OtherSide(x));

    public static BigReal Acos(BigReal x) => Atan2(OtherSide(x), x);

    // Rounding may leave a little less than nothing.
    private static BigReal OtherSide(BigReal x) => 1 - (x * x) is { Sign: > 0 } square ? square.Sqrt() : BigReal.Zero;

    /// <summary>The distance in kilometres between two places in degrees.</summary>
    public static BigReal Haversine(BigReal latitude, BigReal longitude, BigReal otherLatitude, BigReal otherLongitude)
    {
        BigReal halfDegree = Pi / 360;
        BigReal first = Sin((otherLatitude - latitude) * halfDegree);
        BigReal second = Sin((otherLongitude - longitude) * halfDegree);
        BigReal a = (first * first) + (CosineOfDegrees(latitude) * CosineOfDegrees(otherLatitude) * second * second);
        return Asin(a.Sqrt()) * 127420176 / 10000;
    }

    // At a pole, a rounded pi would leave a little.
    private static BigReal CosineOfDegrees(BigReal latitude)
        => (latitude.Abs() - 90).IsZero ? BigReal.Zero : Cos(latitude * Pi / 180);

    private static BigReal Reduce(double x, out int quarters)
    {
        BigReal exact = x;
        BigInteger scaled = exact.Mantissa << (exact.Exponent + Bits);
        BigInteger quarter = PiInBits >> 1;
        BigInteger count = ((2 * scaled) + quarter) / (2 * quarter);
        BigInteger left = scaled - (count * quarter);
        quarters = (int)(count & 3);
        return new BigReal(left, -Bits) * BigReal.One;
    }

    private static BigReal OfQuarter(int quarters, BigReal r)
    {
        BigReal square = -(r * r);
        BigReal value = quarters % 2 == 0
            ? RealFunctions.Series(r, r, (term, n) => term * square / (2 * n * ((2 * n) + 1)))
            : RealFunctions.Series(1, 1, (term, n) => term * square / (2 * n * ((2 * n) - 1)));
        return (quarters & 2) == 0 ? value : -value;
    }

    /// <summary>The arc tangent of 1 / x in units of 2^-1564.</summary>
    private static BigInteger ArcOfInverse(int x)
    {
        BigInteger power = (BigInteger.One << (Bits + 64)) / x;
        BigInteger sum = power;
        for (int n = 1; !power.IsZero; n++)
        {
            power /= -x * x;
            sum += power / ((2 * n) + 1);
        }

        return sum;
    }
}

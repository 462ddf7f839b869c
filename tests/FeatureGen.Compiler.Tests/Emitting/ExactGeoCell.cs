using System.Numerics;

namespace FeatureGen.Compiler.Tests.Emitting;

/// <summary>What <see cref="FeatureMath.GeoCell(double, double, int)"/> says, in fractions of big integers and binary digits.</summary>
internal static class ExactGeoCell
{
    // 2^1074 times any double is a whole number.
    private const int Scale = 1074;

    /// <summary>Degrees at edges of cells, one number beside them, and out of range.</summary>
    public static IReadOnlyList<object> Degrees { get; } =
    [
        .. new[] { 0.0, 45, 90, 180, 360.0 / 8192, 180.0 / 67108864, 5.625, double.Epsilon, 54.687157, 25.279652 }
            .SelectMany(edge => new[] { edge, double.BitDecrement(edge), double.BitIncrement(edge) })
            .SelectMany(degrees => new object[] { degrees, -degrees }),
        double.NaN, double.PositiveInfinity, double.NegativeInfinity, 1e308,
    ];

    /// <summary>All levels, and such as are none.</summary>
    public static IReadOnlyList<object> Levels { get; } = [1, 2, 8, 13, 25, 26, 0, -1, 27, 32, 33, 64, int.MaxValue, int.MinValue];

    public static long Of(double latitude, double longitude, int level)
    {
        if (!double.IsFinite(latitude) || !double.IsFinite(longitude) || level is < 1 or > 26)
        {
            return 0;
        }

        BigInteger north = Exact(latitude) + (90 * (BigInteger.One << Scale));
        BigInteger east = Exact(longitude) + (180 * (BigInteger.One << Scale));
        BigInteger side = BigInteger.One << level;
        if (north < 0 || north > 180 * (BigInteger.One << Scale) || east < 0 || east > 360 * (BigInteger.One << Scale))
        {
            return 0;
        }

        BigInteger row = BigInteger.Min(north * side / (180 * (BigInteger.One << Scale)), side - 1);
        BigInteger column = (east * side / (360 * (BigInteger.One << Scale))) % side;
        long cell = 1;
        for (int bit = level - 1; bit >= 0; bit--)
        {
            cell = (cell * 4) + ((long)((row >> bit) & 1) * 2) + (long)((column >> bit) & 1);
        }

        return cell;
    }

    private static BigInteger Exact(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        long fraction = bits & 0x000F_FFFF_FFFF_FFFF;
        int exponent = (int)((bits >> 52) & 0x7FF);
        BigInteger magnitude = exponent == 0 ? fraction : (BigInteger)(fraction + (1L << 52)) << (exponent - 1);
        return bits < 0 ? -magnitude : magnitude;
    }
}

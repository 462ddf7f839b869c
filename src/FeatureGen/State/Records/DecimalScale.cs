namespace FeatureGen.State;

/// <summary>Doubles that are decimals of few digits, such as amounts in cents, as integers; dividing gives each of them back to the bit.</summary>
internal static class DecimalScale
{
    private const double GreatestInteger = 1L << 53;

    private static readonly double[] Powers = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000];

    /// <summary>The number of scales.</summary>
    public static int Count => Powers.Length;

    /// <summary>Finds the fewest decimals that all doubles have, and writes them as integers; false if there is no such scale.</summary>
    public static bool TryScale(ReadOnlySpan<long> lanes, Span<long> integers, out int scale)
    {
        scale = 0;
        for (int index = 0; index < lanes.Length;)
        {
            if (TryScale(lanes[index], Powers[scale], out integers[index]))
            {
                index++;
            }
            else if (++scale == Powers.Length)
            {
                return false;
            }
            else
            {
                index = 0;
            }
        }

        return true;
    }

    /// <summary>The double of an integer.</summary>
    public static long Lane(long integer, int scale) => BitConverter.DoubleToInt64Bits(integer / Powers[scale]);

    private static bool TryScale(long lane, double power, out long integer)
    {
        double rounded = Math.Round(BitConverter.Int64BitsToDouble(lane) * power);
        bool fits = rounded is >= -GreatestInteger and <= GreatestInteger;
        integer = fits ? (long)rounded : 0;
        return fits && BitConverter.DoubleToInt64Bits(integer / power) == lane;
    }
}

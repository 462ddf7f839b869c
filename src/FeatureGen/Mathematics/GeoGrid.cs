namespace FeatureGen;

/// <summary>A grid over the degrees of latitude and longitude whose cells are numbered along a Z-order curve.</summary>
internal static class GeoGrid
{
    private const int Finest = 26;
    private const int Bias = 1023;
    private const int FractionBits = 52;

    public static long CellOf(double latitude, double longitude, int level)
    {
        // A NaN fails every comparison.
        bool isPlace = latitude is >= -90 and <= 90 && longitude is >= -180 and <= 180;
        if (!isPlace || level is < 1 or > Finest)
        {
            return 0;
        }

        long side = 1L << level;
        long row = Math.Min((side / 2) + WholeSpans(latitude, 180, level), side - 1);
        long column = ((side / 2) + WholeSpans(longitude, 360, level)) & (side - 1);
        long marker = 1L << (2 * level);
        return marker | (Spread(row) << 1) | Spread(column);
    }

    /// <summary>How many whole 2^level-ths of a span lie below a number of degrees: its floor as a real number, without rounding.</summary>
    private static long WholeSpans(double degrees, double span, int level)
    {
        // Neither scaling by a power of two nor the product below is ever rounded. The quotient may be, up to a whole number that the real one does not reach.
        double scaled = degrees * BitConverter.Int64BitsToDouble((long)(level + Bias) << FractionBits);
        double whole = Math.Floor(scaled / span);
        return (long)whole - (whole * span > scaled ? 1 : 0);
    }

    /// <summary>The lowest 26 bits at every second place.</summary>
    private static long Spread(long bits)
    {
        bits = (bits | (bits << 16)) & 0x0000_FFFF_0000_FFFF;
        bits = (bits | (bits << 8)) & 0x00FF_00FF_00FF_00FF;
        bits = (bits | (bits << 4)) & 0x0F0F_0F0F_0F0F_0F0F;
        bits = (bits | (bits << 2)) & 0x3333_3333_3333_3333;
        return (bits | (bits << 1)) & 0x5555_5555_5555_5555;
    }
}

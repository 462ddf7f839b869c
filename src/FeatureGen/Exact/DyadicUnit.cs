namespace FeatureGen.Exact;

/// <summary>A power of two of which some finite doubles are multiples, and how many bits they need in units of it.</summary>
/// <param name="Exponent">The exponent of that power.</param>
/// <param name="Bits">The bits of the greatest magnitude.</param>
internal readonly record struct DyadicUnit(int Exponent, int Bits)
{
    private const int SignificandBits = 53;

    /// <summary>Finds the unit; false if a value is no number or infinite.</summary>
    public static bool TryFind(ReadOnlySpan<double> values, out DyadicUnit unit)
    {
        int least = int.MaxValue;
        int greatest = int.MinValue;
        unit = new DyadicUnit(0, 1);
        foreach (double value in values)
        {
            ulong bits = BitConverter.DoubleToUInt64Bits(value);
            if (!Binary64.IsFinite(bits))
            {
                return false;
            }

            if (!Binary64.IsZero(bits))
            {
                least = Math.Min(least, Binary64.Exponent(bits));
                greatest = Math.Max(greatest, Binary64.Exponent(bits));
            }
        }

        if (greatest >= least)
        {
            unit = new DyadicUnit(least, greatest - least + SignificandBits);
        }

        return true;
    }
}

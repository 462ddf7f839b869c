namespace FeatureGen.State.Gathered;

/// <summary>The middle of the bin in which the value at a quantile's place lies: bins are doubles that agree in sign, exponent and some leading bits.</summary>
/// <remarks>Bins are ordered as their values are, so that the bin of the value at a place is what counting through a histogram comes to.</remarks>
internal sealed class ApproximateQuantile(double quantile, int leadingBits) : GatheredFinisher
{
    private const int FractionBits = 52;

    public override GatheredResult Finish(GatheredEvents events)
    {
        ReadOnlySpan<long> sorted = events.First.Sorted;
        if (sorted.IsEmpty)
        {
            return GatheredResult.Null;
        }

        double value = events.First.ToDouble(sorted[(int)((sorted.Length - 1) * quantile)]);
        return GatheredResult.Of(MiddleOfBin(value));
    }

    // Zero and what lies in its bin are zero; there is nothing between an infinity and itself.
    private double MiddleOfBin(double value)
    {
        if (!double.IsFinite(value))
        {
            return value;
        }

        int dropped = FractionBits - leadingBits;
        long magnitude = BitConverter.DoubleToInt64Bits(Math.Abs(value)) >> dropped;
        double middle = magnitude == 0 ? 0 : BitConverter.Int64BitsToDouble((magnitude << dropped) | (1L << (dropped - 1)));
        return value < 0 ? -middle : middle;
    }
}

using FeatureGen.Columns;
using FeatureGen.State.Gathered;

namespace FeatureGen.State;

/// <summary>What an approximate aggregate keeps of the values of folded events: how many lie in each bin, or the ranks of each register of HyperLogLog.</summary>
/// <param name="AreBins">Whether it is bins.</param>
/// <param name="Bits">The leading bits by which bins agree, or those of a hash that number the registers.</param>
internal sealed record SketchPlan(bool AreBins, int Bits)
{
    private const int FractionBits = 52;
    private const int RankBits = 7;

    /// <summary>Creates a sketch of no value.</summary>
    public TileSketch Create() => AreBins ? new TileBins() : new TileRanks();

    /// <summary>The key of a value: its bin, as an integer that compares as the value does, or its register and rank.</summary>
    public long KeyOf(ValueKind kind, long lane, string? text)
    {
        if (AreBins)
        {
            return KeyOf(kind is ValueKind.Double or ValueKind.Single ? BitConverter.Int64BitsToDouble(lane) : lane);
        }

        (int register, int rank) = DistinctRegisters.PlaceOf(text is null ? ValueHash.Of(lane) : ValueHash.Of(text), Bits);
        return ((long)register << RankBits) | (long)rank;
    }

    /// <summary>The key of the bin of a value.</summary>
    public long KeyOf(double value) => OrderKey.Of(OrderKey.Canonical(BitConverter.DoubleToInt64Bits(MiddleOfBin(value))), ValueKind.Double);

    /// <summary>The middle of a bin.</summary>
    public static double MiddleOf(long key) => BitConverter.Int64BitsToDouble(OrderKey.ToLane(key, ValueKind.Double));

    /// <summary>The register and the rank of a key.</summary>
    public static (int Register, int Rank) RankOf(long key) => ((int)(key >> RankBits), (int)(key & ((1 << RankBits) - 1)));

    /// <summary>The middle of the bin of a value: bins are doubles that agree in sign, exponent and some leading bits.</summary>
    /// <remarks>Zero and what lies in its bin are zero; there is nothing between an infinity and itself.</remarks>
    public double MiddleOfBin(double value)
    {
        if (!double.IsFinite(value))
        {
            return value;
        }

        int dropped = FractionBits - Bits;
        long magnitude = BitConverter.DoubleToInt64Bits(Math.Abs(value)) >> dropped;
        double middle = magnitude == 0 ? 0 : BitConverter.Int64BitsToDouble((magnitude << dropped) | (1L << (dropped - 1)));
        return value < 0 ? -middle : middle;
    }
}

using System.Numerics;

namespace FeatureGen.State.Gathered;

/// <summary>
/// The registers of HyperLogLog: of all hashes that begin with a register's number, the greatest rank, which is one more than the number of zeros
/// that follow. They, and so the estimate, are a function of the set of values.
/// </summary>
/// <remarks>The estimate is the improved raw one of Ertl (2017), from the registers alone; it needs no correction for few or many values.</remarks>
internal sealed class DistinctRegisters
{
    private const int BitsOfHash = 64;
    private const double HalfOfInverseLog2 = 0.7213475204444817;

    private readonly int[] histogram = new int[BitsOfHash + 2];
    private byte[] registers = [];
    private int precision;

    /// <summary>Forgets every value.</summary>
    /// <param name="bits">How many bits of a hash number the registers.</param>
    public void Clear(int bits)
    {
        precision = bits;
        if (registers.Length < 1 << precision)
        {
            registers = new byte[1 << precision];
        }

        registers.AsSpan(0, 1 << precision).Clear();
    }

    /// <summary>The register and the rank of a hash.</summary>
    public static (int Register, int Rank) PlaceOf(ulong hash, int bits)
        => ((int)(hash >> (BitsOfHash - bits)), Math.Min(BitOperations.LeadingZeroCount(hash << bits), BitsOfHash - bits) + 1);

    /// <summary>Takes in a rank of a register.</summary>
    public void Add(int register, int rank) => registers[register] = (byte)Math.Max(registers[register], rank);

    /// <summary>The number of distinct values, estimated.</summary>
    public double Estimate()
    {
        int count = 1 << precision;
        int greatest = BitsOfHash - precision + 1;
        histogram.AsSpan().Clear();
        foreach (byte register in registers.AsSpan(0, count))
        {
            histogram[register]++;
        }

        double sum = count * Tau(1 - ((double)histogram[greatest] / count));
        for (int rank = greatest - 1; rank >= 1; rank--)
        {
            sum = 0.5 * (sum + histogram[rank]);
        }

        sum += count * Sigma((double)histogram[0] / count);
        return HalfOfInverseLog2 * count * count / sum;
    }

    // x + x^2 + 2*x^4 + 4*x^8 + ...
    private static double Sigma(double x)
    {
        if (x == 1)
        {
            return double.PositiveInfinity;
        }

        double factor = 1;
        double sum = x;
        for (double before = double.NaN; sum != before;)
        {
            x *= x;
            before = sum;
            sum += x * factor;
            factor += factor;
        }

        return sum;
    }

    // (1 - x - (1 - x^(1/2))^2 / 2 - (1 - x^(1/4))^2 / 4 - ...) / 3
    private static double Tau(double x)
    {
        if (x is 0 or 1)
        {
            return 0;
        }

        double factor = 1;
        double sum = 1 - x;
        for (double before = double.NaN; sum != before;)
        {
            x = Math.Sqrt(x);
            before = sum;
            factor *= 0.5;
            sum -= (1 - x) * (1 - x) * factor;
        }

        return sum / 3;
    }
}

using System.Numerics;

namespace FeatureGen.Exact;

/// <summary>Weights that halve with each half-life, as exact integers: time counts in steps of a 1024th of it.</summary>
/// <remarks>
/// An event at ts in step q of half-life E since the epoch weighs T[q] * 2^E, a request at t divides by T[q'] * 2^E', where T[q] is 2^(62 + q / 1024)
/// rounded down. So a weight is off by less than one step, 0.07 %, and sums of weighted values are exact whatever the order of events.
/// </remarks>
internal static class HalfLife
{
    /// <summary>How many half-lives ago an event still counts.</summary>
    public const int MostAge = 64;

    /// <summary>The bits of a weight within one half-life.</summary>
    public const int WeightLength = 63;

    /// <summary>The bits of a weight within the 64 half-lives.</summary>
    public const int WeightBits = WeightLength + MostAge;

    private const int Steps = 1024;
    private const int RootsOfSteps = 10;
    private const int WeightExponent = WeightLength - 1;
    private const int ExtraBits = 64;

    private static readonly ulong[] Weights = MakeWeights();

    /// <summary>Which half-life since the epoch a time lies in, and its weight within it.</summary>
    public static (long Epoch, ulong Weight) Of(long time, long halfLife)
    {
        long epoch = time / halfLife;
        long within = time % halfLife;
        if (within < 0)
        {
            epoch--;
            within += halfLife;
        }

        return (epoch, Weights[(int)((Int128)within * Steps / halfLife)]);
    }

    // The powers of the 1024th root of two to 128 bits, of which the first 62 after the point are kept.
    private static ulong[] MakeWeights()
    {
        BigInteger one = BigInteger.One << (WeightExponent + ExtraBits);
        BigInteger root = one * 2;
        for (int times = 0; times < RootsOfSteps; times++)
        {
            root = SquareRoot(root * one);
        }

        ulong[] weights = new ulong[Steps];
        BigInteger power = one;
        for (int step = 0; step < Steps; step++)
        {
            weights[step] = (ulong)(power >> ExtraBits);
            power = power * root / one;
        }

        return weights;
    }

    /// <summary>The square root, rounded down: Newton's iteration from above.</summary>
    private static BigInteger SquareRoot(BigInteger value)
    {
        BigInteger root = BigInteger.One << (int)((value.GetBitLength() + 1) / 2);
        while (true)
        {
            BigInteger next = (root + (value / root)) >> 1;
            if (next >= root)
            {
                return root;
            }

            root = next;
        }
    }
}

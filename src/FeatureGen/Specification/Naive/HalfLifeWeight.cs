using System.Numerics;

namespace FeatureGen.Naive;

/// <summary>What a time weighs: 2^(62 + step / 1024) rounded down, and the number of half-lives since the epoch, by which it doubles.</summary>
internal readonly record struct HalfLifeWeight(BigInteger Weight, long Epoch)
{
    /// <summary>How many half-lives ago an event still counts.</summary>
    public const int MostAge = 64;

    private const int Bits = 256;

    /// <summary>The square root of 2, its square root, and so on to the 1024th root, times 2^256.</summary>
    private static readonly BigInteger[] Roots = [.. Enumerable.Range(1, 10).Select(Root)];

    public static HalfLifeWeight At(long time, long halfLife)
    {
        long epoch = time / halfLife - (time % halfLife < 0 ? 1 : 0);
        Int128 step = ((Int128)time - (Int128)epoch * halfLife) * 1024 / halfLife;
        BigInteger power = BigInteger.One << Bits;
        for (int root = 0; root < Roots.Length; root++)
        {
            power = ((step >> (Roots.Length - 1 - root)) & 1) == 0 ? power : (power * Roots[root]) >> Bits;
        }

        return new HalfLifeWeight(power >> (Bits - 62), epoch);
    }

    private static BigInteger Root(int times)
    {
        BigInteger root = BigInteger.One << (Bits + 1);
        for (int time = 0; time < times; time++)
        {
            root = SquareRoot(root << Bits);
        }

        return root;
    }

    private static BigInteger SquareRoot(BigInteger value)
    {
        BigInteger low = 0;
        BigInteger high = value;
        while (high - low > 1)
        {
            BigInteger middle = (low + high) / 2;
            (low, high) = middle * middle <= value ? (middle, high) : (low, middle);
        }

        return low;
    }
}

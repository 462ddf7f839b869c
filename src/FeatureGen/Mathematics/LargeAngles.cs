using System.Numerics;
using FeatureGen.Mathematics.Lanes;

namespace FeatureGen.Mathematics;

/// <summary>Angles of any size as quarter turns, by as many bits of 2 / pi as it takes (Payne and Hanek, 1983).</summary>
internal static class LargeAngles
{
    private const int FractionBits = 52;
    private const int Bias = 1075;
    private const int WordBits = 64;
    private const double HalfOfPi = 1.5707963267948966;
    private const double RestOfHalfOfPi = 6.123233995736766e-17;

    // 2 / pi in binary, after the point.
    private static readonly ulong[] Quotient =
    [
        0xA2F9836E4E441529, 0xFC2757D1F534DDC0, 0xDB6295993C439041, 0xFE5163ABDEBBC561, 0xB7246E3A424DD2E0,
        0x06492EEA09D1921C, 0xFE1DEB1CB129A73E, 0xE88235F52EBB4484, 0xE99C7026B45F7E41, 0x3991D639835339F4,
        0x9C845F8BBDF9283B, 0x1FF897FFDE05980F, 0xEF2F118B5A0A6D1F, 0x6D367ECF27CB09B7, 0x4F463F669E5FEA2D,
        0x7527BAC7EBE5F17B, 0x3D0739F78A5292EA, 0x6BFB5FB11F8D5D08, 0x56033046FC7B6BAB, 0xF0CFBC209AF4361D,
    ];

    /// <summary>The number of quarter turns, modulo four, nearest to a finite angle of at least 1; what is left is r + tail.</summary>
    public static int Reduce(double x, out double r, out double tail)
    {
        long bits = BitConverter.DoubleToInt64Bits(x);
        ulong mantissa = ((ulong)bits & ((1UL << FractionBits) - 1)) | (1UL << FractionBits);
        int exponent = (int)((bits >> FractionBits) & 0x7FF) - Bias;

        // Of 2 / pi, all bits that count quarter turns in fours are left out: modulo 2^192, the product is the turns * 2^190 and a fraction.
        int start = exponent - 2;
        UInt128 low = Math.BigMul(mantissa, WordAt(start + (2 * WordBits)));
        UInt128 middle = Math.BigMul(mantissa, WordAt(start + WordBits)) + (ulong)(low >> WordBits);
        ulong higher = (mantissa * WordAt(start)) + (ulong)(middle >> WordBits);
        ulong turns = higher >> (WordBits - 2);
        ulong fraction2 = (higher << 2) | ((ulong)middle >> (WordBits - 2));
        ulong fraction1 = ((ulong)middle << 2) | ((ulong)low >> (WordBits - 2));
        ulong fraction0 = (ulong)low << 2;
        bool isBeyondHalf = fraction2 >> (WordBits - 1) != 0;
        if (isBeyondHalf)
        {
            turns++;
            fraction0 = ~fraction0;
            fraction1 = ~fraction1;
            fraction2 = ~fraction2;
        }

        int zeros = BitOperations.LeadingZeroCount(fraction2);
        zeros = zeros == WordBits ? WordBits + BitOperations.LeadingZeroCount(fraction1) : zeros;
        if (zeros >= WordBits)
        {
            (fraction2, fraction1) = (fraction1, fraction0);
        }

        int shift = zeros % WordBits;
        ulong first = (fraction2 << shift) | (shift == 0 ? 0 : fraction1 >> (WordBits - shift));
        ulong second = fraction1 << shift;

        // The first 53 bits, and the next.
        double unit = BitConverter.Int64BitsToDouble((long)(1023 - WordBits - zeros) << FractionBits);
        double high = (first >> 11) * (2048 * unit);
        double rest = (((first & 2047) << 42) | (second >> 22)) * (unit / (1L << 42));
        bool isNegative = isBeyondHalf != x < 0;
        double signed = isNegative ? -high : high;
        double signedRest = isNegative ? -rest : rest;
        r = Sums.Product<OneMathLane>(signed, HalfOfPi, out OneMathLane productRest).Value;
        tail = productRest.Value + ((signed * RestOfHalfOfPi) + (signedRest * HalfOfPi));
        return (int)(x < 0 ? 4 - (turns & 3) : turns) & 3;
    }

    /// <summary>The 64 bits of 2 / pi from one on; before the point, they are zeros.</summary>
    private static ulong WordAt(int bit)
    {
        if (bit < 0)
        {
            return bit > -WordBits ? Quotient[0] >> -bit : 0;
        }

        int word = bit / WordBits;
        int shift = bit % WordBits;
        return shift == 0 ? Quotient[word] : (Quotient[word] << shift) | (Quotient[word + 1] >> (WordBits - shift));
    }
}

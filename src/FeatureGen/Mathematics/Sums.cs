using System.Runtime.CompilerServices;
using FeatureGen.Mathematics.Lanes;

namespace FeatureGen.Mathematics;

/// <summary>Sums and products as two numbers: the rounded one, and what rounding left out.</summary>
internal static class Sums
{
    /// <summary>The rounded sum; <paramref name="rest"/> is what it lacks, exactly (Knuth's TwoSum).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Exact<T>(T left, T right, out T rest)
        where T : struct, IMathLanes<T>
    {
        T sum = left + right;
        T added = sum - left;
        rest = (left - (sum - added)) + (right - added);
        return sum;
    }

    /// <summary>The same where the left number has the greater magnitude (Dekker's fast sum).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Ordered<T>(T greater, T smaller, out T rest)
        where T : struct, IMathLanes<T>
    {
        T sum = greater + smaller;
        rest = smaller - (sum - greater);
        return sum;
    }

    /// <summary>The rounded product; <paramref name="rest"/> is what it lacks, to 2^-106 of it (Dekker's product).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Product<T>(T left, T right, out T rest)
        where T : struct, IMathLanes<T>
    {
        T product = left * right;
        T leftHigh = Bits.HigherHalf(left);
        T rightHigh = Bits.HigherHalf(right);
        T leftLow = left - leftHigh;
        T rightLow = right - rightHigh;
        rest = (((leftHigh * rightHigh) - product) + (leftHigh * rightLow) + (leftLow * rightHigh)) + (leftLow * rightLow);
        return product;
    }

    /// <summary>(numerator + numeratorRest) / (denominator + denominatorRest), as if rounded once, almost.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Quotient<T>(T numerator, T numeratorRest, T denominator, T denominatorRest, out T rest)
        where T : struct, IMathLanes<T>
    {
        T quotient = numerator / denominator;
        T product = Product(quotient, denominator, out T productRest);
        rest = ((((numerator - product) - productRest) + numeratorRest) - (quotient * denominatorRest)) / denominator;
        return quotient;
    }

    /// <summary>The square root of value + valueRest as two numbers; the value is not negative.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T SquareRoot<T>(T value, T valueRest, out T rest)
        where T : struct, IMathLanes<T>
    {
        T root = T.Sqrt(value);
        T square = Product(root, root, out T squareRest);
        rest = T.IfEqual(root, 0, 0, (((value - square) - squareRest) + valueRest) / (root + root));
        return root;
    }
}

namespace FeatureGen.Exact;

/// <summary>
/// What windows answer, from exact sums: every formula rounds the exact sums once and then does one IEEE division or square root,
/// so that the answer is a function of the multiset of values. Nothing here allocates.
/// </summary>
public static class ExactStatistics
{
    /// <summary>How many bits lower the unit of a squared sum is than the unit of a sum of squares, in the window and in the full width alike.</summary>
    private const int SquareAlignment = 32;

    private const double MicrosecondsPerSecond = 1_000_000;

    /// <summary>The average of <paramref name="count"/> values (at least 1): their sum rounded, divided by their number.</summary>
    public static double Average(in ExactSum sum, long count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return sum.Round() / count;
    }

    /// <inheritdoc cref="Average(in ExactSum, long)"/>
    public static double Average(in IntegerSum sum, long count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return sum.Round() / count;
    }

    /// <summary>How many of <paramref name="count"/> events in a length of time come in one <paramref name="span"/>: their product rounded, divided by the length.</summary>
    public static double Rate(long count, long span, long length) => BinaryRounding.Round((Int128)count * span, exponent: 0) / length;

    /// <summary>The average of <paramref name="count"/> spans of time (at least 1) that add up to one in microseconds: in seconds.</summary>
    public static double AverageSeconds(Int128 total, long count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return BinaryRounding.Round(total, exponent: 0) / count / MicrosecondsPerSecond;
    }

    /// <summary>
    /// The sample variance of n values (at least 2) with sum S and sum of squares Q: <c>RN(n*Q - S*S) / RN(n*(n - 1))</c>, where RN rounds
    /// the exact integer or dyadic fraction to nearest once. NaN where a NaN or an infinity is among the values.
    /// </summary>
    public static double SampleVariance(in ExactSum sum, in ExactSquareSum squares, long count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 2);
        if (!sum.IsFinite || !squares.IsFinite)
        {
            return CanonicalNaN.Value;
        }

        return sum.IsInWindow && squares.IsInWindow
            ? VarianceInWindow(sum, squares, count)
            : VarianceInFull(sum, squares, count);
    }

    /// <inheritdoc cref="SampleVariance(in ExactSum, in ExactSquareSum, long)"/>
    public static double SampleVariance(in IntegerSum sum, in IntegerSquareSum squares, long count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 2);
        Span<ulong> sumLimbs = stackalloc ulong[IntegerSum.Limbs];
        Span<ulong> numerator = stackalloc ulong[2 * IntegerSum.Limbs];
        sum.CopyTo(sumLimbs);
        squares.CopyTo(numerator);
        return Divide(sumLimbs, numerator, exponent: 0, count);
    }

    /// <summary>The square root of the sample variance of at least 2 values.</summary>
    public static double StandardDeviation(in ExactSum sum, in ExactSquareSum squares, long count)
        => Math.Sqrt(SampleVariance(sum, squares, count));

    /// <inheritdoc cref="StandardDeviation(in ExactSum, in ExactSquareSum, long)"/>
    public static double StandardDeviation(in IntegerSum sum, in IntegerSquareSum squares, long count)
        => Math.Sqrt(SampleVariance(sum, squares, count));

    private static double VarianceInWindow(in ExactSum sum, in ExactSquareSum squares, long count)
    {
        Span<ulong> sumLimbs = stackalloc ulong[FourLimbs.Length];
        Span<ulong> numerator = stackalloc ulong[2 * FourLimbs.Length];
        sum.CopyWindow(sumLimbs);
        squares.CopyWindow(numerator);
        WideInteger.ShiftLeft(numerator, SquareAlignment);
        return Divide(sumLimbs, numerator, 2 * ExactSum.WindowExponent, count);
    }

    private static double VarianceInFull(in ExactSum sum, in ExactSquareSum squares, long count)
    {
        Span<ulong> sumLimbs = stackalloc ulong[ExactSum.FullLimbs];
        Span<ulong> numerator = stackalloc ulong[2 * ExactSum.FullLimbs];
        sum.CopyFull(sumLimbs);
        squares.CopyFull(numerator);
        WideInteger.ShiftLeft(numerator, SquareAlignment);
        return Divide(sumLimbs, numerator, 2 * FixedPoint.Sums.Exponent, count);
    }

    /// <summary>The variance from S and from Q in twice as many limbs, both in the unit of S*S. Overwrites both.</summary>
    private static double Divide(Span<ulong> sum, Span<ulong> numerator, int exponent, long count)
    {
        Span<ulong> squaredSum = stackalloc ulong[numerator.Length];
        WideInteger.Square(sum, squaredSum);
        WideInteger.Multiply(numerator, (ulong)count);
        WideInteger.Subtract(numerator, squaredSum);

        ulong high = Math.BigMul((ulong)count, (ulong)count - 1, out ulong low);
        return BinaryRounding.Round(numerator, exponent) / BinaryRounding.Round([low, high, 0], exponent: 0);
    }
}

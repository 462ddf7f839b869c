namespace FeatureGen;

/// <summary>The natural logarithm by additions, multiplications and divisions alone, so that it is the same on every machine; within 1 ulp.</summary>
/// <remarks>
/// The method of fdlibm's log (Sun Microsystems, 1993): x = 2^k * m with m from sqrt(1/2) to sqrt(2), f = m - 1, s = f / (2 + f), and a polynomial in
/// s * s for log(1 + f) = f - f * f / 2 + s * (f * f / 2 + R).
/// </remarks>
internal static class NaturalLogarithm
{
    private const long One = 0x3FF0_0000_0000_0000;
    private const long RootOfHalf = 0x3FE6_A09E_0000_0000;
    private const long FractionMask = 0x000F_FFFF_FFFF_FFFF;
    private const int FractionBits = 52;
    private const int Bias = 1023;
    private const double HighOfLog2 = 6.93147180369123816490e-01;
    private const double LowOfLog2 = 1.90821492927058770002e-10;

    /// <summary>The logarithm of a positive, finite, normal number.</summary>
    public static double Of(double value)
    {
        long shifted = BitConverter.DoubleToInt64Bits(value) + (One - RootOfHalf);
        double exponent = (shifted >> FractionBits) - Bias;
        double f = BitConverter.Int64BitsToDouble((shifted & FractionMask) + RootOfHalf) - 1;
        double s = f / (2 + f);
        double z = s * s;
        double w = z * z;
        double half = 0.5 * f * f;
        double odd = w * (3.999999999940941908e-01 + (w * (2.222219843214978396e-01 + (w * 1.531383769920937332e-01))));
        double even = z * (6.666666666666735130e-01 + (w * (2.857142874366239149e-01
            + (w * (1.818357216161805012e-01 + (w * 1.479819860510658591e-01))))));
        return (s * (half + (even + odd))) + (exponent * LowOfLog2) - half + f + (exponent * HighOfLog2);
    }
}

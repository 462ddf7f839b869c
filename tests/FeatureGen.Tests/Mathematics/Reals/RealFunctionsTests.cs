using System.Numerics;

namespace FeatureGen.Tests.Mathematics.Reals;

/// <summary>The reference itself, against digits that are known.</summary>
public sealed class RealFunctionsTests
{
    private const int Digits = 60;

    // https://oeis.org/A001113, A002162, A002392 and A059956 name more of them.
    [Fact]
    public void Constants_have_the_digits_that_are_published()
    {
        Assert.Equal("2718281828459045235360287471352662497757247093699959574966967", DigitsOf(RealFunctions.Exp(1)));
        Assert.Equal("0693147180559945309417232121458176568075500134360255254120680", DigitsOf(RealFunctions.Ln2));
        Assert.Equal("2302585092994045684017991454684364207601101488628772976033327", DigitsOf(RealFunctions.Log(10)));
    }

    [Theory]
    [InlineData(1e-300)]
    [InlineData(-3e-10)]
    [InlineData(0.3)]
    [InlineData(-0.7)]
    [InlineData(40.25)]
    public void Functions_undo_each_other(double x)
    {
        AssertSame(x, RealFunctions.Log1p(RealFunctions.Expm1(x)));
        AssertSame(x, RealFunctions.Log(RealFunctions.Exp(x)), lost: Math.Max(0, -((BigReal)x).Magnitude));
        AssertSame((BigReal)x + 1, RealFunctions.Exp(RealFunctions.Log1p(x)), lost: 10);
    }

    private static void AssertSame(BigReal expected, BigReal actual, int lost = 0)
    {
        BigReal difference = expected - actual;
        Assert.True(difference.IsZero || difference.Magnitude < expected.Magnitude - 230 + lost, $"{difference.Magnitude} beside {expected.Magnitude}");
    }

    private static string DigitsOf(BigReal value)
    {
        BigReal scaled = value * new BigReal(BigInteger.Pow(10, Digits), 0);
        return (scaled.Mantissa >> -scaled.Exponent).ToString().PadLeft(Digits + 1, '0');
    }
}

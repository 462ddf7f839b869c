using System.Globalization;
using System.Numerics;
using FeatureGen.SpecificationTests.Model;
using FsCheck;
using FsCheck.Fluent;

namespace FeatureGen.SpecificationTests;

/// <summary>Sums against the runtime's own parser of decimal numbers, which rounds correctly and shares nothing with them.</summary>
public sealed class RoundingProperties
{
    [Fact]
    public void Sums_of_any_doubles_are_correctly_rounded()
        => Prop.ForAll(
            ArbMap.Default.ArbFor<long[]>(),
            bits => HasSumOfParsedText([.. bits.Select(Spread).Where(double.IsFinite)])).QuickCheckThrowOnFailure();

    [Fact]
    public void Sums_of_doubles_of_one_magnitude_are_correctly_rounded()
        => Prop.ForAll(
            ArbMap.Default.ArbFor<NormalFloat[]>(),
            values => HasSumOfParsedText([.. values.Select(value => value.Get)])).QuickCheckThrowOnFailure();

    [Fact]
    public void Integers_and_the_same_doubles_have_the_same_statistics()
        => Prop.ForAll(
            ArbMap.Default.ArbFor<int[]>(),
            values =>
            {
                EventWindow<Reading> window = Readings.Over((r, x) => r with { Whole = x, Number = x }, values);
                return window.Sum(r => r.Whole).Equals((long)window.Sum(r => r.Number))
                    && window.Average(r => r.Whole).Equals(window.Average(r => r.Number))
                    && window.Variance(r => r.Whole).Equals(window.Variance(r => r.Number))
                    && window.StdDev(r => r.Whole).Equals(window.StdDev(r => r.Number));
            }).QuickCheckThrowOnFailure();

    private static bool HasSumOfParsedText(double[] values)
        => Readings.Numbers(values).Sum(r => r.Number).Equals(Parsed(values) + 0.0);

    // The generator's integers are small: spread over all exponents, subnormals included.
    private static double Spread(long seed) => BitConverter.Int64BitsToDouble(seed * unchecked((long)0x9E37_79B9_7F4A_7C15));

    private static double Parsed(double[] values)
    {
        // Over 2^1074 every double is an integer; its decimal digits are those of the sum times 5^1074 over 10^1074.
        BigInteger sum = values.Aggregate(BigInteger.Zero, (total, value) => total + OverLeastUnit(value));
        string text = (sum * BigInteger.Pow(5, 1074)).ToString(CultureInfo.InvariantCulture) + "E-1074";
        return double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private static BigInteger OverLeastUnit(double value)
    {
        int exponent = Math.Max(Math.ILogB(value == 0 ? 1 : value), -1022) - 52;
        return (BigInteger)Math.ScaleB(Math.ScaleB(value, -exponent / 2), -exponent - (-exponent / 2)) << (exponent + 1074);
    }
}

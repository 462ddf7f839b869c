namespace FeatureGen.SpecificationTests;

public sealed class FeatureMathTests
{
    /// <summary>The doubles nearest to the real values, by another library of arbitrary precision.</summary>
    [Theory]
    [InlineData("Exp", 1, 2.718281828459045)]
    [InlineData("Exp", -0.3, 0.7408182206817179)]
    [InlineData("Exp", 3.7, 40.4473043600674)]
    [InlineData("Exp", 700.25, 1.3022997366991783e+304)]
    [InlineData("Expm1", 1e-9, 1.0000000005000001e-09)]
    [InlineData("Expm1", -0.3, -0.2591817793182821)]
    [InlineData("Expm1", 3.7, 39.4473043600674)]
    [InlineData("Log", 10, 2.302585092994046)]
    [InlineData("Log", 0.3, -1.2039728043259361)]
    [InlineData("Log", 1.0009765625, 0.0009760859730554589)]
    [InlineData("Log", 1e300, 690.7755278982137)]
    [InlineData("Log1p", 1e-9, 9.999999995e-10)]
    [InlineData("Log1p", -0.3, -0.35667494393873234)]
    [InlineData("Log1p", 3.7, 1.547562508716013)]
    [InlineData("Sigmoid", 1, 0.7310585786300049)]
    [InlineData("Sigmoid", -0.3, 0.425557483188341)]
    [InlineData("Sigmoid", -300, 5.148200222412013e-131)]
    [InlineData("Tanh", 1e-9, 1e-09)]
    [InlineData("Tanh", -0.3, -0.2913126124515909)]
    [InlineData("Tanh", 3.75, 0.9988944427261528)]
    public void A_value_is_within_one_unit_in_the_last_place(string function, double x, double nearest)
        => Assert.InRange(Of(function, x)!.Value, Math.BitDecrement(nearest), Math.BitIncrement(nearest));

    [Theory]
    [InlineData("Exp", 0, 1)]
    [InlineData("Exp", double.NegativeInfinity, 0)]
    [InlineData("Exp", 709.7827128933841, double.PositiveInfinity)]
    [InlineData("Expm1", -0.0, -0.0)]
    [InlineData("Expm1", double.NegativeInfinity, -1)]
    [InlineData("Log", 1, 0)]
    [InlineData("Log", 0, double.NegativeInfinity)]
    [InlineData("Log", -1, double.NaN)]
    [InlineData("Log1p", -0.0, -0.0)]
    [InlineData("Log1p", -1, double.NegativeInfinity)]
    [InlineData("Sigmoid", 0, 0.5)]
    [InlineData("Sigmoid", double.PositiveInfinity, 1)]
    [InlineData("Tanh", -0.0, -0.0)]
    [InlineData("Tanh", double.NegativeInfinity, -1)]
    public void Edges_are_exact(string function, double x, double expected) => Assert.Equal(expected, Of(function, x));

    [Theory]
    [InlineData("Exp")]
    [InlineData("Expm1")]
    [InlineData("Log")]
    [InlineData("Log1p")]
    [InlineData("Sigmoid")]
    [InlineData("Tanh")]
    public void Null_makes_null_and_what_is_not_a_number_stays_so(string function)
    {
        Assert.Null(Of(function, null));
        Assert.Equal(double.NaN, Of(function, double.NaN));
    }

    private static double? Of(string function, double? x)
        => typeof(FeatureMath).GetMethod(function, [typeof(double?)])!.CreateDelegate<Func<double?, double?>>()(x);
}

namespace FeatureGen.SpecificationTests;

public sealed class FeatureMathTests
{
    /// <summary>The doubles nearest to the real values, by another library of arbitrary precision.</summary>
    [Theory]
    [InlineData("Exp", 1, 2.718281828459045)]
    [InlineData("Exp", -0.3, 0.7408182206817179)]
    [InlineData("Exp", 3.7, 40.4473043600674)]
    [InlineData("Exp", 700.25, 1.3022997366991783e+304)]
    [InlineData("Exp2", 0.5, 1.4142135623730951)]
    [InlineData("Exp2", -700.3, 1.5441661804159214e-211)]
    [InlineData("Expm1", 1e-9, 1.0000000005000001e-09)]
    [InlineData("Expm1", -0.3, -0.2591817793182821)]
    [InlineData("Expm1", 3.7, 39.4473043600674)]
    [InlineData("Log", 10, 2.302585092994046)]
    [InlineData("Log", 0.3, -1.2039728043259361)]
    [InlineData("Log", 1.0009765625, 0.0009760859730554589)]
    [InlineData("Log", 1e300, 690.7755278982137)]
    [InlineData("Log2", 10, 3.321928094887362)]
    [InlineData("Log2", 0.3, -1.7369655941662063)]
    [InlineData("Log10", 7, 0.8450980400142568)]
    [InlineData("Log10", 0.3, -0.5228787452803376)]
    [InlineData("Log1p", 1e-9, 9.999999995e-10)]
    [InlineData("Log1p", -0.3, -0.35667494393873234)]
    [InlineData("Log1p", 3.7, 1.547562508716013)]
    [InlineData("Cbrt", 2, 1.2599210498948732)]
    [InlineData("Cbrt", 0.3, 0.6694329500821695)]
    [InlineData("Sin", 1, 0.8414709848078965)]
    [InlineData("Sin", -0.3, -0.29552020666133955)]
    [InlineData("Sin", 1e15, 0.8582727931702359)]
    [InlineData("Cos", 1, 0.5403023058681398)]
    [InlineData("Cos", -0.3, 0.955336489125606)]
    [InlineData("Cos", 1e15, -0.5131937377869703)]
    [InlineData("Tan", 1, 1.5574077246549023)]
    [InlineData("Tan", 1.57, 1255.7655915007897)]
    [InlineData("Tan", 1e15, -1.672414782127583)]
    [InlineData("Asin", 0.3, 0.3046926540153975)]
    [InlineData("Asin", -0.99, -1.4292568534704693)]
    [InlineData("Acos", 0.3, 1.2661036727794992)]
    [InlineData("Acos", -0.99, 3.000053180265366)]
    [InlineData("Atan", 0.3, 0.2914567944778671)]
    [InlineData("Atan", -77, -1.5578100438747242)]
    [InlineData("Sinh", 0.3, 0.3045202934471426)]
    [InlineData("Sinh", -77, -1.3792567272615852e+33)]
    [InlineData("Cosh", 0.3, 1.0453385141288605)]
    [InlineData("Cosh", -77, 1.3792567272615852e+33)]
    [InlineData("Tanh", 1e-9, 1e-09)]
    [InlineData("Tanh", -0.3, -0.2913126124515909)]
    [InlineData("Tanh", 3.75, 0.9988944427261528)]
    [InlineData("Sigmoid", 1, 0.7310585786300049)]
    [InlineData("Sigmoid", -0.3, 0.425557483188341)]
    [InlineData("Sigmoid", -300, 5.148200222412013e-131)]
    [InlineData("Softplus", 1, 1.3132616875182228)]
    [InlineData("Softplus", -0.3, 0.5543552444685271)]
    [InlineData("Softplus", -300, 5.148200222412013e-131)]
    [InlineData("Logit", 0.3, -0.8472978603872037)]
    [InlineData("Logit", 0.9, 2.1972245773362196)]
    [InlineData("Logit", 1e-20, -46.051701859880914)]
    public void A_value_is_within_one_unit_in_the_last_place(string function, double x, double nearest)
        => Assert.InRange(Of(function, x)!.Value, Math.BitDecrement(nearest), Math.BitIncrement(nearest));

    [Theory]
    [InlineData("Pow", 1.5, -3.7, 0.22308087613962574)]
    [InlineData("Pow", 0.001, 100.5, 3.162277660168386e-302)]
    [InlineData("Hypot", 1, -0.3, 1.044030650891055)]
    [InlineData("Atan2", 1, -0.3, 1.8622531212727638)]
    public void A_value_of_two_arguments_is_within_one_unit_in_the_last_place(string function, double x, double y, double nearest)
        => Assert.InRange(
            typeof(FeatureMath).GetMethod(function, [typeof(double), typeof(double)])!.CreateDelegate<Func<double, double, double>>()(x, y),
            Math.BitDecrement(nearest),
            Math.BitIncrement(nearest));

    [Theory]
    [InlineData(54.687157, 25.279652, 40.7128, -74.006, 6951.064422558484)]
    [InlineData(0.0, 0.0, 0.5, 179.7, 19950.27734349651)]
    public void A_distance_is_within_one_unit_in_the_last_place_of_the_great_circles(double latitude, double longitude, double otherLatitude, double otherLongitude, double nearest)
        => Assert.InRange(FeatureMath.Haversine(latitude, longitude, otherLatitude, otherLongitude), Math.BitDecrement(nearest), Math.BitIncrement(nearest));

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
    [InlineData("Exp2")]
    [InlineData("Log2")]
    [InlineData("Log10")]
    [InlineData("Cbrt")]
    [InlineData("Sin")]
    [InlineData("Cos")]
    [InlineData("Tan")]
    [InlineData("Asin")]
    [InlineData("Acos")]
    [InlineData("Atan")]
    [InlineData("Sinh")]
    [InlineData("Cosh")]
    [InlineData("Softplus")]
    [InlineData("Logit")]
    public void Null_makes_null_and_what_is_not_a_number_stays_so(string function)
    {
        Assert.Null(Of(function, null));
        Assert.Equal(double.NaN, Of(function, double.NaN));
    }

    private static double? Of(string function, double? x)
        => typeof(FeatureMath).GetMethod(function, [typeof(double?)])!.CreateDelegate<Func<double?, double?>>()(x);
}

namespace FeatureGen.Tests.Mathematics;

/// <summary>What the functions give, exactly, where IEEE 754 says it or the real value is a double.</summary>
public sealed class EdgeTests
{
    private const double Infinity = double.PositiveInfinity;

    [Theory]
    [InlineData("Exp", 0, 1)]
    [InlineData("Exp", -0.0, 1)]
    [InlineData("Exp", 1, Math.E)]
    [InlineData("Exp", Infinity, Infinity)]
    [InlineData("Exp", -Infinity, 0)]
    [InlineData("Exp", 709.782712893384, 1.7976931348622732E+308)]
    [InlineData("Exp", 709.7827128933841, Infinity)]
    [InlineData("Exp", -745.1332191019411, double.Epsilon)]
    [InlineData("Exp", -745.1332191019413, 0)]
    [InlineData("Expm1", 0, 0)]
    [InlineData("Expm1", -0.0, -0.0)]
    [InlineData("Expm1", 1e-300, 1e-300)]
    [InlineData("Expm1", double.Epsilon, double.Epsilon)]
    [InlineData("Expm1", Infinity, Infinity)]
    [InlineData("Expm1", -Infinity, -1)]
    [InlineData("Expm1", -1e300, -1)]
    [InlineData("Expm1", 709.7827128933841, Infinity)]
    [InlineData("Log", 1, 0)]
    [InlineData("Log", 0, -Infinity)]
    [InlineData("Log", -0.0, -Infinity)]
    [InlineData("Log", -1, double.NaN)]
    [InlineData("Log", -Infinity, double.NaN)]
    [InlineData("Log", -double.Epsilon, double.NaN)]
    [InlineData("Log", Infinity, Infinity)]
    [InlineData("Log", Math.E, 1)]
    [InlineData("Log1p", 0, 0)]
    [InlineData("Log1p", -0.0, -0.0)]
    [InlineData("Log1p", 1e-300, 1e-300)]
    [InlineData("Log1p", -double.Epsilon, -double.Epsilon)]
    [InlineData("Log1p", -1, -Infinity)]
    [InlineData("Log1p", -1.0000000000000002, double.NaN)]
    [InlineData("Log1p", Infinity, Infinity)]
    [InlineData("Sigmoid", 0, 0.5)]
    [InlineData("Sigmoid", -0.0, 0.5)]
    [InlineData("Sigmoid", 40, 1)]
    [InlineData("Sigmoid", Infinity, 1)]
    [InlineData("Sigmoid", -Infinity, 0)]
    [InlineData("Sigmoid", -745, double.Epsilon)]
    [InlineData("Tanh", 0, 0)]
    [InlineData("Tanh", -0.0, -0.0)]
    [InlineData("Tanh", double.Epsilon, double.Epsilon)]
    [InlineData("Tanh", 1e-300, 1e-300)]
    [InlineData("Tanh", 22, 1)]
    [InlineData("Tanh", Infinity, 1)]
    [InlineData("Tanh", -Infinity, -1)]
    public void An_edge_is_exact(string name, double x, double expected)
        => Assert.Equal(Bits(expected), Bits(FunctionCases.All.Single(function => function.Name == name).One(x)));

    [Fact]
    public void What_is_not_a_number_stays_so()
        => Assert.All(FunctionCases.All, function => Assert.True(double.IsNaN(function.One(double.NaN)), function.Name));

    // Every NaN is written as the same one.
    private static long Bits(double value) => BitConverter.DoubleToInt64Bits(double.IsNaN(value) ? double.NaN : value);
}

using FeatureGen.Rows;
using FeatureGen.Tests.Mathematics.Reals;

namespace FeatureGen.Tests.Mathematics;

/// <summary>The functions of one number.</summary>
internal static class FunctionCases
{
    private const double HalfOfLn2 = 0.34657359027997264;
    private const double LeastExponential = -745.1332191019412;
    private const double GreatestExponential = 709.782712893384;

    public static FunctionCase[] All { get; } =
    [
        new("Exp", FeatureMath.Exp, LaneMath.Exp, LaneMath.Exp, LaneMath.Exp, x => Math.Abs(x) < 800 ? RealFunctions.Exp(x) : null,
            [0, 1, HalfOfLn2, -HalfOfLn2, GreatestExponential, LeastExponential, -708.4], [(-0.36, 0.36), (-2, 2), (-40, 40), (-746, 710)]),
        new("Expm1", FeatureMath.Expm1, LaneMath.Expm1, LaneMath.Expm1, LaneMath.Expm1, x => Math.Abs(x) < 800 ? RealFunctions.Expm1(x) : null,
            [0, 1, HalfOfLn2, -HalfOfLn2, GreatestExponential, -37, -60], [(-0.36, 0.36), (-2, 2), (-40, 40), (0, 710)]),
        new("Log", FeatureMath.Log, LaneMath.Log, LaneMath.Log, LaneMath.Log, x => x > 0 && double.IsFinite(x) ? RealFunctions.Log(x) : null,
            [1, 2, 0.7071067811865476, 1.4142135623730951, double.Epsilon, 2.2250738585072014e-308, double.MaxValue], [(0.7, 1.42), (0, 2), (0, 1000)]),
        new("Log1p", FeatureMath.Log1p, LaneMath.Log1p, LaneMath.Log1p, LaneMath.Log1p, x => x > -1 && double.IsFinite(x) ? RealFunctions.Log1p(x) : null,
            [0, 1, -0.2928932188134524, 0.41421356237309503, -1, 9007199254740992, double.MaxValue], [(-0.3, 0.45), (-1, 1), (0, 1000)]),
        new("Sigmoid", FeatureMath.Sigmoid, LaneMath.Sigmoid, LaneMath.Sigmoid, LaneMath.Sigmoid, x => Math.Abs(x) < 800 ? RealFunctions.Sigmoid(x) : null,
            [0, HalfOfLn2, -HalfOfLn2, 37, 45, -708.4, LeastExponential], [(-0.36, 0.36), (-3, 3), (-40, 40), (-750, 40)]),
        new("Tanh", FeatureMath.Tanh, LaneMath.Tanh, LaneMath.Tanh, LaneMath.Tanh, x => Math.Abs(x) < 800 ? RealFunctions.Tanh(x) : null,
            [0, HalfOfLn2, -HalfOfLn2, 19, 22, -22], [(-0.36, 0.36), (-3, 3), (-22, 22)]),
    ];
}

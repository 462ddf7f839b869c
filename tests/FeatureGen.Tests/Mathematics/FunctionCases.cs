using FeatureGen.Rows;
using FeatureGen.Tests.Mathematics.Reals;

namespace FeatureGen.Tests.Mathematics;

/// <summary>The functions of <see cref="FeatureMath"/>, their real functions, and where they are tried.</summary>
internal static class FunctionCases
{
    private const double HalfOfLn2 = 0.34657359027997264;
    private const double LeastExponential = -745.1332191019412;
    private const double GreatestExponential = 709.782712893384;
    private const double GreatestHyperbolic = 710.4758600739439;
    private const double RootOfHalf = 0.7071067811865476;
    private const double RootOfTwo = 1.4142135623730951;
    private const double LeastNormal = 2.2250738585072014e-308;
    private const double QuarterOfPi = 0.7853981633974483;
    private const double LargestAngle = 1_600_000;

    public static FunctionCase[] All { get; } =
    [
        FunctionCase.Of("Exp", FeatureMath.Exp, LaneMath.Exp, LaneMath.Exp, LaneMath.Exp, x => Math.Abs(x) < 800 ? RealFunctions.Exp(x) : null,
            new([0, 1, HalfOfLn2, -HalfOfLn2, GreatestExponential, LeastExponential, -708.4], (-0.36, 0.36), (-2, 2), (-40, 40), (-746, 710))),
        FunctionCase.Of("Exp2", FeatureMath.Exp2, LaneMath.Exp2, LaneMath.Exp2, LaneMath.Exp2, x => Math.Abs(x) < 1100 ? RealFunctions.Exp((BigReal)x * RealFunctions.Ln2) : null,
            new([0, 1, 0.5, -0.5, 1.5, 1024, -1022, -1075], (-0.51, 0.51), (-3, 3), (-1080, 1025))),
        FunctionCase.Of("Expm1", FeatureMath.Expm1, LaneMath.Expm1, LaneMath.Expm1, LaneMath.Expm1, x => Math.Abs(x) < 800 ? RealFunctions.Expm1(x) : null,
            new([0, 1, HalfOfLn2, -HalfOfLn2, GreatestExponential, -37, -60], (-0.36, 0.36), (-2, 2), (-40, 40), (0, 710))),
        FunctionCase.Of("Log", FeatureMath.Log, LaneMath.Log, LaneMath.Log, LaneMath.Log, x => x > 0 ? RealFunctions.Log(x) : null,
            new([1, 2, RootOfHalf, RootOfTwo, double.Epsilon, LeastNormal, double.MaxValue], (0.7, 1.42), (0, 2), (0, 1000))),
        FunctionCase.Of("Log2", FeatureMath.Log2, LaneMath.Log2, LaneMath.Log2, LaneMath.Log2, x => x > 0 ? RealFunctions.Log(x) / RealFunctions.Ln2 : null,
            new([1, 2, RootOfHalf, RootOfTwo, double.Epsilon, LeastNormal, 1024, 0.125], (0.7, 1.42), (0, 2), (0, 1000))),
        FunctionCase.Of("Log10", FeatureMath.Log10, LaneMath.Log10, LaneMath.Log10, LaneMath.Log10, x => x > 0 ? RealFunctions.Log(x) / RealFunctions.Log(10) : null,
            new([1, 10, RootOfHalf, RootOfTwo, double.Epsilon, LeastNormal, 1e22, 1e-5], (0.7, 1.42), (0, 2), (0, 1000))),
        FunctionCase.Of("Log1p", FeatureMath.Log1p, LaneMath.Log1p, LaneMath.Log1p, LaneMath.Log1p, x => x > -1 ? RealFunctions.Log1p(x) : null,
            new([0, 1, -0.2928932188134524, 0.41421356237309503, -1, 9007199254740992, double.MaxValue], (-0.3, 0.45), (-1, 1), (0, 1000))),
        FunctionCase.Of("Cbrt", FeatureMath.Cbrt, LaneMath.Cbrt, LaneMath.Cbrt, LaneMath.Cbrt, x => RealFunctions.Cbrt(x),
            new([0, 1, 8, RootOfHalf, RootOfTwo, double.Epsilon, LeastNormal, -27], (-3, 3), (0, 1000))),
        FunctionCase.Of("Sin", FeatureMath.Sin, LaneMath.Sin, LaneMath.Sin, LaneMath.Sin, x => RealAngles.Sin(x),
            new([0, QuarterOfPi, 2 * QuarterOfPi, 4 * QuarterOfPi, LargestAngle, 1e22, 6381956970095103 * 2.0], (-0.8, 0.8), (-7, 7), (-1e6, 1e6), (1e6, 1e15))),
        FunctionCase.Of("Cos", FeatureMath.Cos, LaneMath.Cos, LaneMath.Cos, LaneMath.Cos, x => RealAngles.Cos(x),
            new([0, QuarterOfPi, 2 * QuarterOfPi, 4 * QuarterOfPi, LargestAngle, 1e22, 6381956970095103 * 2.0], (-0.8, 0.8), (-7, 7), (-1e6, 1e6), (1e6, 1e15))),
        FunctionCase.Of("Tan", FeatureMath.Tan, LaneMath.Tan, LaneMath.Tan, LaneMath.Tan, x => RealAngles.Tan(x),
            new([0, QuarterOfPi, 2 * QuarterOfPi, 4 * QuarterOfPi, LargestAngle, 1e22, 6381956970095103 * 2.0], (-0.8, 0.8), (-7, 7), (-1e6, 1e6), (1e6, 1e15))),
        FunctionCase.Of("Asin", FeatureMath.Asin, LaneMath.Asin, LaneMath.Asin, LaneMath.Asin, x => Math.Abs(x) <= 1 ? RealAngles.Asin(x) : null,
            new([0, 0.5, 1, -1, 0.4, 0.57, 0.77, 0.925, 3.725290298461914e-09], (-1, 1), (0.3, 0.5))),
        FunctionCase.Of("Acos", FeatureMath.Acos, LaneMath.Acos, LaneMath.Acos, LaneMath.Acos, x => Math.Abs(x) <= 1 ? RealAngles.Acos(x) : null,
            new([0, 0.5, 1, -1, 0.4, 0.57, 0.77, 0.925], (-1, 1), (0.8, 1))),
        FunctionCase.Of("Atan", FeatureMath.Atan, LaneMath.Atan, LaneMath.Atan, LaneMath.Atan, x => RealAngles.Atan2(x, 1),
            new([0, 0.4375, 0.6875, 1.1875, 2.4375, 1, 1e20, 3.725290298461914e-09], (-1, 1), (-4, 4), (0.3, 0.5))),
        FunctionCase.Of("Sinh", FeatureMath.Sinh, LaneMath.Sinh, LaneMath.Sinh, LaneMath.Sinh, x => Math.Abs(x) < 800 ? RealFunctions.Sinh(x) : null,
            new([0, HalfOfLn2, -HalfOfLn2, 19, 22, GreatestHyperbolic], (-0.36, 0.36), (-3, 3), (-40, 40), (-711, 711))),
        FunctionCase.Of("Cosh", FeatureMath.Cosh, LaneMath.Cosh, LaneMath.Cosh, LaneMath.Cosh, x => Math.Abs(x) < 800 ? RealFunctions.Cosh(x) : null,
            new([0, HalfOfLn2, -HalfOfLn2, 19, 22, GreatestHyperbolic], (-0.36, 0.36), (-3, 3), (-40, 40), (-711, 711))),
        FunctionCase.Of("Tanh", FeatureMath.Tanh, LaneMath.Tanh, LaneMath.Tanh, LaneMath.Tanh, x => Math.Abs(x) < 800 ? RealFunctions.Tanh(x) : null,
            new([0, HalfOfLn2, -HalfOfLn2, 19, 22, -22], (-0.36, 0.36), (-3, 3), (-22, 22))),
        FunctionCase.Of("Sigmoid", FeatureMath.Sigmoid, LaneMath.Sigmoid, LaneMath.Sigmoid, LaneMath.Sigmoid, x => Math.Abs(x) < 800 ? RealFunctions.Sigmoid(x) : null,
            new([0, HalfOfLn2, -HalfOfLn2, 37, 45, -708.4, LeastExponential], (-0.36, 0.36), (-3, 3), (-40, 40), (-750, 40))),
        FunctionCase.Of("Softplus", FeatureMath.Softplus, LaneMath.Softplus, LaneMath.Softplus, LaneMath.Softplus, x => Math.Abs(x) < 800 ? RealFunctions.Softplus(x) : null,
            new([0, -0.8813735870195429, HalfOfLn2, -37, -38, -708.4, LeastExponential], (-1, 1), (-40, 40), (-750, 40))),
        FunctionCase.Of("Logit", FeatureMath.Logit, LaneMath.Logit, LaneMath.Logit, LaneMath.Logit, x => x is > 0 and < 1 ? RealFunctions.Logit(x) : null,
            new([0.5, 0.4375, 0.5625, 1, 0, double.Epsilon, LeastNormal, 0.58578643762690497], (0, 1), (0.4, 0.6), (0, 1e-10))),
        FunctionCase.Of("Pow", FeatureMath.Pow, LaneMath.Pow, LaneMath.Pow, LaneMath.Pow, (x, y) => x > 0 && Math.Abs(y * Math.Log(x)) < 800 ? RealFunctions.Pow(x, y) : null,
            new([1, 2, 10, RootOfHalf, RootOfTwo, double.Epsilon, LeastNormal], (0, 2), (0, 100), (0.99, 1.01)),
            new([0, 1, 2, -1, 0.5, 3, 1023], (-3, 3), (-100, 100), (-1e4, 1e4))),
        FunctionCase.Of("Hypot", FeatureMath.Hypot, LaneMath.Hypot, LaneMath.Hypot, LaneMath.Hypot, (x, y) => RealFunctions.Hypot(x, y),
            new([0, 3, 1e150, 1e-120, double.MaxValue, double.Epsilon], (-1, 1), (-1000, 1000)),
            new([0, 4, 1e150, 1e-120, double.MaxValue, double.Epsilon], (-1, 1), (-1, 1), (-1e20, 1e20))),
        FunctionCase.Of("Atan2", FeatureMath.Atan2, LaneMath.Atan2, LaneMath.Atan2, LaneMath.Atan2, (y, x) => y == 0 && x == 0 ? null : RealAngles.Atan2(y, x),
            new([0, 1, 0.4375, 1e150, 1e-120, double.Epsilon], (-1, 1), (-1000, 1000)),
            new([0, 1, -1, 1e150, 1e-120, double.Epsilon], (-1, 1), (-1, 1), (-1e20, 1e20))),
        new(
            "Haversine",
            x => FeatureMath.Haversine(x[0], x[1], x[2], x[3]),
            x => LaneMath.Haversine(x[0], x[1], x[2], x[3]),
            x => LaneMath.Haversine(x[0], x[1], x[2], x[3]),
            x => LaneMath.Haversine(x[0], x[1], x[2], x[3]),
            x => IsPlace(x[0], x[1]) && IsPlace(x[2], x[3]) && Math.Abs(x[1] - x[3]) is not (0 or 360) ? RealAngles.Haversine(x[0], x[1], x[2], x[3]) : null)
        {
            Arguments =
            [
                new([0, 45, 90, -90, 54.687157], (-90, 90), (54.6, 54.8)),
                new([0, 45, 90, -180, 25.279652], (-180, 180), (25, 25.5)),
                new([0, -45, 90, -90, 54.687157], (-90, 90), (54.6, 54.8)),
                new([0, 180, 90, -180, 25.279652], (-180, 180), (25, 25.5)),
            ],
        },
    ];

    public static FunctionCase Named(string name) => All.Single(function => function.Name == name);

    private static bool IsPlace(double latitude, double longitude) => Math.Abs(latitude) <= 90 && Math.Abs(longitude) <= 360;
}

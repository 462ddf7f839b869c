using System.Runtime.Intrinsics;

namespace FeatureGen.Tests.Mathematics;

/// <summary>Each function gives the same bits alone and beside any others, in vectors of every width.</summary>
public sealed class WidthTests
{
    private const int Vectors = 4000;

    private static readonly double[] Edges =
    [
        0, -0.0, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.MaxValue, double.MinValue, double.Epsilon, -double.Epsilon,
        2.2250738585072014e-308, -2.2250738585072009e-308, 1, -1, 0.5, -0.5, 2, 720, -740, -746, 30_000, 1e7, -1e22, 1e300,
    ];

    public static TheoryData<string> Names => [.. FunctionCases.All.Select(function => function.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_lane_has_the_bits_that_it_has_alone(string name)
    {
        FunctionCase function = FunctionCases.Named(name);
        Random random = new(2);
        using IEnumerator<double[]> points = function.Points(seed: 3).GetEnumerator();
        int arguments = function.Arguments.Length;
        double[][] lanes = [.. Enumerable.Range(0, arguments).Select(_ => new double[Vector512<double>.Count])];
        for (int vector = 0; vector < Vectors; vector++)
        {
            for (int lane = 0; lane < Vector512<double>.Count; lane++)
            {
                points.MoveNext();
                for (int argument = 0; argument < arguments; argument++)
                {
                    lanes[argument][lane] = random.Next(3) == 0 ? Edges[random.Next(Edges.Length)] : points.Current[argument];
                }
            }

            double[] expected = [.. Enumerable.Range(0, Vector512<double>.Count).Select(lane => function.One(Array.ConvertAll(lanes, of => of[lane])))];
            AssertSame(expected, Spread(function.Two(Array.ConvertAll(lanes, Vector128.Create))), lanes);
            AssertSame(expected, Spread(function.Four(Array.ConvertAll(lanes, Vector256.Create))), lanes);
            AssertSame(expected, Spread(function.Eight(Array.ConvertAll(lanes, Vector512.Create))), lanes);
        }
    }

    private static double[] Spread(Vector128<double> vector) => [vector[0], vector[1]];

    private static double[] Spread(Vector256<double> vector) => [.. Spread(vector.GetLower()), .. Spread(vector.GetUpper())];

    private static double[] Spread(Vector512<double> vector) => [.. Spread(vector.GetLower()), .. Spread(vector.GetUpper())];

    private static void AssertSame(double[] expected, double[] actual, double[][] lanes)
    {
        for (int lane = 0; lane < actual.Length; lane++)
        {
            // Every NaN is written as the same one.
            bool same = BitConverter.DoubleToInt64Bits(expected[lane]) == BitConverter.DoubleToInt64Bits(actual[lane])
                || (double.IsNaN(expected[lane]) && double.IsNaN(actual[lane]));
            Assert.True(same, $"{actual[lane]:R} instead of {expected[lane]:R} for {string.Join(", ", lanes.Select(of => of[lane]))}, in lane {lane}");
        }
    }
}

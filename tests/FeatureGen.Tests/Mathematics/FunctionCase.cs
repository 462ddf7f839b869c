using System.Runtime.Intrinsics;
using FeatureGen.Tests.Mathematics.Reals;

namespace FeatureGen.Tests.Mathematics;

/// <summary>A function under test: as a request and vectors compute it, and what it should be.</summary>
/// <param name="Name">Its name in <see cref="FeatureMath"/>.</param>
/// <param name="One">The function of numbers.</param>
/// <param name="Two">The function of vectors of two numbers.</param>
/// <param name="Four">The function of vectors of four numbers.</param>
/// <param name="Eight">The function of vectors of eight numbers.</param>
/// <param name="Real">The real function, where it is defined; null elsewhere.</param>
internal sealed record FunctionCase(
    string Name,
    Func<double[], double> One,
    Func<Vector128<double>[], Vector128<double>> Two,
    Func<Vector256<double>[], Vector256<double>> Four,
    Func<Vector512<double>[], Vector512<double>> Eight,
    Func<double[], BigReal?> Real)
{
    /// <summary>The points of each argument.</summary>
    public required Points[] Arguments { get; init; }

    public static FunctionCase Of(
        string name,
        Func<double, double> one,
        Func<Vector128<double>, Vector128<double>> two,
        Func<Vector256<double>, Vector256<double>> four,
        Func<Vector512<double>, Vector512<double>> eight,
        Func<double, BigReal?> real,
        Points points)
        => new(name, x => one(x[0]), x => two(x[0]), x => four(x[0]), x => eight(x[0]), x => double.IsFinite(x[0]) ? real(x[0]) : null) { Arguments = [points] };

    public static FunctionCase Of(
        string name,
        Func<double, double, double> one,
        Func<Vector128<double>, Vector128<double>, Vector128<double>> two,
        Func<Vector256<double>, Vector256<double>, Vector256<double>> four,
        Func<Vector512<double>, Vector512<double>, Vector512<double>> eight,
        Func<double, double, BigReal?> real,
        Points first,
        Points second)
        => new(
            name,
            x => one(x[0], x[1]),
            x => two(x[0], x[1]),
            x => four(x[0], x[1]),
            x => eight(x[0], x[1]),
            x => double.IsFinite(x[0]) && double.IsFinite(x[1]) ? real(x[0], x[1]) : null)
            { Arguments = [first, second] };

    /// <summary>Points of every kind, without end.</summary>
    public IEnumerable<double[]> Points(int seed)
    {
        IEnumerator<double>[] each = [.. Arguments.Select((points, argument) => points.All(seed + argument).GetEnumerator())];
        while (true)
        {
            yield return Array.ConvertAll(each, points => points.MoveNext() ? points.Current : throw new InvalidOperationException("Points have no end."));
        }
    }

    public override string ToString() => Name;
}

using System.Runtime.Intrinsics;
using FeatureGen.Tests.Mathematics.Reals;

namespace FeatureGen.Tests.Mathematics;

/// <summary>A function of one number under test: as a request and vectors compute it, and what it should be.</summary>
/// <param name="Name">Its name in <see cref="FeatureMath"/>.</param>
/// <param name="One">The function of one number.</param>
/// <param name="Two">The function of two numbers side by side.</param>
/// <param name="Four">The function of four numbers side by side.</param>
/// <param name="Eight">The function of eight numbers side by side.</param>
/// <param name="Real">The real function, where it is defined and finite; null elsewhere.</param>
/// <param name="Anchors">Where the method changes, or the result does: points are tried around them.</param>
/// <param name="Ranges">Where points are spread evenly.</param>
internal sealed record FunctionCase(
    string Name,
    Func<double, double> One,
    Func<Vector128<double>, Vector128<double>> Two,
    Func<Vector256<double>, Vector256<double>> Four,
    Func<Vector512<double>, Vector512<double>> Eight,
    Func<double, BigReal?> Real,
    double[] Anchors,
    (double Least, double Greatest)[] Ranges)
{
    /// <summary>Points of every kind, without end.</summary>
    public IEnumerable<double> Points(int seed)
    {
        Random random = new(seed);
        foreach (double anchor in Anchors)
        {
            double below = anchor;
            double above = anchor;
            for (int steps = 0; steps < 16; steps++)
            {
                yield return above;
                yield return below;
                above = Math.BitIncrement(above);
                below = Math.BitDecrement(below);
            }
        }

        while (true)
        {
            double anchor = Anchors[random.Next(Anchors.Length)];
            yield return anchor + Math.ScaleB(random.NextDouble() - 0.5, -random.Next(0, 60));
            yield return BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
            foreach ((double least, double greatest) in Ranges)
            {
                yield return least + ((greatest - least) * random.NextDouble());
            }
        }
    }

    public override string ToString() => Name;
}

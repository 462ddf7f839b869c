using System.Diagnostics;
using System.Globalization;

namespace FeatureGen.Tests.Mathematics;

/// <summary>Each function against the real one: some points with all tests, and for as many minutes as <c>eng/fuzz.sh</c> asks for.</summary>
public sealed class AccuracyTests
{
    private const string Minutes = "FEATUREGEN_FUZZ_MINUTES";
    private const string FirstSeed = "FEATUREGEN_FUZZ_SEED";
    private const string Report = "FEATUREGEN_FUZZ_REPORT";
    private const int LeastPoints = 2000;

    private static readonly TimeSpan Time = TimeSpan.FromMinutes(double.Parse(Environment.GetEnvironmentVariable(Minutes) ?? "0", CultureInfo.InvariantCulture));
    private static readonly int Seed = int.Parse(Environment.GetEnvironmentVariable(FirstSeed) ?? "1", CultureInfo.InvariantCulture);

    public static TheoryData<string> Names => [.. FunctionCases.All.Select(function => function.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_function_is_within_one_unit_in_the_last_place(string name)
    {
        FunctionCase function = FunctionCases.Named(name);
        Stopwatch watch = Stopwatch.StartNew();
        int points = 0;
        double worst = 0;
        double[] worstPoint = [];
        foreach (double[] x in function.Points(Seed))
        {
            if (function.Real(x) is { } real)
            {
                points++;
                double units = real.UnitsFrom(function.One(x));
                if (!(units <= worst))
                {
                    (worst, worstPoint) = (units, x);
                }
            }

            if (points >= LeastPoints && watch.Elapsed >= Time / FunctionCases.All.Length)
            {
                break;
            }
        }

        string found = string.Create(CultureInfo.InvariantCulture, $"FeatureMath.{name}: {points:N0} points, at most {worst:F4} ulp, at {string.Join(", ", worstPoint.Select(value => value.ToString("R", CultureInfo.InvariantCulture)))}");
        TestContext.Current.TestOutputHelper!.WriteLine(found);
        if (Environment.GetEnvironmentVariable(Report) is { } path)
        {
            File.AppendAllText(path, found + "\n");
        }

        Assert.True(worst <= 1, found);
    }
}

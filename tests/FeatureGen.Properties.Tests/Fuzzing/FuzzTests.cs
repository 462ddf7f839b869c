using System.Diagnostics;
using System.Globalization;
using FeatureGen.Properties.Tests.Cases;

namespace FeatureGen.Properties.Tests.Fuzzing;

/// <summary>Tries every relation on fresh cases: a few of them with all tests, and for as many minutes as <c>eng/fuzz.sh</c> asks for.</summary>
public sealed class FuzzTests
{
    private const string Minutes = "FEATUREGEN_FUZZ_MINUTES";
    private const string FirstSeed = "FEATUREGEN_FUZZ_SEED";
    private const string Report = "FEATUREGEN_FUZZ_REPORT";
    private const int LeastCases = 20;

    private static readonly Relation[] Relations =
    [
        .. typeof(Relation).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Relation)) && type.IsPublic).OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (Relation)Activator.CreateInstance(type)!),
    ];

    [Fact]
    public void Every_relation_holds_for_cases_beyond_those_of_its_own_tests()
    {
        TimeSpan time = TimeSpan.FromMinutes(double.Parse(Environment.GetEnvironmentVariable(Minutes) ?? "0", CultureInfo.InvariantCulture));
        int first = int.Parse(Environment.GetEnvironmentVariable(FirstSeed) ?? "1000000", CultureInfo.InvariantCulture);
        Stopwatch watch = Stopwatch.StartNew();
        Comparison comparison = new();
        int cases = 0;
        while (cases < LeastCases || watch.Elapsed < time)
        {
            Case one = RandomCases.Of(first + cases++);
            foreach (Relation relation in Relations)
            {
                if (Shrinking.FailureOf(relation, one, comparison) is not null)
                {
                    Write(cases, comparison, watch.Elapsed);
                    Assert.Fail(Describe(relation, Shrinking.Smallest(relation, one)));
                }
            }
        }

        Write(cases, comparison, watch.Elapsed);
    }

    private static string Describe(Relation relation, Case smallest)
        => $"{relation.GetType().Name}, smallest case found:\n{smallest}\n{Shrinking.FailureOf(relation, smallest, new Comparison())?.Message}";

    private static void Write(int cases, Comparison comparison, TimeSpan time)
    {
        if (Environment.GetEnvironmentVariable(Report) is { } path)
        {
            File.AppendAllText(path, string.Create(
                CultureInfo.InvariantCulture,
                $"{Relations.Length} relations over {cases:N0} cases: {comparison.Events:N0} events, {comparison.Values:N0} values and statuses and {comparison.Bytes:N0} bytes of records compared in {time.TotalMinutes:F1} min\n"));
        }
    }
}

using System.Diagnostics;
using FeatureGen.Compiler.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FeatureGen.Compiler.Tests.Generation;

public sealed class EditingSpeedTests
{
    private const int Classes = 10;

    [Fact]
    public void An_unrelated_edit_of_a_project_with_a_hundred_features_is_not_felt()
    {
        string[] views = [.. Enumerable.Range(0, Classes).Select(View)];
        CSharpCompilation project = Projects.Of([Refusal.Surroundings, "public static class Unrelated { public static int Answer() { return 0; } }", .. views]);
        GeneratorDriver driver = CSharpGeneratorDriver.Create(new FeatureGenerator());
        var times = new List<double>();
        for (int edit = 0; edit < 21; edit++)
        {
            SyntaxTree edited = project.SyntaxTrees.Single(tree => tree.FilePath == "File1.cs");
            project = project.ReplaceSyntaxTree(edited, Projects.Tree($"public static class Unrelated {{ public static int Answer() {{ return {edit}; }} }}", "File1.cs"));
            var watch = Stopwatch.StartNew();
            driver = driver.RunGenerators(project, TestContext.Current.CancellationToken);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        double median = times.Skip(1).Order().ElementAt(10);
        TestContext.Current.SendDiagnosticMessage($"median of an unrelated edit: {median:F1} ms");

        // Tens of milliseconds on a quiet machine; the bound is for a busy one.
        Assert.InRange(median, 0, 400);
    }

    private static string View(int number)
        => Refusal.View("""
            [Feature] public long Large => Past(Hours(3)).Count(o => o.Amount > 100 && o.Items > 3);
            [Feature] public double? Mean => Past(Hours(24)).Average(o => o.Amount);
            [Feature] public double? Spread => Past(Days(7)).StdDev(o => o.Weight);
            [Feature] public long? Most => Past(Days(7)).Where(o => o.Country == "CH").Max(o => o.Amount);
            [Feature] public double? Trend => Mean / (Spread ?? 1) + Paid1h;
            [Feature] public double Share => Large == 0 ? 0 : Fine / (double)Large;
            [Feature] public double? Rest => Math.Max(Share, Trend ?? 0) - 1;
            [Feature, Over("1h", "3h", "7d")] public long Paid(Duration window) => Past(window).Sum(o => o.Amount);
            """).Replace("Buyer", $"Buyer{number}", StringComparison.Ordinal);
}

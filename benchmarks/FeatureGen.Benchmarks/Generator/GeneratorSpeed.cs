using System.Diagnostics;
using System.Globalization;
using FeatureGen.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FeatureGen.Benchmarks.Generator;

/// <summary>What an author waits for: the first generation of a large project, and generation after each kind of edit.</summary>
/// <remarks>What makes a generator fast is the state of its driver, so single runs of one driver are timed; that is no shape for BenchmarkDotNet.</remarks>
internal static class GeneratorSpeed
{
    private const int WarmUp = 10;
    private const int Edits = 41;
    private const int Builds = 7;

    /// <summary>Prints wall time, and beside it the CPU time of all threads, which a busy machine does not stretch.</summary>
    public static void Print()
    {
        Console.WriteLine($"{LargeProject.Features} features in {LargeProject.Classes} classes; medians of {Edits} edits, {Builds} builds");
        CSharpCompilation project = LargeProject.Open();
        Print("first generation by the compiler", Median(Enumerable.Range(0, Builds).Select(_ => new Cost(CompilerRun.Generate(project), null))));
        Print("first generation in a warm process", Median(Enumerable.Range(0, 2 * Builds).Select(_ => Run(NewDriver(), LargeProject.Open()).Cost).Skip(Builds)));
        GeneratorDriver driver = Run(NewDriver(), project).Driver;
        Print("unrelated edit in a method body", Edit(driver, project, LargeProject.EditMethodBody));
        Print("edit of one feature", Edit(driver, project, LargeProject.EditFeature));
        Cost declaration = Edit(driver, project, LargeProject.EditDeclaration);
        Print("edit of a declaration", declaration);
        Print("  for each feature", new Cost(declaration.Wall / LargeProject.Features, declaration.Processor / LargeProject.Features));
    }

    private static GeneratorDriver NewDriver() => CSharpGeneratorDriver.Create(new FeatureGenerator());

    private static Cost Edit(GeneratorDriver driver, CSharpCompilation project, Func<CSharpCompilation, int, CSharpCompilation> edit)
    {
        var costs = new List<Cost>();
        for (int number = 0; number < WarmUp + Edits; number++)
        {
            project = edit(project, number);
            (driver, Cost cost) = Run(driver, project);
            costs.Add(cost);
        }

        return Median(costs.Skip(WarmUp));
    }

    private static (GeneratorDriver Driver, Cost Cost) Run(GeneratorDriver driver, CSharpCompilation project)
    {
        TimeSpan processor = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        driver = driver.RunGenerators(project);
        return (driver, new Cost(watch.Elapsed, Environment.CpuUsage.TotalTime - processor));
    }

    private static Cost Median(IEnumerable<Cost> costs)
    {
        Cost[] all = [.. costs];
        return new Cost(
            all.Select(cost => cost.Wall).Order().ElementAt(all.Length / 2),
            all.Select(cost => cost.Processor).Order().ElementAt(all.Length / 2));
    }

    private static void Print(string what, Cost cost)
        => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  {what,-36} {cost.Wall.TotalMilliseconds,9:F2} ms{(cost.Processor is { } processor ? $" {processor.TotalMilliseconds,9:F2} ms CPU" : "")}"));

    /// <summary>What a run took; the processor time of another process is not known.</summary>
    private readonly record struct Cost(TimeSpan Wall, TimeSpan? Processor);
}

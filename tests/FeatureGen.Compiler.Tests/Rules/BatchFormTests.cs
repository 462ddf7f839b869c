using System.Collections.Immutable;
using FeatureGen.Compiler.Rules;
using FeatureGen.Compiler.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FeatureGen.Compiler.Tests.Rules;

/// <summary>What batch computes row by row is said at the feature, with the operations that make it, and nothing else is.</summary>
public sealed class BatchFormTests
{
    [Theory]
    [InlineData("public long? Feature => Total / Count;", "/ of integers")]
    [InlineData("public long? Feature => 1 + Total % 7 / 2;", "/ of integers, %")]
    [InlineData("public long? Feature => Past(Hours(1)).Latest(o => o.At.HourOfDay);", "HourOfDay")]
    [InlineData("public long Feature => Past(Hours(1)).Count(o => o.At.IsWeekend);", "IsWeekend")]
    [InlineData("public long? Feature { get { long? whole = Total; whole /= 3; return whole; } }", "/ of integers")]
    public async Task An_operation_without_a_vector_form_is_one_info(string feature, string reason)
        => Assert.Equal([$"FGU015 Info Feature: {reason}"], await InfosOf(feature));

    [Theory]
    [InlineData("public double? Feature => (double?)Total / Count;")]
    [InlineData("public double? Feature => FeatureMath.Log1p(Past(Hours(1)).Sum(o => o.Amount));")]
    [InlineData("public double? Feature => Past(Hours(1)).Median(o => o.Amount);")]
    [InlineData("public bool Feature => Total > 5 && Count < 3;")]
    public async Task Vectors_are_met_in_silence(string feature) => Assert.Empty(await InfosOf(feature));

    [Fact]
    public async Task A_method_with_several_durations_is_said_once()
        => Assert.Equal(["FGU015 Info Feature: / of integers"], await InfosOf("[Over(\"1h\", \"2h\")] public long? Feature(Duration window) => Past(window).Sum(o => o.Amount) / 2;"));

    private static async Task<string[]> InfosOf(string feature)
    {
        CSharpCompilation project = Projects.Generate(Projects.Of($$"""
            using FeatureGen;

            [EventSource("orders")]
            public readonly record struct Order
            {
                [EventTime, KnownAt] public required Timestamp At { get; init; }
                public required long User { get; init; }
                public required long Amount { get; init; }
            }

            [FeatureView(nameof(Order.User))]
            public sealed partial class Orders : FeatureView<Order>
            {
                [Feature] public long Count => Past(Hours(1)).Count();
                [Feature] public long? Total => Past(Hours(1)).Sum(o => o.Amount);
                [Feature] {{feature}}
            }
            """));
        ImmutableArray<Diagnostic> found = await project.WithAnalyzers([new BatchFormAnalyzer()])
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. found.Select(info => $"{info.Id} {info.Severity} {info.Location.SourceTree!.GetText().ToString(info.Location.SourceSpan)}: "
            + info.GetMessage().Split(": ")[1].Split(" has no")[0])];
    }
}

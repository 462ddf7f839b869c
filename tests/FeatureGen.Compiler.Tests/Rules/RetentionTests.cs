using System.Collections.Immutable;
using FeatureGen.Compiler.Rules;
using FeatureGen.Compiler.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FeatureGen.Compiler.Tests.Rules;

/// <summary>What keeps every event of an entity for good is said where it stands, and nothing else is.</summary>
public sealed class RetentionTests
{
    [Theory]
    [InlineData("public double? Feature => AllTime.Median(o => o.Amount);", "AllTime.Median(o => o.Amount)")]
    [InlineData("public double? Feature => 1 + AllTime.Where(o => o.Amount > 1).Quantile(o => o.Amount, 0.9);", "AllTime.Where(o => o.Amount > 1).Quantile(o => o.Amount, 0.9)")]
    [InlineData("public double? Feature => AllTime.Lag(Days(1)).Correlation(o => o.Amount, o => o.Other);", "AllTime.Lag(Days(1)).Correlation(o => o.Amount, o => o.Other)")]
    [InlineData("public long Feature => AllTime.LastN(5).Count(o => o.Amount > 1);", "AllTime.LastN(5).Count(o => o.Amount > 1)")]
    public async Task An_aggregate_over_all_time_that_needs_each_event_is_one_info(string feature, string place)
        => Assert.Equal([$"FGU013 Info {place}"], await InfosOf(feature));

    [Theory]
    [InlineData("public double? Feature => AllTime.Average(o => o.Amount);")]
    [InlineData("public long Feature => AllTime.CountDistinct(o => o.User);")]
    [InlineData("public long Feature => AllTime.ApproximateCountDistinct(o => o.User, 12);")]
    [InlineData("public double? Feature => AllTime.ApproximateQuantile(o => o.Amount, 0.9, 0.01);")]
    [InlineData("public double? Feature => Past(Days(90)).Median(o => o.Amount);")]
    [InlineData("public double? Feature => AllTime.Where(o => o.Amount > 1).Lag(Days(1)).StdDev(o => o.Amount);")]
    public async Task What_folds_or_is_bounded_is_met_in_silence(string feature) => Assert.Empty(await InfosOf(feature));

    [Theory]
    [InlineData("public double? Feature => AllTime.Average(o => o.Amount);", "AllTime.Average(o => o.Amount)")]
    [InlineData("public long Feature => AllTime.Where(o => o.Amount > 1).Count();", "AllTime.Where(o => o.Amount > 1).Count()")]
    public async Task Over_all_time_versions_of_rows_are_kept_whatever_is_computed(string feature, string place)
        => Assert.Equal([$"FGU013 Info {place}"], await InfosOf(feature, "[RowId] public long Id { get; init; } [RowVersion] public long Number { get; init; }"));

    [Fact]
    public async Task In_a_view_of_several_sources_it_is_said_of_the_source()
        => Assert.Equal(["FGU013 Info AllTime<Order>().Median(o => o.Amount)"],
            await InfosOf("public double? Feature => AllTime<Order>().Median(o => o.Amount); public long Logins => AllTime<Login>().Count();",
                source: "Order, Login", more: "[EventSource(\"logins\")] public readonly record struct Login { [EventTime, KnownAt] public Timestamp At { get; init; } public long User { get; init; } }"));

    private static async Task<string[]> InfosOf(string feature, string members = "", string source = "Order", string more = "")
    {
        CSharpCompilation project = Projects.Of($$"""
            using FeatureGen;

            [EventSource("orders")]
            public readonly record struct Order
            {
                [EventTime, KnownAt] public Timestamp At { get; init; }
                public long User { get; init; }
                public double Amount { get; init; }
                public double Other { get; init; }
                {{members}}
            }

            {{more}}

            [FeatureView(nameof(Order.User))]
            public sealed partial class Orders : FeatureView<{{source}}> { [Feature] {{feature}} }
            """);
        ImmutableArray<Diagnostic> found = await project.WithAnalyzers([new RetentionAnalyzer()])
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. found.Select(info => $"{info.Id} {info.Severity} {info.Location.SourceTree!.GetText().ToString(info.Location.SourceSpan)}")];
    }
}

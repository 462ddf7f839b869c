using System.Collections.Immutable;
using FeatureGen.Compiler.Rules;
using FeatureGen.Compiler.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FeatureGen.Compiler.Tests.Rules;

/// <summary>What is assumed is said once for each source, and never as a warning.</summary>
public sealed class HintTests
{
    private const string Bare = "[EventTime] public Timestamp At { get; init; }";

    [Fact]
    public async Task An_undeclared_known_time_is_one_info()
        => Assert.Equal(["FGL023 Info Order"], await HintsOf(Bare + "[Sequence] public long Number { get; init; }"));

    [Fact]
    public async Task An_undeclared_sequence_is_one_info()
        => Assert.Equal(["FGS025 Info Order"], await HintsOf(Bare + "[KnownAt] public Timestamp Known { get; init; }"));

    [Fact]
    public async Task A_source_that_declares_both_is_met_in_silence()
        => Assert.Empty(await HintsOf("[EventTime, KnownAt] public Timestamp At { get; init; } [Sequence] public long Number { get; init; }"));

    [Fact]
    public async Task Of_snapshots_the_same_is_said()
        => Assert.Equal(["FGL023 Info Order", "FGS025 Info Order"], (await HintsOf(Bare, source: "SnapshotSource")).Order(StringComparer.Ordinal));

    private static async Task<string[]> HintsOf(string members, string source = "EventSource")
    {
        CSharpCompilation project = Projects.Of($$"""
            using FeatureGen;

            [{{source}}("orders")]
            public readonly record struct Order { public long User { get; init; } {{members}} }

            [FeatureView(nameof(Order.User))]
            public sealed partial class First : FeatureView<Order> { [Feature] public long Count => AllTime.Count(); }

            [FeatureView(nameof(Order.User))]
            public sealed partial class Second : FeatureView<Order> { [Feature] public long Count => AllTime.Count(); }
            """);
        ImmutableArray<Diagnostic> found = await project.WithAnalyzers([new EventSourceAnalyzer()])
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. found.Select(hint => $"{hint.Id} {hint.Severity} {hint.Location.SourceTree!.GetText().ToString(hint.Location.SourceSpan)}")];
    }
}

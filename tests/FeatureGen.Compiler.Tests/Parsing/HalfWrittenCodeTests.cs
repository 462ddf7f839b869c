using System.Collections.Immutable;
using FeatureGen.Compiler.Rules;
using FeatureGen.Compiler.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FeatureGen.Compiler.Tests.Parsing;

/// <summary>While a class is typed, the compiler's own messages are enough: neither generator nor analyzer throws or says anything.</summary>
public sealed class HalfWrittenCodeTests
{
    private static readonly CSharpCompilation Empty = Projects.Of();

    [Fact]
    public async Task Every_prefix_of_the_classes_is_met_in_silence()
    {
        List<int> ends = [.. Projects.Tree(DesignSources.Text, "Design.cs").GetRoot(TestContext.Current.CancellationToken)
            .DescendantTokens().Select(token => token.Span.End).Distinct()];

        Assert.InRange(ends.Count, 450, 900);
        await Parallel.ForEachAsync(ends, TestContext.Current.CancellationToken,
            async (end, cancellation) => await AssertSilence(DesignSources.Text[..end], cancellation));
    }

    [Fact]
    public async Task The_classes_without_any_one_line_are_met_in_silence_or_with_one_diagnostic_of_their_shape()
    {
        string[] lines = DesignSources.Text.Split('\n');
        await Parallel.ForEachAsync(Enumerable.Range(0, lines.Length), TestContext.Current.CancellationToken, async (removed, cancellation) =>
        {
            string text = string.Join('\n', lines.Where((_, index) => index != removed));

            // Without these lines the code is whole, and wrong.
            string? id = lines[removed].Trim() switch
            {
                var line when line.StartsWith("[EventTime]", StringComparison.Ordinal) => "FGL002",
                var line when line.StartsWith("[RequestTime]", StringComparison.Ordinal) => "FGU004",
                var line when line.StartsWith("[EventSource", StringComparison.Ordinal) => "FGU004",
                _ => null,
            };
            await AssertSilence(text, cancellation, id);
        });
    }

    private static async Task AssertSilence(string text, CancellationToken cancellation, string? id = null)
    {
        CSharpCompilation project = Empty.AddSyntaxTrees(Projects.Tree(text, "Design.cs"));
        GeneratorDriver driver = Projects.Driver().RunGeneratorsAndUpdateCompilation(project, out Compilation generated, out ImmutableArray<Diagnostic> reported, cancellation);
        ImmutableArray<Diagnostic> found = await generated.WithAnalyzers([new FeatureAnalyzer()]).GetAnalyzerDiagnosticsAsync(cancellation);

        string tail = text.Length < 60 ? text : text[^60..];
        Assert.True(driver.GetRunResult().Results[0].Exception is null, $"The generator threw after: {tail}");
        Assert.Empty(reported);
        Assert.True(found.Select(diagnostic => diagnostic.Id).SequenceEqual(id is null ? [] : [id]), $"{string.Join("\n", found)} after: {tail}");
    }
}

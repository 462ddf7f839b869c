using FeatureGen.Compiler.Rules;
using Microsoft.CodeAnalysis;

namespace FeatureGen.Compiler.Tests.Rules;

public sealed class RulePagesTests
{
    private static readonly string Repository = typeof(RulePagesTests).Assembly
        .GetCustomAttributes(typeof(System.Reflection.AssemblyMetadataAttribute), false).Cast<System.Reflection.AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    private static readonly DiagnosticDescriptor[] Refusing = [.. Rule.All, Rule.AnalyzersOff];
    private static readonly DiagnosticDescriptor[] Descriptors = [.. Refusing, .. Rule.Hints, .. Rule.Costs];

    [Fact]
    public void Every_rule_has_a_page_that_says_what_why_and_how()
        => Assert.All(Descriptors, descriptor =>
        {
            string page = File.ReadAllText(Path.Combine(Repository, "docs", "rules", descriptor.Id + ".md"));
            Assert.StartsWith($"# {descriptor.Id}: {descriptor.Title}\n", page, StringComparison.Ordinal);
            string shown = descriptor.DefaultSeverity == DiagnosticSeverity.Error ? "## Refused" : "## Reported";
            Assert.All(["## Why", shown, "## Instead"], heading => Assert.Contains("\n" + heading + "\n", page, StringComparison.Ordinal));
            Assert.EndsWith($"docs/rules/{descriptor.Id}.md", descriptor.HelpLinkUri, StringComparison.Ordinal);
        });

    [Fact]
    public void Every_page_is_of_a_rule()
        => Assert.Equal(Descriptors.Select(descriptor => descriptor.Id).Order(),
            Directory.GetFiles(Path.Combine(Repository, "docs", "rules"), "*.md").Select(Path.GetFileNameWithoutExtension).Order());

    [Fact]
    public void Every_rule_is_released_with_its_severity_and_title()
    {
        string[] released = [.. File.ReadLines(Path.Combine(Repository, "analyzers", "FeatureGen.Compiler", "AnalyzerReleases.Unshipped.md"))
            .Where(line => line.StartsWith("FG", StringComparison.Ordinal))];

        Assert.Equal(Descriptors.Select(descriptor => $"{descriptor.Id} | {descriptor.Category} | {descriptor.DefaultSeverity} | {descriptor.Title}").Order(), released.Order());
    }

    [Fact]
    public void No_rule_that_refuses_can_be_switched_off()
        => Assert.All(Refusing, descriptor =>
        {
            Assert.Equal(DiagnosticSeverity.Error, descriptor.DefaultSeverity);
            Assert.Contains(WellKnownDiagnosticTags.NotConfigurable, descriptor.CustomTags);
        });

    [Fact]
    public void The_analyzers_declare_every_rule_but_the_generators_own()
    {
        Assert.Equal(Rule.All, new FeatureAnalyzer().SupportedDiagnostics);
        Assert.Equal(Rule.Hints, new EventSourceAnalyzer().SupportedDiagnostics);
        Assert.Equal(Rule.Costs, [.. new RetentionAnalyzer().SupportedDiagnostics, .. new BatchFormAnalyzer().SupportedDiagnostics]);
    }
}

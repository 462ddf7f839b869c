using System.Reflection;
using System.Text.RegularExpressions;

namespace FeatureGen.Compiler.Tests.Lowering;

public sealed partial class LanguagePageTests
{
    private static readonly string Repository = typeof(LanguagePageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    private static readonly HashSet<string> Tests = [.. typeof(LanguagePageTests).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods())
        .Where(method => method.GetCustomAttributes().Any(attribute => attribute is FactAttribute))
        .Select(method => $"{method.DeclaringType!.Name}.{method.Name}")];

    [Fact]
    public void Every_construct_on_the_page_names_a_test()
    {
        string[] lines = [.. File.ReadLines(Path.Combine(Repository, "docs", "language.md"))
            .Where(line => line.StartsWith('|') && !line.StartsWith("|---", StringComparison.Ordinal) && !line.EndsWith("| Test |", StringComparison.Ordinal))];

        Assert.InRange(lines.Length, 5, 100);
        Assert.All(lines, line => Assert.Contains(TestName().Match(line).Groups["name"].Value, Tests));
    }

    [GeneratedRegex(@"\| `(?<name>\w+Tests\.\w+)` \|$")]
    private static partial Regex TestName();
}

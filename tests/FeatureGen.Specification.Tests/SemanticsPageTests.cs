using System.Reflection;
using System.Text.RegularExpressions;

namespace FeatureGen.SpecificationTests;

public sealed partial class SemanticsPageTests
{
    private static readonly HashSet<string> Tests = [.. typeof(SemanticsPageTests).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods())
        .Where(method => method.GetCustomAttributes().Any(attribute => attribute is FactAttribute))
        .Select(method => $"{method.DeclaringType!.Name}.{method.Name}")];

    [Fact]
    public void Every_rule_of_the_page_names_a_test_of_its_own()
    {
        List<string> named = [.. Rules().Select(rule => TestName().Match(rule).Groups["name"].Value)];

        Assert.InRange(named.Count, 80, 400);
        Assert.All(named, name => Assert.Contains(name, Tests));
        Assert.Equal(named.Distinct(), named);
    }

    private static IEnumerable<string> Rules()
        => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "semantics.md"))
            .Where(line => line.StartsWith('|'))
            .Where(line => !line.StartsWith("|---", StringComparison.Ordinal) && !line.EndsWith("| Test |", StringComparison.Ordinal));

    [GeneratedRegex(@"\| `(?<name>\w+Tests\.\w+)` \|$")]
    private static partial Regex TestName();
}

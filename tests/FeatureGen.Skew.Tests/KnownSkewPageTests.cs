using System.Reflection;
using System.Text.RegularExpressions;

namespace FeatureGen.Skew.Tests;

/// <summary>The page that lists the bugs names the tests that keep them out.</summary>
public sealed partial class KnownSkewPageTests
{
    private static readonly HashSet<string> Tests = [.. typeof(KnownSkewPageTests).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods())
        .Where(method => method.GetCustomAttributes().Any(attribute => attribute is FactAttribute))
        .Select(method => $"{method.DeclaringType!.Name}.{method.Name}")];

    [Fact]
    public void Every_test_that_the_page_names_is_there()
    {
        string[] named = [.. Named()];
        Assert.InRange(named.Length, 30, 200);
        Assert.All(named, name => Assert.Contains(name, Tests));
    }

    [Fact]
    public void Every_test_is_named_on_the_page()
        => Assert.Empty(Tests.Where(test => !test.StartsWith(nameof(KnownSkewPageTests), StringComparison.Ordinal)).Except(Named()));

    private static IEnumerable<string> Named()
        => TestName().Matches(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "known-skew.md"))).Select(match => match.Groups["name"].Value);

    [GeneratedRegex(@"`(?<name>\w+Tests\.\w+)`")]
    private static partial Regex TestName();
}

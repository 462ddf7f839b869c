using System.Text.RegularExpressions;

namespace FeatureGen.Properties.Tests;

/// <summary>The page that lists the relations names their tests.</summary>
public sealed partial class RelationsPageTests
{
    private static readonly Type[] Tests = [.. typeof(Relation).Assembly.GetTypes().Where(type => type.IsPublic && type.Name.EndsWith("Tests", StringComparison.Ordinal))];

    private static readonly string[] Named =
    [
        .. TestName().Matches(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "relations.md"))).Select(match => match.Groups["name"].Value),
    ];

    [Fact]
    public void Every_relation_is_on_the_page()
        => Assert.Subset(new HashSet<string>(Named), new HashSet<string>(Tests.Where(type => type.IsSubclassOf(typeof(Relation))).Select(type => type.Name)));

    [Fact]
    public void Every_test_of_the_page_exists() => Assert.Subset(new HashSet<string>(Tests.Select(type => type.Name)), new HashSet<string>(Named));

    [GeneratedRegex(@"`(?<name>\w+Tests)` \|")]
    private static partial Regex TestName();
}

using System.Text.RegularExpressions;

namespace FeatureGen.Properties.Tests;

/// <summary>The page that lists the relations names their tests.</summary>
public sealed partial class RelationsPageTests
{
    private static readonly string[] Relations =
        [.. typeof(Relation).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Relation)) && type.IsPublic).Select(type => type.Name)];

    [Fact]
    public void Every_relation_is_on_the_page_and_every_test_of_the_page_is_a_relation()
        => Assert.Equal(
            Relations.Order(StringComparer.Ordinal),
            TestName().Matches(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "relations.md"))).Select(match => match.Groups["name"].Value)
                .Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex(@"`(?<name>\w+Tests)` \|")]
    private static partial Regex TestName();
}

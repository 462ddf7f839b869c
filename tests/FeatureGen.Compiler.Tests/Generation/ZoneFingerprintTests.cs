using System.Reflection;
using FeatureGen.Compiler.Tests.Harness;
using FeatureGen.Plans;

namespace FeatureGen.Compiler.Tests.Generation;

/// <summary>What reads a time zone has the version of its rules in its fingerprint, which the compiler does not know.</summary>
public sealed class ZoneFingerprintTests
{
    private const string Text = """
        using FeatureGen;
        namespace Shop;

        [EventSource("orders")]
        public readonly record struct Order
        {
            [EventTime] public required Timestamp At { get; init; }
            public required long User { get; init; }
        }

        [FeatureView(nameof(Order.User))]
        public sealed partial class Orders : FeatureView<Order>
        {
            [Feature] public Timestamp? Last => Past(Hours(1)).Max(o => o.At);
            [Feature] public long? LastHour => Last is null ? null : Last.Value.In("Europe/Berlin").HourOfDay;
            [Feature] public long? Twice => 2 * LastHour;
            [Feature] public bool Late => LastHour > 20;
            [Feature] public long? Local => 3;
            SELECTED
        }
        """;

    [Fact]
    public async Task A_feature_that_reads_a_zone_and_those_that_read_it_are_told_apart_by_its_rules()
    {
        (ViewPlan plan, string text) = await Plan("");
        string[] zoned = [.. plan.Features.Where(feature => IsZoned(feature.Logic, text)).Select(feature => feature.Name)];

        Assert.Equal(["LastHour", "Twice", "Late"], zoned);
    }

    [Fact]
    public async Task State_is_told_apart_by_the_rules_of_a_zone_that_its_events_read()
    {
        const string Selected = "[Feature] public long? Latest => Past(Hours(1)).Max(o => o.At.In(\"Europe/Berlin\").HourOfDay);";

        (ViewPlan plain, string plainText) = await Plan("");
        (ViewPlan zoned, string zonedText) = await Plan(Selected);
        Assert.False(IsZoned(plain.StateFingerprint, plainText));
        Assert.True(IsZoned(zoned.StateFingerprint, zonedText));
    }

    // What the compiler knows stands in the generated text; what is made of it at start-up does not.
    private static bool IsZoned(string fingerprint, string generated) => !generated.Contains(fingerprint, StringComparison.Ordinal);

    private static async Task<(ViewPlan Plan, string Generated)> Plan(string selected)
    {
        string text = Text.Replace("SELECTED", selected, StringComparison.Ordinal);
        string generated = string.Concat(Projects.Generate(Projects.Of(text)).SyntaxTrees.Select(tree => tree.ToString()));
        Assembly assembly = await Projects.Load(text);
        return ((ViewPlan)assembly.GetType("Shop.Orders+Generated", throwOnError: true)!.GetProperty("Plan")!.GetValue(null)!, generated);
    }
}

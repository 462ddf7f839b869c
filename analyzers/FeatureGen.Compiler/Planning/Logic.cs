using FeatureGen.Compiler.Model;
using FeatureGen.Compiler.Parsing;

namespace FeatureGen.Compiler.Planning;

/// <summary>The fingerprint of what a feature computes: its canonical body, with the features that it reads in their place.</summary>
internal static class Logic
{
    public static string Of(FeatureModel feature, IReadOnlyDictionary<string, FeatureModel> features)
    {
        string Default() => feature.Default is { } value ? ExpressionText.Canonical(value) : "none";

        return Fingerprint.Of(["logic 1", feature.Name, feature.Version.ToString(System.Globalization.CultureInfo.InvariantCulture),
            $"{feature.Type}{feature.Enum}", Default(), ExpressionText.Canonical(Expand(feature.Body!, features))]);
    }

    /// <summary>The time zones that a feature reads: their rules are known at start-up only.</summary>
    public static EquatableArray<string> Zones(FeatureModel feature, IReadOnlyDictionary<string, FeatureModel> features)
        => new(Zones(Expand(feature.Body!, features)).Distinct());

    /// <summary>The time zones that an expression reads.</summary>
    public static IEnumerable<string> Zones(Expression expression)
        => expression.Children().SelectMany(Zones).Concat(expression is Call { Zone: { } zone } ? [zone] : []);

    private static Expression Expand(Expression body, IReadOnlyDictionary<string, FeatureModel> features)
        => body.MapLeaves(leaf => leaf is FeatureReference reference ? Expand(features[reference.Name].Body!, features) : leaf);
}

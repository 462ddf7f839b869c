using FeatureGen.Compiler.Model;
using FeatureGen.Compiler.Rules;
using Microsoft.CodeAnalysis;

namespace FeatureGen.Compiler.Parsing;

/// <summary>Finds features that read each other in a circle.</summary>
internal static class FeatureCycles
{
    /// <summary>The features with those of each circle refused; each circle is reported once, at the feature that is declared first.</summary>
    public static List<FeatureModel> Refuse(List<FeatureModel> features, IReadOnlyDictionary<string, Location> places, Findings findings)
    {
        Dictionary<string, FeatureModel> byName = features.ToDictionary(feature => feature.Name);
        foreach (FeatureModel feature in features)
        {
            // Features of a circle that was found before have no body any more.
            if (PathTo(feature.Name, feature.Name, byName, []) is not { } circle)
            {
                continue;
            }

            var finding = new Finding(Rule.Cycle, places[feature.Name], feature.Name, string.Join(" -> ", circle.Prepend(feature.Name)));
            findings.Add(finding);
            foreach (string name in circle)
            {
                byName[name] = byName[name] with { Body = null, Refusal = finding.Message };
            }
        }

        return [.. features.Select(feature => byName[feature.Name])];
    }

    /// <summary>The names of the features of a class that an expression reads.</summary>
    public static IEnumerable<string> References(Expression expression)
        => expression is FeatureReference reference ? [reference.Name] : expression.Children().SelectMany(References);

    /// <summary>The features on a way of reads from one feature to another, the last included; null where there is none.</summary>
    private static List<string>? PathTo(string target, string from, IReadOnlyDictionary<string, FeatureModel> features, HashSet<string> visited)
    {
        if (!features.TryGetValue(from, out FeatureModel? feature) || feature.Body is null)
        {
            return null;
        }

        foreach (string read in References(feature.Body))
        {
            if (read == target)
            {
                return [target];
            }

            if (visited.Add(read) && PathTo(target, read, features, visited) is { } rest)
            {
                return [read, .. rest];
            }
        }

        return null;
    }
}

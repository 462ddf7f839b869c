using FeatureGen.Compiler.Parsing;

namespace FeatureGen.Compiler.Planning;

/// <summary>Puts features behind those that they read, and leaves out those that cannot be computed.</summary>
internal static class FeatureOrder
{
    /// <summary>The features whose bodies are there and read only such features; each after what it reads, else in declaration order.</summary>
    public static List<FeatureModel> Of(IReadOnlyList<FeatureModel> features)
    {
        Dictionary<string, FeatureModel> byName = features.ToDictionary(feature => feature.Name);
        var ordered = new List<FeatureModel>();
        var states = new Dictionary<string, bool>();

        bool Visit(string name)
        {
            if (states.TryGetValue(name, out bool computable))
            {
                return computable;
            }

            states[name] = false;
            if (!byName.TryGetValue(name, out FeatureModel? feature) || feature.Body is null || !FeatureCycles.References(feature.Body).All(Visit))
            {
                return false;
            }

            ordered.Add(feature);
            return states[name] = true;
        }

        foreach (FeatureModel feature in features)
        {
            Visit(feature.Name);
        }

        return ordered;
    }

    /// <summary>The features that have no place in the plan, each with the reason.</summary>
    public static List<RefusedFeature> Refused(IReadOnlyList<FeatureModel> features, IReadOnlyCollection<FeatureModel> computable)
        => [.. features.Where(feature => !computable.Contains(feature)).Select(feature =>
            new RefusedFeature(feature.Name, feature.Refusal ?? "it reads a feature that was refused, or does not compile"))];
}

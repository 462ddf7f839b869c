using FeatureGen.Plans;

namespace FeatureGen.Hosting.Explanation;

/// <summary>Says how batch computes features.</summary>
internal static class BatchText
{
    /// <summary>A line for those computed by windows alone, one for those by vectors, and one for each that runs row by row, with what makes it.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<FeaturePlan> features)
    {
        FeaturePlan[] fast = [.. features.Where(feature => feature.RowByRow.IsEmpty)];
        foreach ((string how, IEnumerable<FeaturePlan> those) in new[]
        {
            ("by windows alone", fast.Where(feature => feature.Aggregate >= 0)),
            ("by vectors", fast.Where(feature => feature.Aggregate < 0)),
        })
        {
            if (those.Any())
            {
                yield return $"{how}: {string.Join(", ", those.Select(feature => feature.Name))}";
            }
        }

        foreach (FeaturePlan feature in features.Where(feature => !feature.RowByRow.IsEmpty))
        {
            yield return $"row by row: {feature.Name}, because {string.Join(", ", feature.RowByRow)} {(feature.RowByRow.Length == 1 ? "has" : "have")} no vector form";
        }
    }
}

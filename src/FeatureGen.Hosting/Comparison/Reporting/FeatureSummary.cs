using System.Collections.Immutable;
using FeatureGen.Hosting.Comparison.Causes;
using FeatureGen.Hosting.Comparison.Matching;
using FeatureGen.Hosting.Comparison.Values;

namespace FeatureGen.Hosting.Comparison.Reporting;

/// <summary>Sums up what was found of a feature.</summary>
internal static class FeatureSummary
{
    /// <summary>Counts causes and chooses an example of each: a row that has no other cause, where there is one.</summary>
    public static FeatureComparison Of(FeatureDifferences feature, Explanations explanations, RowIds ids)
    {
        IReadOnlyList<ExplainedDifference> explained = explanations.Of(feature);
        var causes = explained.SelectMany(difference => difference.Causes).CountBy(cause => cause).ToImmutableSortedDictionary();
        IEnumerable<ExplainedDifference> examples = causes.Keys
            .Select(cause => explained.Where(difference => difference.Causes.Contains(cause)).MinBy(difference => difference.Causes.Length)!)
            .Distinct();
        if (feature.FirstRounded >= 0)
        {
            examples = examples.Append(new ExplainedDifference(feature.FirstRounded, Deviations.None, [DifferenceCause.FloatOrder]));
        }

        return new FeatureComparison
        {
            Name = feature.Column.Name,
            Equal = feature.Equal,
            Different = feature.Different + feature.Rounded,
            FloatOrder = feature.Rounded,
            Explained = explained.Count,
            Causes = causes,
            Examples = [.. examples.Select(example => new DifferenceExample(
                ids.TextOf(example.Row),
                feature.OldAt(example.Row).ToString(),
                feature.NewAt(example.Row).ToString(),
                example.Causes,
                [.. explanations.EventsOf(feature, example)]))],
        };
    }
}

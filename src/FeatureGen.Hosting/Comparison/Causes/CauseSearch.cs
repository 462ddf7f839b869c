using System.Collections.Immutable;
using FeatureGen.Hosting.Comparison.Values;
using FeatureGen.Hosting.Verification.Specified;
using FeatureGen.Services;

namespace FeatureGen.Hosting.Comparison.Causes;

/// <summary>
/// Finds which deviation makes the service's class answer what the present features say. The fewest that do are the cause, and all of them
/// are needed: without one of them the class answers something else.
/// </summary>
/// <param name="service">The class.</param>
/// <param name="events">The events that deviations may treat otherwise.</param>
/// <param name="requests">The number of columns before the first feature.</param>
internal sealed class CauseSearch(SpecifiedService service, DeviatingEvents events, int requests)
{
    /// <summary>Explains some features of a row that differ by more than rounding.</summary>
    public ExplainedDifference[] Explain(int row, IReadOnlyList<FeatureDifferences> features)
    {
        History history = service.HistoryOf(row);
        IReadOnlyList<SpecifiedFeature> meant = service.Evaluate(history, row);
        var explained = new ExplainedDifference?[features.Count];
        var nearly = new ExplainedDifference?[features.Count];
        for (int place = 0; place < features.Count; place++)
        {
            FeatureDifferences feature = features[place];
            bool isLabel = feature.Column.New - requests >= meant.Count;
            bool isStale = !isLabel && feature.Rule.Compare(ValueOf(meant, feature, row), feature.NewAt(row)) != Agreement.Equal;
            explained[place] = isLabel || isStale ? ByValues(row, feature, isStale) : null;
        }

        Deviations possible = events.PossibleFor(row);
        foreach (Deviations set in DeviationSets.FewestFirst.Where(set => (set & ~possible) == 0))
        {
            if (!explained.Contains(null))
            {
                break;
            }

            IReadOnlyList<SpecifiedFeature> deviating = service.Evaluate(history.Deviating(set), row);
            for (int place = 0; place < features.Count; place++)
            {
                FeatureValue old = features[place].OldAt(row);
                if (explained[place] is null)
                {
                    FeatureValue value = ValueOf(deviating, features[place], row);
                    bool isReproduced = features[place].Rule.Compare(old, value) != Agreement.Different;
                    explained[place] = isReproduced ? new ExplainedDifference(row, set, CausesOf(set)) : null;
                    nearly[place] ??= ValueRule.IsOtherNull(old, value) && !ValueRule.IsOtherNull(old, features[place].NewAt(row))
                        ? new ExplainedDifference(row, set, [.. CausesOf(set), DifferenceCause.Null])
                        : null;
                }
            }
        }

        return [.. features.Select((feature, place) => explained[place] ?? nearly[place] ?? ByValues(row, feature, isStale: false))];
    }

    /// <summary>What values alone say about a difference.</summary>
    public static ExplainedDifference ByValues(int row, FeatureDifferences feature, bool isStale)
        => ExplainedDifference.ByValues(row, feature.OldAt(row).HasValue != feature.NewAt(row).HasValue, isStale);

    private static ImmutableArray<DifferenceCause> CausesOf(Deviations set) => [.. DeviationSets.In(set).Select(DeviationSets.CauseOf).Distinct()];

    private FeatureValue ValueOf(IReadOnlyList<SpecifiedFeature> specified, FeatureDifferences feature, int row)
        => SpecifiedValue.Of(specified[feature.Column.New - requests], feature.NewAt(row).Kind);
}

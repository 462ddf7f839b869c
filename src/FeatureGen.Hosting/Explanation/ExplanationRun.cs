using System.Collections.Immutable;
using FeatureGen.Hosting.Configuration;
using FeatureGen.Offline;
using FeatureGen.Plans;

namespace FeatureGen.Hosting.Explanation;

/// <summary>Explains one service.</summary>
internal sealed class ExplanationRun(VerbOptions options)
{
    private static readonly double[] UsualRates = [1, 20, 1_000, 10_000];

    /// <summary>Explains it; entities are those of the store that is given, else invented ones.</summary>
    /// <exception cref="InputException">There is no such service or no such store.</exception>
    public ServiceExplanation Run(CancellationToken cancellation)
    {
        ServicePlan plan = ResolvedService.Choose(options);
        return new ServiceExplanation
        {
            Service = plan.Name,
            Version = plan.Version,
            Outputs = plan.Outputs.Length,
            Views =
            [
                .. plan.Joins.Select(join => join.View).Distinct().Select(view => ViewExplainer.Explain(view, CostsOf(view, cancellation))),
                .. plan.LabelJoins.Select(join => join.View).Distinct().Select(ViewExplainer.ExplainLabels),
            ],
            OwnFeatures = [.. plan.Features.Concat(plan.Labels).Select(ViewExplainer.FeatureText)],
            Batch = [.. BatchText.Of([.. plan.Features, .. plan.Labels])],
        };
    }

    private ImmutableArray<EntityCost> CostsOf(ViewPlan view, CancellationToken cancellation)
    {
        IEnumerable<EntityCost> stored = options.Store is { } store ? StoredEntities.CostsOf(store, view, cancellation) : [];
        IReadOnlyList<double> rates = options.EventsPerDay.Count > 0 || options.Store is not null ? options.EventsPerDay : UsualRates;
        return [.. stored, .. rates.Select(rate => InventedEntity.CostOf(view, rate, cancellation))];
    }
}

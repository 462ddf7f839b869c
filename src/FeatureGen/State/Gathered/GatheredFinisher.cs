using FeatureGen.Plans;

namespace FeatureGen.State.Gathered;

/// <summary>Computes an aggregate from all events of its window; one instance for each aggregate, shared by all threads.</summary>
internal abstract class GatheredFinisher
{
    /// <summary>The finisher of an aggregate, or null for one that is carried along event by event.</summary>
    public static GatheredFinisher? Of(AggregatePlan plan) => plan.Kind switch
    {
        AggregateKind.MinBy => new LeastBy(),
        AggregateKind.MaxBy => new GreatestBy(),
        AggregateKind.Quantile => new ExactQuantile(BitConverter.Int64BitsToDouble(plan.Parameter)),
        AggregateKind.InterArrivalDeviation => new InterArrivalDeviation(),
        AggregateKind.LatestDistinct => new LatestDistinct(plan.Place),
        AggregateKind.MostFrequent => new MostFrequent(plan.Place),
        AggregateKind.Covariance => new Covariance(),
        AggregateKind.Correlation => new Correlation(),
        AggregateKind.Slope => new Slope(),
        AggregateKind.Skewness => new Skewness(),
        AggregateKind.Kurtosis => new Kurtosis(),
        AggregateKind.Entropy => new Entropy(),
        AggregateKind.Drawdown => new Drawdown(),
        AggregateKind.DecayedSum => new DecayedSum(plan.Parameter, isAverage: false),
        AggregateKind.DecayedAverage => new DecayedSum(plan.Parameter, isAverage: true),
        AggregateKind.ApproximateCountDistinct => new ApproximateDistinct((int)plan.Parameter),
        AggregateKind.ApproximateQuantile => new ApproximateQuantile(BitConverter.Int64BitsToDouble(plan.Parameter), plan.Place),
        AggregateKind.First when plan.Place > 0 => new FirstAt(plan.Place),
        AggregateKind.Latest when plan.Place > 0 => new LatestAt(plan.Place),
        AggregateKind.Min when plan.Place > 0 => new LeastAt(plan.Place),
        AggregateKind.Max when plan.Place > 0 => new GreatestAt(plan.Place),
        AggregateKind.Custom => plan.Custom!.Finisher(),
        _ => null,
    };

    /// <summary>What it needs of events that are folded; null where it needs each of them.</summary>
    public virtual SketchPlan? Sketch => null;

    /// <summary>The value over events that pass the filter and have the selections; there may be none of them.</summary>
    public abstract GatheredResult Finish(GatheredEvents events);
}

namespace FeatureGen.Plans;

/// <summary>What is computed of a window; the meanings are those of <c>docs/semantics.md</c>.</summary>
public enum AggregateKind : byte
{
    /// <summary>The number of events.</summary>
    Count,

    /// <summary>The number of selections that are not null.</summary>
    CountOf,

    /// <summary>The exact sum, rounded once; of integers a <see cref="long"/>, an error beyond it.</summary>
    Sum,

    /// <summary>The exact sum rounded once, divided by the count.</summary>
    Average,

    /// <summary>The least selection.</summary>
    Min,

    /// <summary>The greatest selection.</summary>
    Max,

    /// <summary>The sample variance, rounded from exact integers.</summary>
    Variance,

    /// <summary>The square root of the sample variance.</summary>
    StdDev,

    /// <summary>The share of true among the selections that are not null.</summary>
    Share,

    /// <summary>The selection of the first event that has one.</summary>
    First,

    /// <summary>The selection of the latest event that has one.</summary>
    Latest,

    /// <summary>The time from the latest event to the request.</summary>
    TimeSinceLatest,

    /// <summary>The number of distinct selections that are not null.</summary>
    CountDistinct,

    /// <summary>The second selection of the event whose first selection is the least; of tied events the first one's.</summary>
    MinBy,

    /// <summary>The second selection of the event whose first selection is the greatest; of tied events the latest one's.</summary>
    MaxBy,

    /// <summary>The quantile that the parameter's double says, interpolated between the two nearest values.</summary>
    Quantile,

    /// <summary>Whether some selection is true; false of nothing.</summary>
    Any,

    /// <summary>Whether no selection is false; true of nothing.</summary>
    All,

    /// <summary>The number of events for each span of the parameter's microseconds.</summary>
    Rate,

    /// <summary>The time from the first event to the request.</summary>
    TimeSinceFirst,

    /// <summary>The average time from one event to the next, in seconds.</summary>
    InterArrivalAverage,

    /// <summary>The sample standard deviation of the times from one event to the next, in seconds.</summary>
    InterArrivalDeviation,

    /// <summary>The distinct selection at a place in the order of their latest events, from the latest on.</summary>
    LatestDistinct,

    /// <summary>The distinct selection at a place in the order of how often they come, from the most frequent on; the lesser of two as frequent.</summary>
    MostFrequent,

    /// <summary>The sample covariance of both selections.</summary>
    Covariance,

    /// <summary>Pearson's correlation of both selections.</summary>
    Correlation,

    /// <summary>By how much the selection grows in a second, by least squares.</summary>
    Slope,

    /// <summary>The skewness of the population.</summary>
    Skewness,

    /// <summary>The kurtosis of the population, less 3.</summary>
    Kurtosis,

    /// <summary>The entropy of the distinct selections, in nats.</summary>
    Entropy,

    /// <summary>The greatest fall from a selection to a later one.</summary>
    Drawdown,

    /// <summary>The sum of selections that weigh half as much for every span of the parameter's microseconds.</summary>
    DecayedSum,

    /// <summary>The average of selections that weigh half as much for every span of the parameter's microseconds.</summary>
    DecayedAverage,

    /// <summary>About how many distinct selections there are; the parameter says how many bits number the registers.</summary>
    ApproximateCountDistinct,

    /// <summary>About the selection at the place of the quantile that the parameter's double says; the place says how many leading bits a bin has.</summary>
    ApproximateQuantile,

    /// <summary>What the user's own <see cref="IAggregate{TState, TInput, TResult}"/> comes to.</summary>
    Custom,
}

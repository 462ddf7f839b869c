namespace FeatureGen.Compiler.Model;

// The leaves below are what lowering finds in a body. Planning replaces each by an input or a step of a row program.

/// <summary>Whose member is read.</summary>
internal enum MemberOwner
{
    Event,
    Request,
    Outcome,
}

/// <summary><c>a.Delay</c>, <c>Request.Origin</c>, <c>Outcome.Delay</c>: a stored member, so a column.</summary>
internal sealed record Member(ValueType Type, MemberOwner Owner, string Name) : Expression(Type);

/// <summary><c>MeanDelay1h</c>: another feature of the same class.</summary>
internal sealed record FeatureReference(ValueType Type, string Name) : Expression(Type);

/// <summary><c>Destination.MeanDelay1h</c>: a feature of a joined view.</summary>
internal sealed record JoinedFeature(ValueType Type, string Join, string Name) : Expression(Type);

/// <summary><c>Past(Hours(24)).Where(f).Average(s)</c>.</summary>
internal sealed record Aggregate(
    ValueType Type, AggregateFunction Function, WindowModel Window, Expression? Filter, Expression? Selection) : Expression(Type)
{
    /// <summary>The second selection, as of <c>MinBy(a => a.Delay, a => a.Carrier)</c>.</summary>
    public Expression? Second { get; init; }

    /// <summary>What the aggregate is told besides, as a lane.</summary>
    public long Parameter { get; init; }

    /// <summary>The aggregate that the user has written, of <see cref="AggregateFunction.Custom"/>.</summary>
    public CustomAggregate? Custom { get; init; }

    /// <summary>Which of a list's values it is.</summary>
    public int Place { get; init; }

    /// <summary>Whether it can be an error: an integer sum may leave the range of a long, and the user's own code may throw.</summary>
    public bool CanFail => this is { Function: AggregateFunction.Sum, Type.IsFloating: false } or { Function: AggregateFunction.Custom };
}

/// <summary>A window as the runtime's <c>WindowPlan</c> says; a length of <see cref="long.MaxValue"/> has no start.</summary>
internal sealed record WindowModel(long Length, long Lag)
{
    /// <summary>The type of the events, where a view has several sources.</summary>
    public string? Event { get; init; }

    /// <summary>Whether it is <c>[t + Lag, t + Lag + Length)</c>, for labels.</summary>
    public bool IsForward { get; init; }

    public long Hop { get; init; }

    public bool Tumbling { get; init; }

    public CalendarUnit Calendar { get; init; }

    public string? Zone { get; init; }

    public bool IncludesEnd { get; init; }

    public bool ExcludesStart { get; init; }

    public int LastEvents { get; init; }

    public long SessionGap { get; init; }

    /// <summary>How long after the time it ends, where it looks forward.</summary>
    public long Ahead => Lag + Length;

    public bool IsAllTime => Length == long.MaxValue;
}

/// <summary>The periods of a calendar; the names are those of the runtime's <c>CalendarUnit</c>.</summary>
internal enum CalendarUnit
{
    None,
    Day,
    Week,
    Month,
}

/// <summary>The aggregates; the names are those of the runtime's <c>AggregateKind</c>.</summary>
internal enum AggregateFunction
{
    Count,
    CountOf,
    Sum,
    Average,
    Min,
    Max,
    Variance,
    StdDev,
    Share,
    First,
    Latest,
    TimeSinceLatest,
    CountDistinct,
    MinBy,
    MaxBy,
    Quantile,
    Any,
    All,
    Rate,
    TimeSinceFirst,
    InterArrivalAverage,
    InterArrivalDeviation,
    LatestDistinct,
    MostFrequent,
    Covariance,
    Correlation,
    Slope,
    Skewness,
    Kurtosis,
    Entropy,
    Drawdown,
    DecayedSum,
    DecayedAverage,
    ApproximateCountDistinct,
    ApproximateQuantile,
    Custom,
}

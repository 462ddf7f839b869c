namespace FeatureGen.Conformance.Features;

/// <summary>An aggregate whose result depends on the order of selections, so that every path must have the same; it fails for some and is null for others.</summary>
public readonly struct DriftAggregate : IAggregate<Drift, double, double>
{
    public Drift Empty => new(0, 0, double.NegativeInfinity);

    public Drift Add(Drift state, double input) => input > 1e299 ? throw new InvalidOperationException("too much") : state.With(input);

    public Drift Merge(Drift left, Drift right) => new(left.Sum + right.Sum, left.Count + right.Count, Math.Max(left.Most, right.Most));

    public double? Finish(Drift state) => state.Count < 2 ? null : (state.Sum / state.Count) - state.Most;
}

namespace FeatureGen.Plans;

/// <summary>One emitted column of a service.</summary>
/// <param name="Name">The column's name, such as <c>Destination_MeanDelay1h</c>.</param>
/// <param name="Join">The index of the join whose view computes it, or -1 for the service's own.</param>
/// <param name="Feature">The feature within that view, or within the service.</param>
public sealed record OutputPlan(string Name, int Join, FeaturePlan Feature);

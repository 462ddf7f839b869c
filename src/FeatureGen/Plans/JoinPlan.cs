using System.Collections.Immutable;

namespace FeatureGen.Plans;

/// <summary>A view read by a service under a key taken from the request.</summary>
/// <param name="Name">The service's property; a prefix of the emitted columns.</param>
/// <param name="View">The view.</param>
/// <param name="Keys">The columns of <see cref="ServicePlan.KeyProgram"/>'s tile that hold the key's parts.</param>
public sealed record JoinPlan(string Name, ViewPlan View, ImmutableArray<int> Keys);

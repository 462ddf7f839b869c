namespace FeatureGen.Plans;

/// <summary>Where an input column of a service's program comes from.</summary>
/// <param name="Origin">What kind of value it is.</param>
/// <param name="Name">The member of the request or outcome, or the feature.</param>
/// <param name="Join">The index of the join among <see cref="ServicePlan.AllJoins"/>, for <see cref="ProgramInputOrigin.Join"/>; else -1.</param>
public sealed record ProgramInput(ProgramInputOrigin Origin, string Name, int Join = -1);

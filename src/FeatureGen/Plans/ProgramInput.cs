namespace FeatureGen.Plans;

/// <summary>Where an input column of a service's program comes from.</summary>
/// <param name="Origin">What kind of value it is.</param>
/// <param name="Index">Which one of that kind.</param>
/// <param name="Join">Which join, for <see cref="ProgramInputOrigin.Join"/>.</param>
public sealed record ProgramInput(ProgramInputOrigin Origin, int Index, int Join = -1);

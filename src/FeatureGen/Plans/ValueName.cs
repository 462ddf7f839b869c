namespace FeatureGen.Plans;

/// <summary>What a value of an enum is called, where data has it as text.</summary>
/// <param name="Name">The name of the enum's member.</param>
/// <param name="Lane">Its value.</param>
public readonly record struct ValueName(string Name, long Lane);

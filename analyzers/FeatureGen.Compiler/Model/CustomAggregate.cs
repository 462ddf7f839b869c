namespace FeatureGen.Compiler.Model;

/// <summary>An aggregate that the user has written.</summary>
/// <param name="Type">Its C# name, fully qualified.</param>
/// <param name="State">That of its state.</param>
/// <param name="Input">The type of what it takes.</param>
/// <param name="Result">The type of what it comes to.</param>
/// <param name="Source">All C# that it runs, as it enters fingerprints.</param>
internal sealed record CustomAggregate(string Type, string State, ValueType Input, ValueType Result, string Source);

using FeatureGen.Compiler.Model;

namespace FeatureGen.Compiler.Parsing;

/// <summary>One source of a view.</summary>
/// <param name="Name">The name of the event struct, by which windows tell sources apart; null where there is one source.</param>
/// <param name="Event">Its events.</param>
/// <param name="Keys">The entity key, as its events have it.</param>
internal sealed record ViewSource(string? Name, StructModel Event, EquatableArray<KeyModel> Keys);

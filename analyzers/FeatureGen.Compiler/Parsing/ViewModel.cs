using FeatureGen.Compiler.Model;

namespace FeatureGen.Compiler.Parsing;

/// <summary>A feature view, without symbols: equal models give equal code.</summary>
internal sealed record ViewModel(
    string Namespace, string ClassName, int Version, StructModel Event, EquatableArray<KeyModel> Keys, EquatableArray<FeatureModel> Features);

/// <summary>One part of an entity key.</summary>
internal sealed record KeyModel(string Name, Expression Body, string Text);

using FeatureGen.Compiler.Model;

namespace FeatureGen.Compiler.Parsing;

/// <summary>A feature view, without symbols: equal models give equal code.</summary>
internal sealed record ViewModel(
    string Namespace, string ClassName, int Version, StructModel Event, EquatableArray<KeyModel> Keys, EquatableArray<FeatureModel> Features)
{
    /// <summary>The microseconds between the times at which the view takes in what has become known; 0 is continuously.</summary>
    public long Cadence { get; init; }

    /// <summary>The microseconds after each of these times from which it can be read.</summary>
    public long Delay { get; init; }
}

/// <summary>One part of an entity key.</summary>
internal sealed record KeyModel(string Name, Expression Body, string Text);

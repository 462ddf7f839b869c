using FeatureGen.Compiler.Model;

namespace FeatureGen.Compiler.Parsing;

/// <summary>A feature view, without symbols: equal models give equal code.</summary>
internal sealed record ViewModel(
    string Namespace, string ClassName, int Version, EquatableArray<ViewSource> Sources, EquatableArray<FeatureModel> Features)
{
    /// <summary>The microseconds between the times at which the view takes in what has become known; 0 is continuously.</summary>
    public long Cadence { get; init; }

    /// <summary>The microseconds after each of these times from which it can be read.</summary>
    public long Delay { get; init; }

    /// <summary>Of a view of labels: the microseconds from a row's time to the end of its windows; 0 of features.</summary>
    public long Horizon { get; init; }

    /// <summary>Of a view of labels: the microseconds after that by which all that counts is known.</summary>
    public long Maturity { get; init; }
}

/// <summary>One part of an entity key.</summary>
internal sealed record KeyModel(string Name, Expression Body, string Text);

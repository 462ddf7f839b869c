using Microsoft.CodeAnalysis;

namespace FeatureGen.Compiler.Lowering;

/// <summary>What <c>this</c> means in a feature body.</summary>
internal sealed class DefinitionScope
{
    /// <summary>The features of the class by name, those of <c>[Over]</c> included.</summary>
    public Dictionary<string, ValueType> Features { get; } = [];

    /// <summary>The features of the class that are lists, by name.</summary>
    public Dictionary<string, ListShape> Lists { get; } = [];

    /// <summary>The labels of the class; no feature may read them.</summary>
    public HashSet<string> Labels { get; } = [];

    /// <summary>The joined views of a service, by the name of the property.</summary>
    public Dictionary<string, INamedTypeSymbol> Joins { get; } = [];

    /// <summary>The joined views of labels, by the name of the property; no feature may read them.</summary>
    public Dictionary<string, INamedTypeSymbol> LabelJoins { get; } = [];

    /// <summary>The events of a view, one for each source.</summary>
    public IReadOnlyList<StructMembers> Events { get; init; } = [];

    /// <summary>The request of a service.</summary>
    public StructMembers? Request { get; init; }

    /// <summary>The outcome of a service.</summary>
    public StructMembers? Outcome { get; init; }

    /// <summary>The members of a type of event; null where the view does not read it.</summary>
    public StructMembers? EventOf(ITypeSymbol type) => Events.FirstOrDefault(members => SymbolEqualityComparer.Default.Equals(members.Type, type));

    /// <summary>The features that a joined view has, by name, or null where it does not parse.</summary>
    public Func<INamedTypeSymbol, IReadOnlyDictionary<string, ValueType>> FeaturesOfView { get; init; } = _ => new Dictionary<string, ValueType>();

    /// <summary>The features of a joined view that are lists, by name.</summary>
    public Func<INamedTypeSymbol, IReadOnlyDictionary<string, ListShape>> ListsOfView { get; init; } = _ => new Dictionary<string, ListShape>();
}

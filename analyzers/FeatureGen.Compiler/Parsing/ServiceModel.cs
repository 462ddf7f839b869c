using FeatureGen.Compiler.Model;

namespace FeatureGen.Compiler.Parsing;

/// <summary>A feature service, without symbols: equal models give equal code.</summary>
internal sealed record ServiceModel(
    string Namespace, string ClassName, string Name, int Version, StructModel Request, StructModel Outcome,
    EquatableArray<JoinModel> Joins, EquatableArray<FeatureModel> Features, EquatableArray<FeatureModel> Labels)
{
    /// <summary>The joined views of labels.</summary>
    public EquatableArray<JoinModel> LabelJoins { get; init; } = [];
}

/// <summary>A joined view: the property, the view's C# name, and the key taken from the request.</summary>
internal sealed record JoinModel(string Name, string ViewTypeName, EquatableArray<KeyModel> Keys)
{
    /// <summary>What the view's generated code calls its plan.</summary>
    public const string PlanOfView = "Plan";

    /// <summary>The plan that is joined: the view's, or that of a further source of the view, under the key of the join before it.</summary>
    public string Plan { get; init; } = PlanOfView;

    /// <summary>Whether it reads a further source of a view.</summary>
    public bool IsOfFurtherSource => Plan != PlanOfView;
}

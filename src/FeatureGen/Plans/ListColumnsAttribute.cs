namespace FeatureGen.Plans;

/// <summary>Tells other projects the columns of a feature that is a list: they stand in its body, which is not visible there. Generated.</summary>
/// <param name="list">The feature's name.</param>
/// <param name="columns">The columns, without the feature's name.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class ListColumnsAttribute(string list, params string[] columns) : Attribute
{
    /// <summary>The feature's name.</summary>
    public string List { get; } = list;

    /// <summary>The columns, without the feature's name.</summary>
    public IReadOnlyList<string> Columns { get; } = columns;
}

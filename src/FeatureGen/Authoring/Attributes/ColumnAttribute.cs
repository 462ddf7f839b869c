namespace FeatureGen;

/// <summary>Names the column of a property, where it is not the property's name in snake case.</summary>
/// <param name="name">The column's name.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ColumnAttribute(string name) : Attribute
{
    /// <summary>The column's name.</summary>
    public string Name { get; } = name;

    /// <summary>The zone of a time column that carries none. Only <c>"UTC"</c> is accepted; unsaid, such a column is refused.</summary>
    public string? Zone { get; set; }
}

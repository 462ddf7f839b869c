namespace FeatureGen;

/// <summary>Names the column of a property, where it is not the property's name in snake case; several where it is not the same in all sources.</summary>
/// <param name="name">The column's name; null, with a <see cref="Source"/>, where that source has no such column and the property is null.</param>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true)]
public sealed class ColumnAttribute(string? name) : Attribute
{
    /// <summary>The column's name.</summary>
    public string? Name { get; } = name;

    /// <summary>The source of which it is the column; unsaid, of all of which no other says it.</summary>
    public string? Source { get; set; }

    /// <summary>The zone of a time column that carries none. Only <c>"UTC"</c> is accepted; unsaid, such a column is refused.</summary>
    public string? Zone { get; set; }
}

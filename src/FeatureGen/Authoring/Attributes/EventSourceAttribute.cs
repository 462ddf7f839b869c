namespace FeatureGen;

/// <summary>Marks a struct as one row of an event table or stream, or with several names of several: their rows are then events of one kind.</summary>
/// <param name="name">The source's name; <c>featuregen.json</c> says where its data is.</param>
/// <remarks>
/// Its settable properties are columns, named in snake case (<c>TakeOff</c> is <c>take_off</c>) unless <see cref="ColumnAttribute"/> says
/// otherwise; properties with a body are computed from them. Exactly one property carries <see cref="EventTimeAttribute"/>.
/// Sources of one struct share its windows, ids and sequence; a member with <see cref="SourceNameAttribute"/> tells them apart.
/// </remarks>
[AttributeUsage(AttributeTargets.Struct, AllowMultiple = true)]
public sealed class EventSourceAttribute(string name) : Attribute
{
    /// <summary>The source's name.</summary>
    public string Name { get; } = name;

    /// <summary>
    /// Within how long of each other two events of the same entity and <see cref="EventIdAttribute">id</see> count as one that was sent twice, both by
    /// when they happened and when they became known; such as <c>"7d"</c>, or <c>"none"</c> where several events share an id. The first known counts.
    /// All sources of a struct declare the same.
    /// </summary>
    public string DuplicateHorizon { get; set; } = "10m";

    /// <summary>
    /// How long after a newer version of a <see cref="RowIdAttribute">row</see> an older one may still become known and be told to be replaced; such as <c>"7d"</c>.
    /// So long versions are kept that do not count any more. One that becomes known later than that is another row.
    /// </summary>
    public string VersionHorizon { get; set; } = "1d";
}

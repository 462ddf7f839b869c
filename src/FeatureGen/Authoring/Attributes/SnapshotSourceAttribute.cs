namespace FeatureGen;

/// <summary>
/// Marks a struct as one row of a dimension table or a daily snapshot: the state of an entity from its <see cref="EventTimeAttribute">time</see> on, until
/// the next row of the entity. Read what was current by <see cref="FeatureView{TEvent}.Current(Duration)"/>.
/// </summary>
/// <param name="name">The source's name; <c>featuregen.json</c> says where its data is.</param>
/// <remarks>
/// Columns are those of an <see cref="EventSourceAttribute">event source</see>, and <see cref="KnownAtAttribute"/> says when a version became known. No request
/// is a version, so that versions carry no <see cref="EventIdAttribute"/>; <see cref="VersionDeletedAttribute"/> marks those that say that nothing is there any more.
/// </remarks>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class SnapshotSourceAttribute(string name) : Attribute
{
    /// <summary>The source's name.</summary>
    public string Name { get; } = name;
}

namespace FeatureGen;

/// <summary>
/// Marks the <c>bool</c> property of a <see cref="SnapshotSourceAttribute">snapshot</see> that says that from its time on nothing is there: what
/// <see cref="FeatureView{TEvent}.Current(Duration)"/> reads of such a version is absent.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class VersionDeletedAttribute : Attribute;

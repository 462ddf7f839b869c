namespace FeatureGen;

/// <summary>
/// Marks the id of the table's row of which an event is a version, a <see cref="long"/>: the source says how a table changes, row by row. The version with
/// the greatest <see cref="RowVersionAttribute"/> counts of those that are known; another takes its place from when that becomes known.
/// </summary>
/// <remarks>
/// A row's versions have one key: where it changes, the row is deleted under the old one and comes under the new one. To a request it is the
/// event's id: no version of the row that <see cref="SelfIdAttribute"/> names counts. <see cref="KnownAtAttribute"/> says when a version becomes known.
/// </remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RowIdAttribute : Attribute;

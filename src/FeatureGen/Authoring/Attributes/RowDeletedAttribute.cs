namespace FeatureGen;

/// <summary>
/// Marks a <see cref="bool"/> that says that a <see cref="RowIdAttribute">row</see> is not there from when this version becomes known, until a newer one does. It may be
/// computed, <c>Operation == "d" || Status != "paid"</c>, where only some rows of a table are events.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RowDeletedAttribute : Attribute;

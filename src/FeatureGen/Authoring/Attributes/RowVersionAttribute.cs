namespace FeatureGen;

/// <summary>
/// Marks the <see cref="long"/> that grows from version to version of a <see cref="RowIdAttribute">row</see>, such as the position in the database's log. A version
/// that comes again under its number counts once.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RowVersionAttribute : Attribute;

using FeatureGen.Compiler.Model;

namespace FeatureGen.Compiler.Parsing;

/// <summary>How an event is a version of a table's row, whose id is the event's.</summary>
/// <param name="Version">What grows from version to version.</param>
/// <param name="Deleted">Whether the row is not there; null where it always is.</param>
/// <param name="Horizon">How long after a newer version an older one is known to be replaced, in microseconds.</param>
internal sealed record RowModel(Expression Version, Expression? Deleted, long Horizon);

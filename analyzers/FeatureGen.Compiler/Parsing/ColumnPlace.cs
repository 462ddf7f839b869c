namespace FeatureGen.Compiler.Parsing;

/// <summary>Where one source has a member's values.</summary>
/// <param name="Name">The column's name; null where the source has none and the member is null.</param>
/// <param name="Zone">The declared zone of a time column that carries none, or null.</param>
internal sealed record ColumnPlace(string? Name, string? Zone);

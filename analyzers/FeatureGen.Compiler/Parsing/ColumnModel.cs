using FeatureGen.Compiler.Model;

namespace FeatureGen.Compiler.Parsing;

/// <summary>A stored member: a column of the data.</summary>
/// <param name="Name">The column's name where the data is.</param>
/// <param name="Member">The C# property.</param>
/// <param name="Least">The least value that <c>[Range]</c> admits, or null.</param>
/// <param name="Greatest">The greatest value that <c>[Range]</c> admits, or null.</param>
internal sealed record ColumnModel(string Name, string Member, ValueType Type, string? Zone, Constant? Least, Constant? Greatest);

using FeatureGen.Compiler.Model;

namespace FeatureGen.Compiler.Lowering;

/// <summary>One column of a list: what stands after the feature's name and <c>_</c>, its value, and the C# that reads it of the list.</summary>
internal sealed record ListPlace(string Column, Expression Value, string Index);

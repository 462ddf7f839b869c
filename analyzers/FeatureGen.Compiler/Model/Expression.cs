namespace FeatureGen.Compiler.Model;

/// <summary>An expression of the intermediate form: small, closed, typed, equal by value. Each node says which C# it stands for.</summary>
/// <remarks>
/// Arithmetic, comparison and functions are lifted exactly when an operand is nullable, as C#'s are: null in, null out, except that a
/// comparison with null is false (<c>==</c> of two nulls true, <c>!=</c> accordingly). Where C# would throw, the value is an error, and only
/// if C# would evaluate it.
/// </remarks>
internal abstract record Expression(ValueType Type);

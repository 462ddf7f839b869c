namespace FeatureGen.Compiler.Model;

/// <summary>The C# that an expression was lowered from, for comments. It stands beside the expression: equal expressions share state, however spelled.</summary>
internal sealed record Quote(Expression Body, string Text);

namespace FeatureGen.Compiler.Model;

/// <summary>
/// <c>T name = value; body</c>: the value is evaluated once, before the body, and its error is an error of the whole, also where the body does
/// not read it.
/// </summary>
/// <remarks>A reference means the innermost local of its index. Names are for people: fingerprints know none, and state is shared whatever they are.</remarks>
internal sealed record Let(int Index, string Name, Expression Value, Expression Body) : Expression(Body.Type);

/// <summary><c>name</c>: the value of a <see cref="Let"/>, whose error is raised there and not here.</summary>
internal sealed record LocalReference(ValueType Type, int Index, string Name) : Expression(Type);

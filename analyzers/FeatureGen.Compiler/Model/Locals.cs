namespace FeatureGen.Compiler.Model;

/// <summary>
/// <c>T name = value; body</c>: the value is evaluated once, before the body, and its error is an error of the whole, also where the body does
/// not read it.
/// </summary>
/// <remarks>
/// A reference means the innermost local of its index. Names are for people: they are not part of what is equal, so that renaming a local
/// changes nothing that is shared or fingerprinted.
/// </remarks>
internal sealed record Let(int Index, string Name, Expression Value, Expression Body) : Expression(Body.Type)
{
    public bool Equals(Let? other) => other is not null && Index == other.Index && Value.Equals(other.Value) && Body.Equals(other.Body);

    public override int GetHashCode() => unchecked((((Index * 31) + Value.GetHashCode()) * 31) + Body.GetHashCode());
}

/// <summary><c>name</c>: the value of a <see cref="Let"/>, whose error is raised there and not here.</summary>
internal sealed record LocalReference(ValueType Type, int Index, string Name) : Expression(Type)
{
    public bool Equals(LocalReference? other) => other is not null && Type == other.Type && Index == other.Index;

    public override int GetHashCode() => unchecked((Index * 31) + Type.GetHashCode());
}

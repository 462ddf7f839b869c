namespace FeatureGen.Compiler.Emitting;

/// <summary>C#'s precedence of operators, loosest first.</summary>
internal enum Precedence
{
    Conditional,
    Coalesce,
    OrElse,
    AndAlso,
    Or,
    ExclusiveOr,
    And,
    Equality,
    Relational,
    Additive,
    Multiplicative,
    Unary,
    Primary,
}

using FeatureGen.Compiler.Rules;
using Microsoft.CodeAnalysis;

namespace FeatureGen.Compiler.Lowering;

/// <summary>The first operation that lowering does not know, and what to say of it.</summary>
internal sealed record Refusal(SyntaxNode Place, DiagnosticDescriptor Rule, params string[] Arguments)
{
    public Finding ToFinding() => new(Rule, Place.GetLocation(), Arguments);
}

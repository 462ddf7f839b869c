using FeatureGen.Compiler.Model;
using FeatureGen.Compiler.Parsing;
using FeatureGen.Compiler.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FeatureGen.Compiler.Lowering;

/// <summary><c>static readonly</c> fields of this project that hold what their initialisers say, whenever they are read.</summary>
internal sealed partial class BodyLowering
{
    private Expression? LowerField(IFieldReferenceOperation reference)
    {
        IFieldSymbol field = reference.Field;
        if (!field.IsStatic || !field.IsReadOnly || !IsOfThisProject(field) || field.Type.ToValueType() is not { } type
            || field.DeclaringSyntaxReferences is not [{ } declared] || context.Read(declared) is not VariableDeclaratorSyntax { Initializer: { } initializer })
        {
            return Refuse(reference);
        }

        if (!field.ContainingType.StaticConstructors.All(static constructor => constructor.IsImplicitlyDeclared))
        {
            return Refuse(reference.Syntax, Rule.NotAllowed, reference.Syntax.ToString(), "a static constructor may set it to something else; make it a const");
        }

        // C# initialises the fields of a type in the order of their text: one that stands further down, or in another part, is still zero.
        if (inlined.LastOrDefault() is IFieldSymbol reader && SymbolEqualityComparer.Default.Equals(reader.ContainingType, field.ContainingType)
            && (reader.DeclaringSyntaxReferences[0].SyntaxTree != declared.SyntaxTree || reader.DeclaringSyntaxReferences[0].Span.Start < declared.Span.Start))
        {
            return Refuse(reference.Syntax, Rule.NotAllowed, reference.Syntax.ToString(), $"it is initialised after {reader.Name}, which would read a zero");
        }

        if (inlined.Contains(field, SymbolEqualityComparer.Default))
        {
            return Refuse(reference.Syntax, Rule.Cycle, field.Name, string.Join(" -> ", inlined.Append(field).Select(static symbol => symbol.Name)));
        }

        if (context.Operation(initializer) is not IFieldInitializerOperation { Value: { } initial } || IsBroken(initial))
        {
            Incomplete = true;
            return null;
        }

        Expression? value = Inside(field, () => Closed(() => Coerce(Lower(initial), type)));
        return value is null ? null
            : Failure.IsPossible(value) || !IsConstant(value) ? Refuse(reference.Syntax, Rule.State, reference.Syntax.ToString())
            : value;
    }

    private static bool IsConstant(Expression expression)
        => expression is Constant or Null or LocalReference || (expression.Children().Any() && expression is not Aggregate && expression.Children().All(IsConstant));
}

using FeatureGen.Compiler.Model;
using FeatureGen.Compiler.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FeatureGen.Compiler.Lowering;

/// <summary>The members of an event, request or outcome: stored ones are columns, computed ones are inlined.</summary>
internal sealed class StructMembers(INamedTypeSymbol type, MemberOwner owner)
{
    public INamedTypeSymbol Type => type;

    public MemberOwner Owner => owner;

    /// <summary>Whether the member is an auto property or a positional parameter, so that its value comes with the data.</summary>
    public static bool IsStored(IPropertySymbol property, CancellationToken cancellation)
    {
        SyntaxNode? declaration = property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation);
        return declaration switch
        {
            ParameterSyntax => true,
            PropertyDeclarationSyntax { ExpressionBody: null, AccessorList: { } accessors } => accessors.Accessors.Any(accessor =>
                accessor.IsKind(SyntaxKind.GetAccessorDeclaration) && accessor is { Body: null, ExpressionBody: null }),
            _ => false,
        };
    }

    /// <summary>Lowers a read of one of the type's properties.</summary>
    public Expression? Lower(IPropertySymbol property, SyntaxNode place, BodyLowering reader)
    {
        if (!SymbolEqualityComparer.Default.Equals(property.ContainingAssembly, reader.Context.Compilation.Assembly))
        {
            return reader.Refuse(place, Rules.Rule.NotAllowed, property.Name,
                $"{type.Name} is declared in another project; declare event and request structs in the project of the feature classes");
        }

        if (IsStored(property, reader.Context.Cancellation))
        {
            return property.Type.ToValueType() is { } stored
                ? new Member(stored, owner, property.Name)
                : reader.Refuse(place, Rules.Rule.NotAllowed, property.Name, Unsupported.Type(property.Type));
        }

        return reader.Inline(property, place, this);
    }
}

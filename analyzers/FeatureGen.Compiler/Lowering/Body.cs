using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FeatureGen.Compiler.Lowering;

/// <summary>Finds the one expression that a property, method or lambda returns.</summary>
internal static class Body
{
    /// <summary>The syntax of the body of a property's getter or of a method: an arrow clause or a block; null for an auto property.</summary>
    /// <remarks>The arrow clause, not its expression: only the clause's operation has the conversion to the declared type.</remarks>
    public static SyntaxNode? Of(ISymbol symbol, CancellationToken cancellation)
    {
        foreach (SyntaxReference reference in symbol.DeclaringSyntaxReferences)
        {
            switch (reference.GetSyntax(cancellation))
            {
                case PropertyDeclarationSyntax { ExpressionBody: { } arrow }:
                    return arrow;
                case PropertyDeclarationSyntax { AccessorList: { } accessors }:
                    AccessorDeclarationSyntax? getter =
                        accessors.Accessors.FirstOrDefault(accessor => accessor.IsKind(SyntaxKind.GetAccessorDeclaration));
                    return (SyntaxNode?)getter?.ExpressionBody ?? getter?.Body;
                case LocalFunctionStatementSyntax function:
                    return (SyntaxNode?)function.ExpressionBody ?? function.Body;
                case MethodDeclarationSyntax method:
                    return (SyntaxNode?)method.ExpressionBody ?? method.Body;
            }
        }

        return null;
    }

    /// <summary>The value that a body returns, if returning it is all that it does.</summary>
    public static IOperation? Returned(IOperation? body)
        => body switch
        {
            IBlockOperation { Operations: [IReturnOperation { ReturnedValue: { } value }] } => value,
            IMethodBodyBaseOperation { BlockBody: { } block } => Returned(block),
            IMethodBodyBaseOperation { ExpressionBody: { } block } => Returned(block),
            IReturnOperation { ReturnedValue: { } value } => value,
            _ => null,
        };

    /// <summary>The block that a body is.</summary>
    public static IBlockOperation? Block(IOperation? body)
        => body switch
        {
            IBlockOperation block => block,
            IMethodBodyBaseOperation method => method.BlockBody ?? method.ExpressionBody,
            _ => null,
        };

    /// <summary>The first statement that does more than return, or the whole where there is none.</summary>
    public static SyntaxNode FirstStatement(SyntaxNode body)
        => body switch
        {
            BlockSyntax block => (SyntaxNode?)block.Statements.FirstOrDefault(statement => statement is not ReturnStatementSyntax) ?? block,
            LambdaExpressionSyntax { Block: { } block } => FirstStatement(block),
            ArrowExpressionClauseSyntax arrow => arrow.Expression,
            _ => body,
        };

    /// <summary>The C# of a body on one line, as generated comments quote it.</summary>
    public static string Text(SyntaxNode body)
    {
        SyntaxNode shown = body switch
        {
            ArrowExpressionClauseSyntax arrow => arrow.Expression,
            BlockSyntax { Statements: [ReturnStatementSyntax { Expression: { } expression }] } => expression,
            _ => body,
        };
        return string.Join(" ", shown.ToString().Split(['\r', '\n', '\t', ' '], StringSplitOptions.RemoveEmptyEntries));
    }
}

using System.Globalization;
using System.Text;
using FeatureGen.Compiler.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FeatureGen.Compiler.Lowering;

/// <summary>All code that an aggregate of the user's own can run: read from member to member, as far as the source of this project goes.</summary>
/// <remarks>Nothing is lowered: the code runs as it stands, in batch, request and specification. It is only read for what it may not do.</remarks>
internal sealed class CustomCode(LoweringContext context)
{
    private readonly HashSet<ISymbol> seen = new(SymbolEqualityComparer.Default);
    private readonly Queue<ISymbol> unread = new();
    private readonly StringBuilder text = new();

    /// <summary>Whether some of it does not bind, so that nothing can be said about it.</summary>
    public bool Incomplete { get; private set; }

    /// <summary>The code that was read, and the constants in it, on which what the aggregate comes to depends.</summary>
    public string Text => text.ToString();

    /// <summary>The first thing that the aggregate may not do, or null.</summary>
    public Refusal? Refuse(INamedTypeSymbol aggregate, SyntaxNode place)
    {
        if (!IsSource(aggregate) || aggregate.IsFileLocal || aggregate.GetMembers().OfType<IFieldSymbol>().Any(static field => !field.IsStatic && !field.IsConst))
        {
            return new Refusal(place, Rule.NotAllowed, place.ToString(), "an aggregate is a struct of this project without fields, that is not local to a file");
        }

        foreach (ISymbol member in aggregate.AllInterfaces.SelectMany(static contract => contract.GetMembers())
            .Select(aggregate.FindImplementationForInterfaceMember).OfType<ISymbol>())
        {
            Follow(member);
        }

        while (unread.Count > 0)
        {
            if (Read(unread.Dequeue()) is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }

    /// <summary>Whether a member is of this project, so that its code can be read; it then will be.</summary>
    private bool Follow(ISymbol member)
    {
        ISymbol declared = member.OriginalDefinition is IMethodSymbol { AssociatedSymbol: { } property } ? property : member.OriginalDefinition;
        if (!IsSource(declared))
        {
            return false;
        }

        if (seen.Add(declared))
        {
            unread.Enqueue(declared);
        }

        return true;
    }

    private Refusal? Read(ISymbol member)
    {
        foreach (SyntaxReference reference in member.DeclaringSyntaxReferences)
        {
            SyntaxNode declaration = context.Read(reference);
            if (member is IMethodSymbol { IsExtern: true } or { IsAbstract: true })
            {
                return new Refusal(declaration, Rule.NotAllowed, member.Name, "it has no code that could be read");
            }

            text.Append(string.Join(" ", declaration.ToString().Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries))).Append('\n');
            if (Initialised(member.ContainingType) is { } initialiser)
            {
                return new Refusal(initialiser, Rule.NotAllowed, initialiser.ToString(), "give fields their values in Empty");
            }

            foreach (SyntaxNode body in Bodies(declaration))
            {
                if (context.Operation(body) is not { } operation || BodyLowering.IsBroken(operation))
                {
                    Incomplete = true;
                }
                else if (RefuseOperation(operation) is { } refusal)
                {
                    return refusal;
                }
            }
        }

        return null;
    }

    private Refusal? RefuseOperation(IOperation body)
    {
        foreach (IOperation operation in body.DescendantsAndSelf())
        {
            if (operation is IFieldReferenceOperation { ConstantValue: { HasValue: true, Value: var constant } })
            {
                text.Append(constant is double or float
                    ? BitConverter.DoubleToInt64Bits(Convert.ToDouble(constant, CultureInfo.InvariantCulture)).ToString("x16", CultureInfo.InvariantCulture)
                    : Convert.ToString(constant, CultureInfo.InvariantCulture)).Append('\n');
            }

            if (!CustomOperations.Allows(operation, Follow))
            {
                (SyntaxNode place, DiagnosticDescriptor rule, string[] arguments) = RefusalReason.RootCause(operation, mayReadOutcome: false);
                return new Refusal(place, rule, arguments);
            }
        }

        return null;
    }

    /// <summary>An initialiser of a field or property: it would run unread in every constructor.</summary>
    /// <remarks>Every part of the type is read, also those without code: initial values are no declarations, and one may be added at any time.</remarks>
    private SyntaxNode? Initialised(INamedTypeSymbol? type)
        => type?.DeclaringSyntaxReferences.Where(_ => IsSource(type)).SelectMany(part => context.Read(part).ChildNodes()).SelectMany(static node => node switch
        {
            FieldDeclarationSyntax field when !field.Modifiers.Any(static word => word.Text is "const" or "static") => field.Declaration.Variables.Select(static variable => (SyntaxNode?)variable.Initializer),
            PropertyDeclarationSyntax property => [property.Initializer],
            _ => [],
        }).FirstOrDefault(static initialiser => initialiser is not null);

    /// <summary>The parts of a declaration that run.</summary>
    private static IEnumerable<SyntaxNode> Bodies(SyntaxNode declaration)
        => declaration switch
        {
            BasePropertyDeclarationSyntax { AccessorList: { } accessors } => accessors.Accessors.Where(static accessor => accessor.Body is not null || accessor.ExpressionBody is not null),
            PropertyDeclarationSyntax { ExpressionBody: { } arrow } => [arrow],
            IndexerDeclarationSyntax { ExpressionBody: { } arrow } => [arrow],
            BaseMethodDeclarationSyntax method => [method],
            _ => [],
        };

    private bool IsSource(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, context.Compilation.Assembly);
}

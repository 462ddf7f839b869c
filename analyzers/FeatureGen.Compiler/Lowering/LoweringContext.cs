using Microsoft.CodeAnalysis;

namespace FeatureGen.Compiler.Lowering;

/// <summary>What all bodies of one definition share while they are lowered.</summary>
internal sealed class LoweringContext(Compilation compilation, CancellationToken cancellation)
{
    private readonly Dictionary<SyntaxTree, SemanticModel> models = [];
    private readonly HashSet<SyntaxTree> readTrees = [];

    public Compilation Compilation => compilation;

    public CancellationToken Cancellation => cancellation;

    /// <summary>The files in which the bodies stand that were read: what was lowered depends on their text, not on their declarations alone.</summary>
    public IReadOnlyCollection<SyntaxTree> ReadTrees => readTrees;

    /// <summary>The body of a property's getter or of a method; null where it has none.</summary>
    public SyntaxNode? BodyOf(ISymbol symbol)
    {
        SyntaxNode? body = Body.Of(symbol, cancellation);
        if (body is not null)
        {
            readTrees.Add(body.SyntaxTree);
        }

        return body;
    }

    /// <summary>A declaration whose code is read.</summary>
    public SyntaxNode Read(SyntaxReference declaration)
    {
        readTrees.Add(declaration.SyntaxTree);
        return declaration.GetSyntax(cancellation);
    }

    /// <summary>The operation of a body, in whichever tree of the compilation it stands.</summary>
    public IOperation? Operation(SyntaxNode node) => Model(node).GetOperation(node, cancellation);

    /// <summary>Whether a name means something; the compiler says so where it does not.</summary>
    public bool Binds(SyntaxNode name) => Model(name).GetSymbolInfo(name, cancellation) is { Symbol: not null } or { CandidateSymbols.IsEmpty: false };

    private SemanticModel Model(SyntaxNode node)
    {
        if (!models.TryGetValue(node.SyntaxTree, out SemanticModel? model))
        {
#pragma warning disable RS1030 // Bodies are followed into other trees, for which no model is handed to us; one a tree is made and kept.
            model = compilation.GetSemanticModel(node.SyntaxTree);
#pragma warning restore RS1030
            models.Add(node.SyntaxTree, model);
        }

        return model;
    }
}

using System.Runtime.CompilerServices;
using FeatureGen.Compiler.Lowering;
using FeatureGen.Compiler.Parsing;
using FeatureGen.Compiler.Rules;
using Microsoft.CodeAnalysis;

namespace FeatureGen.Compiler.Reuse;

/// <summary>The way from a class to its model that generator and analyzer share, so that they cannot disagree.</summary>
internal static class DefinitionReading
{
    /// <summary>The compilations in which the expansions of <c>[Over]</c> can be read: one for all classes, because making one costs more than reading a class.</summary>
    private static readonly ConditionalWeakTable<Compilation, Compilation> WithExpansions = new();

    /// <summary>The model of a view, which may have been read in an earlier compilation.</summary>
    public static ViewModel? View(SyntaxNode declaration, INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
        => Declarations.Of(compilation).Views.Of(declaration, compilation, () => Read(type, compilation, new Findings(), cancellation, ViewParser.Parse));

    /// <summary>The model of a service, which may have been read in an earlier compilation.</summary>
    public static ServiceModel? Service(SyntaxNode declaration, INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
        => Declarations.Of(compilation).Services.Of(declaration, compilation, () => Read(type, compilation, new Findings(), cancellation, ServiceParser.Parse));

    /// <summary>What is wrong with a view or service. That nothing is may have been found in an earlier compilation.</summary>
    public static IReadOnlyList<Finding> Findings(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
        => Declarations.Of(compilation).Findings.Of(type.DeclaringSyntaxReferences[0].GetSyntax(cancellation), compilation, () =>
        {
            var findings = new Findings();
            IEnumerable<SyntaxTree> trees = type.Has(Names.FeatureViewAttribute)
                ? Read(type, compilation, findings, cancellation, ViewParser.Parse).Trees
                : Read(type, compilation, findings, cancellation, ServiceParser.Parse).Trees;

            // A finding has a place, which any edit above it moves.
            return (findings.Items, findings.Items.Count == 0 ? trees : null);
        })!;

    /// <summary>Reads the class as seen where the expansions of <c>[Over]</c> are declared.</summary>
    private static (TModel? Result, IEnumerable<SyntaxTree> Trees) Read<TModel>(
        INamedTypeSymbol type, Compilation compilation, Findings findings, CancellationToken cancellation,
        Func<INamedTypeSymbol, LoweringContext, Findings, TModel?> parse)
        where TModel : class
    {
        Compilation declared = WithExpansions.GetValue(compilation, key =>
            Declarations.Of(key).Expansions(key, cancellation) is { } expansions ? key.AddSyntaxTrees(expansions) : key);

        // A class that the copy does not find by its name is nested, which the parser refuses before it reads anything else.
        INamedTypeSymbol visible = ReferenceEquals(declared, compilation) ? type : declared.Assembly.GetTypeByMetadataName(type.FullName()) ?? type;
        var context = new LoweringContext(declared, cancellation);
        return (parse(visible, context, findings), context.ReadTrees);
    }
}

using System.Runtime.CompilerServices;
using FeatureGen.Compiler.Lowering;
using FeatureGen.Compiler.Parsing;
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

    /// <summary>Finds what is wrong with a view. Findings have places, which any edit moves, so they are never those of an earlier compilation.</summary>
    public static void FindInView(INamedTypeSymbol type, Compilation compilation, Findings findings, CancellationToken cancellation)
        => Read(type, compilation, findings, cancellation, ViewParser.Parse);

    /// <summary>Finds what is wrong with a service.</summary>
    public static void FindInService(INamedTypeSymbol type, Compilation compilation, Findings findings, CancellationToken cancellation)
        => Read(type, compilation, findings, cancellation, ServiceParser.Parse);

    /// <summary>Reads the class as seen where the expansions of <c>[Over]</c> are declared.</summary>
    private static (TModel? Model, IEnumerable<SyntaxTree> Trees) Read<TModel>(
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

using FeatureGen.Compiler.Lowering;
using Microsoft.CodeAnalysis;

namespace FeatureGen.Compiler.Parsing;

/// <summary>The way from a class to its model that generator and analyzer share, so that they cannot disagree.</summary>
internal static class DefinitionReading
{
    public static ViewModel? View(INamedTypeSymbol type, Compilation compilation, Findings findings, CancellationToken cancellation)
        => Read(type, compilation, [type], cancellation) is var (visible, context) ? ViewParser.Parse(visible, context, findings) : null;

    public static ServiceModel? Service(INamedTypeSymbol type, Compilation compilation, Findings findings, CancellationToken cancellation)
    {
        IEnumerable<INamedTypeSymbol> views = type.Properties().Select(property => property.Type).OfType<INamedTypeSymbol>()
            .Where(property => property.Has(Names.FeatureViewAttribute));
        return Read(type, compilation, [type, .. views], cancellation) is var (visible, context)
            ? ServiceParser.Parse(visible, context, findings)
            : null;
    }

    /// <summary>The class as seen where the expansions of <c>[Over]</c> are declared.</summary>
    private static (INamedTypeSymbol Type, LoweringContext Context)? Read(
        INamedTypeSymbol type, Compilation compilation, IEnumerable<INamedTypeSymbol> classes, CancellationToken cancellation)
    {
        Compilation declared = OverExpansion.Declare(compilation, classes, cancellation);
        INamedTypeSymbol? visible = ReferenceEquals(declared, compilation)
            ? type
            : declared.Assembly.GetTypeByMetadataName(type.FullName());
        return visible is null ? null : (visible, new LoweringContext(declared, cancellation));
    }
}

using FeatureGen.Compiler.Lowering;
using Microsoft.CodeAnalysis;

namespace FeatureGen.Compiler.Parsing;

/// <summary>The way from a class to its model that generator and analyzer share, so that they cannot disagree.</summary>
internal static class DefinitionReading
{
    public static ViewModel? View(INamedTypeSymbol type, Compilation compilation, Findings findings, CancellationToken cancellation)
        => Read(type, compilation, cancellation) is var (visible, context) ? ViewParser.Parse(visible, context, findings) : null;

    public static ServiceModel? Service(INamedTypeSymbol type, Compilation compilation, Findings findings, CancellationToken cancellation)
        => Read(type, compilation, cancellation) is var (visible, context) ? ServiceParser.Parse(visible, context, findings) : null;

    /// <summary>The class as seen where the expansions of <c>[Over]</c> are declared.</summary>
    private static (INamedTypeSymbol Type, LoweringContext Context)? Read(
        INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        Compilation declared = OverExpansion.Declare(compilation, cancellation);

        // A class that the copy does not find by its name is nested, which the parser refuses before it reads anything else.
        INamedTypeSymbol visible = ReferenceEquals(declared, compilation) ? type : declared.Assembly.GetTypeByMetadataName(type.FullName()) ?? type;
        return (visible, new LoweringContext(declared, cancellation));
    }
}

using FeatureGen.Compiler.Lowering;
using FeatureGen.Compiler.Rules;
using Microsoft.CodeAnalysis;

namespace FeatureGen.Compiler.Parsing;

/// <summary>Reads how often a view takes in what has become known.</summary>
internal static class CadenceParser
{
    /// <summary>Cadence and delay in microseconds, 0 where none is declared; null where they cannot be read.</summary>
    public static (long Cadence, long Delay)? Parse(INamedTypeSymbol type, AttributeData attribute, LoweringContext context, Findings findings)
    {
        if (AttributeDuration.Of(attribute, "Cadence", type, context, findings) is not { } cadence
            || AttributeDuration.Of(attribute, "Delay", type, context, findings) is not { } delay)
        {
            return null;
        }

        if (delay > 0 && cadence == 0)
        {
            findings.Add(Rule.ClassShape, type.Place(), type.Name, "has a Delay and no Cadence: [FeatureView(..., Cadence = \"1d\", Delay = \"2h\")]");
            return null;
        }

        return (cadence, delay);
    }
}

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
        if (Span("Cadence") is not { } cadence || Span("Delay") is not { } delay)
        {
            return null;
        }

        if (delay > 0 && cadence == 0)
        {
            findings.Add(Rule.ClassShape, type.Place(), type.Name, "has a Delay and no Cadence: [FeatureView(..., Cadence = \"1d\", Delay = \"2h\")]");
            return null;
        }

        return (cadence, delay);

        long? Span(string name)
        {
            if (attribute.Named<string?>(name, null) is not { } text)
            {
                return 0;
            }

            if (DurationText.TryParse(text, out long span))
            {
                return span;
            }

            findings.Add(Rule.BadDuration, attribute.ApplicationSyntaxReference?.GetSyntax(context.Cancellation).GetLocation() ?? type.Place(), text);
            return null;
        }
    }
}

using FeatureGen.Compiler.Lowering;
using FeatureGen.Compiler.Rules;
using Microsoft.CodeAnalysis;

namespace FeatureGen.Compiler.Parsing;

/// <summary>Reads a duration that an attribute of a class names, such as <c>Cadence = "1d"</c>.</summary>
internal static class AttributeDuration
{
    /// <summary>Its microseconds; 0 where it is not named, null where it cannot be read.</summary>
    public static long? Of(AttributeData attribute, string name, INamedTypeSymbol type, LoweringContext context, Findings findings)
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

using FeatureGen.Compiler.Lowering;
using FeatureGen.Compiler.Model;
using FeatureGen.Compiler.Rules;
using Microsoft.CodeAnalysis;

namespace FeatureGen.Compiler.Parsing;

/// <summary>Reads what makes a view one of labels, and checks that they are known together.</summary>
internal static class LabelParser
{
    /// <summary>Whether a view has labels, and so no features.</summary>
    public static bool IsOfLabels(INamedTypeSymbol view) => view.Properties().Any(property => property.Has(Names.LabelAttribute));

    /// <summary>The maturity of a view's labels in microseconds; 0 where it has none, null where it cannot be.</summary>
    public static long? Maturity(INamedTypeSymbol type, AttributeData attribute, LoweringContext context, Findings findings)
    {
        bool isOfLabels = IsOfLabels(type);
        string? wrong =
            isOfLabels && type.GetMembers().Any(member => member.Has(Names.FeatureAttribute))
                ? "has labels and features: labels stand in a view of their own, because they see what features may not"
            : isOfLabels && attribute.Named<string?>("Cadence", null) is not null ? "has labels and a Cadence, which says when features are made"
            : !isOfLabels && attribute.Named<string?>("Maturity", null) is not null ? "has a Maturity and no [Label]"
            : null;
        if (wrong is not null)
        {
            findings.Add(Rule.ClassShape, type.Place(), type.Name, wrong);
            return null;
        }

        return AttributeDuration.Of(attribute, "Maturity", type, context, findings);
    }

    /// <summary>Refuses labels without a window, and those of which one ends at another time than those of the labels before.</summary>
    public static List<FeatureModel> KnownTogether(INamedTypeSymbol type, List<FeatureModel> labels, Findings findings)
    {
        long? horizon = null;
        return labels.ConvertAll(label =>
        {
            if (label.Body is null)
            {
                return label;
            }

            List<long> ends = [.. Windows(label.Body).Select(window => window.Ahead).Distinct()];
            horizon ??= ends.Count > 0 ? ends[0] : null;
            string? wrong = ends.Count == 0 ? "looks at nothing that happens: a label of a view has a window by Next(w)"
                : ends.Any(end => end != horizon) ? "has a window that ends at another time than others of this view, whose labels are known together: give it a view of its own"
                : null;
            if (wrong is null)
            {
                return label;
            }

            var finding = new Finding(Rule.FeatureShape, type.GetMembers(label.Name)[0].Place(), label.Name, wrong);
            findings.Add(finding);
            return label with { Body = null, Refusal = finding.Message };
        });
    }

    /// <summary>How long after a row's time the labels' windows end, in microseconds; 0 without a label.</summary>
    public static long HorizonOf(IEnumerable<FeatureModel> labels)
        => labels.Where(label => label.Body is not null).SelectMany(label => Windows(label.Body!)).Select(window => window.Ahead).FirstOrDefault();

    private static IEnumerable<WindowModel> Windows(Expression expression)
        => expression is Aggregate aggregate ? [aggregate.Window] : expression.Children().SelectMany(Windows);
}

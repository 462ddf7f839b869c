using FeatureGen.Compiler.Lowering;
using FeatureGen.Compiler.Rules;
using Microsoft.CodeAnalysis;

namespace FeatureGen.Compiler.Parsing;

/// <summary>Reads a feature view.</summary>
internal static class ViewParser
{
    public static ViewModel? Parse(INamedTypeSymbol type, LoweringContext context, Findings findings)
    {
        var definition = new DefinitionParser(context, findings);
        if (type.Attribute(Names.FeatureViewAttribute) is not { } attribute || !definition.HasShape(type))
        {
            return null;
        }

        if (ViewSources.TypesOf(type) is not { } events)
        {
            if (type.BaseType is not IErrorTypeSymbol && ViewSources.BaseOf(type) is null)
            {
                findings.Add(Rule.ClassShape, type.Place(), type.Name, "must derive from FeatureView<TEvent>");
            }

            return null;
        }

        if (ViewSources.Parse(type, attribute, events, context, findings) is not { } sources
            || CadenceParser.Parse(type, attribute, context, findings) is not var (cadence, delay)
            || LabelParser.Maturity(type, attribute, context, findings) is not { } maturity)
        {
            return null;
        }

        DefinitionScope scope = ViewSources.ScopeOf(events);
        foreach ((string name, ValueType featureType) in DefinitionParser.Declared(type))
        {
            scope.Features[name] = featureType;
        }

        foreach (KeyValuePair<string, ListShape> list in DeclaredLists.Of(type, context, scope))
        {
            scope.Lists[list.Key] = list.Value;
        }

        bool isOfLabels = LabelParser.IsOfLabels(type);
        foreach ((string name, _) in DefinitionParser.Declared(type, Names.LabelAttribute))
        {
            scope.Labels.Add(name);
        }

        List<FeatureModel> features = definition.Features(type, scope, isOfLabels);
        if (isOfLabels)
        {
            features = LabelParser.KnownTogether(type, features, findings);
        }

        ViewSources.CheckRead(type, sources, features, findings);
        return new ViewModel(Namespace(type), type.Name, attribute.Named("Version", 1), sources, features)
        {
            Cadence = cadence,
            Delay = delay,
            Horizon = isOfLabels ? LabelParser.HorizonOf(features) : 0,
            Maturity = maturity,
        };
    }

    /// <summary>Whether the view gets a plan, whatever becomes of its features.</summary>
    public static bool HasPlan(INamedTypeSymbol type, LoweringContext context)
    {
        var findings = new Findings();
        return type.Attribute(Names.FeatureViewAttribute) is { } attribute
            && new DefinitionParser(context, findings).HasShape(type)
            && ViewSources.TypesOf(type) is { } events
            && ViewSources.Parse(type, attribute, events, context, findings) is not null
            && CadenceParser.Parse(type, attribute, context, findings) is not null
            && LabelParser.Maturity(type, attribute, context, findings) is not null;
    }

    public static string Namespace(INamedTypeSymbol type)
        => type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString();
}

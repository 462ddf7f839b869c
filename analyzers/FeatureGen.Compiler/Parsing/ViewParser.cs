using FeatureGen.Compiler.Lowering;
using FeatureGen.Compiler.Model;
using FeatureGen.Compiler.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

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

        if (EventOf(type) is not { } eventType)
        {
            if (type.BaseType is not IErrorTypeSymbol && type.BaseOf(Names.FeatureView) is null)
            {
                findings.Add(Rule.ClassShape, type.Place(), type.Name, "must derive from FeatureView<TEvent>");
            }

            return null;
        }

        if (new StructParser(context, findings).ParseEvent(eventType, type.Place()) is not { } model
            || Keys(type, attribute, eventType, context, findings) is not { } keys
            || CadenceParser.Parse(type, attribute, context, findings) is not var (cadence, delay)
            || LabelParser.Maturity(type, attribute, context, findings) is not { } maturity)
        {
            return null;
        }

        var scope = new DefinitionScope { Event = new StructMembers(eventType, MemberOwner.Event) };
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

        return new ViewModel(Namespace(type), type.Name, attribute.Named("Version", 1), model, keys, features)
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
            && EventOf(type) is { } eventType
            && new StructParser(context, findings).ParseEvent(eventType, type.Place()) is not null
            && Keys(type, attribute, eventType, context, findings) is not null
            && CadenceParser.Parse(type, attribute, context, findings) is not null
            && LabelParser.Maturity(type, attribute, context, findings) is not null;
    }

    private static INamedTypeSymbol? EventOf(INamedTypeSymbol type)
        => type.BaseOf(Names.FeatureView)?.TypeArguments[0] is INamedTypeSymbol eventType and not IErrorTypeSymbol ? eventType : null;

    public static string Namespace(INamedTypeSymbol type)
        => type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString();

    private static List<KeyModel>? Keys(
        INamedTypeSymbol type, AttributeData attribute, INamedTypeSymbol eventType, LoweringContext context, Findings findings)
    {
        var keys = new List<KeyModel>();
        var members = new StructMembers(eventType, MemberOwner.Event);
        foreach (string name in attribute.Texts())
        {
            IPropertySymbol? property = eventType.Properties().FirstOrDefault(candidate => candidate.Name == name);
            if (attribute.ApplicationSyntaxReference?.GetSyntax(context.Cancellation) is not { } place
                || (property is null && !place.DescendantNodes().OfType<MemberAccessExpressionSyntax>().All(context.Binds)))
            {
                return null;
            }

            if (property is null)
            {
                findings.Add(Rule.UnknownMember, type.Place(), name, $"is not a property of {eventType.Name}");
                return null;
            }

            var lowering = new BodyLowering(context, definition: null);
            Expression? key = members.Lower(property, place, lowering);
            if (lowering.Refusal is { } refusal)
            {
                findings.Add(refusal);
            }

            if (key is null)
            {
                return null;
            }

            if (!IsKey(key))
            {
                findings.Add(Rule.UnknownMember, type.Place(), name, "cannot be part of a key: a key is a string, long or int that cannot fail");
                return null;
            }

            keys.Add(new KeyModel(name, key, StructParser.TextOf(property, context)));
        }

        if (keys.Count == 0)
        {
            findings.Add(Rule.ClassShape, type.Place(), type.Name, "needs an entity key: [FeatureView(nameof(...))]");
            return null;
        }

        return keys;
    }

    /// <summary>Whether an expression can be part of an entity key.</summary>
    public static bool IsKey(Expression key)
        => key.Type.Scalar is Scalar.String or Scalar.Int64 or Scalar.Int32 && !Failure.IsPossible(key);
}

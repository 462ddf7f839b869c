using FeatureGen.Compiler.Lowering;
using FeatureGen.Compiler.Model;
using FeatureGen.Compiler.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FeatureGen.Compiler.Parsing;

/// <summary>Reads a feature service.</summary>
internal static class ServiceParser
{
    public static ServiceModel? Parse(INamedTypeSymbol type, LoweringContext context, Findings findings)
    {
        var definition = new DefinitionParser(context, findings);
        if (type.Attribute(Names.FeatureServiceAttribute) is not { } attribute || !definition.HasShape(type))
        {
            return null;
        }

        if (type.BaseOf(Names.FeatureService)?.TypeArguments is not [INamedTypeSymbol requestType, INamedTypeSymbol outcomeType]
            || requestType is IErrorTypeSymbol || outcomeType is IErrorTypeSymbol)
        {
            if (type.BaseType is not IErrorTypeSymbol && type.BaseOf(Names.FeatureService) is null)
            {
                findings.Add(Rule.ClassShape, type.Place(), type.Name, "must derive from FeatureService<TRequest, TOutcome>");
            }

            return null;
        }

        var structs = new StructParser(context, findings);
        if (structs.ParseRequest(requestType, type.Place()) is not { } request || structs.ParseOutcome(outcomeType, type.Place()) is not { } outcome)
        {
            return null;
        }

        var scope = new DefinitionScope
        {
            Request = new StructMembers(requestType, MemberOwner.Request),
            Outcome = new StructMembers(outcomeType, MemberOwner.Outcome),
            FeaturesOfView = FeaturesOf,
            ListsOfView = view => ListsOf(view, context),
        };
        foreach (IPropertySymbol property in type.Properties())
        {
            if (property.Has(Names.LabelAttribute))
            {
                scope.Labels.Add(property.Name);
            }
            else if (property.Type is INamedTypeSymbol view && view.Has(Names.FeatureViewAttribute))
            {
                (LabelParser.IsOfLabels(view) ? scope.LabelJoins : scope.Joins)[property.Name] = view;
            }
        }

        foreach ((string name, ValueType featureType) in DefinitionParser.Declared(type))
        {
            scope.Features[name] = featureType;
        }

        if (Joins(type, scope, scope.Joins, context, findings) is not { } joins
            || Joins(type, scope, scope.LabelJoins, context, findings) is not { } labelJoins)
        {
            return null;
        }

        return new ServiceModel(ViewParser.Namespace(type), type.Name, attribute.FirstText() ?? ColumnName.Of(type.Name),
            attribute.Named("Version", 1), request, outcome, joins,
            definition.Features(type, scope, label: false), definition.Features(type, scope, label: true)) { LabelJoins = labelJoins };
    }

    private static Dictionary<string, ValueType> FeaturesOf(INamedTypeSymbol view)
    {
        var features = new Dictionary<string, ValueType>();
        foreach ((string name, ValueType type) in DefinitionParser.Declared(view, LabelParser.IsOfLabels(view) ? Names.LabelAttribute : Names.FeatureAttribute))
        {
            features[name] = type;
        }

        return features;
    }

    private static Dictionary<string, ListShape> ListsOf(INamedTypeSymbol view, LoweringContext context)
        => ViewSources.TypesOf(view) is { } events ? DeclaredLists.Of(view, context, ViewSources.ScopeOf(events)) : [];

    private static List<JoinModel>? Joins(
        INamedTypeSymbol type, DefinitionScope scope, Dictionary<string, INamedTypeSymbol> views, LoweringContext context, Findings findings)
    {
        var joins = new List<JoinModel>();
        foreach (IPropertySymbol property in type.Properties().Where(property => views.ContainsKey(property.Name)))
        {
            if (context.BodyOf(property) is not { } body || context.Operation(body) is not { } operation)
            {
                continue;
            }

            if (operation.DescendantsAndSelf().Any(part => part.Kind == OperationKind.Invalid || part.Type is IErrorTypeSymbol))
            {
                return null;
            }

            if (Body.Returned(operation) is not IInvocationOperation { TargetMethod: { Name: "Join" } method } join
                || method.ContainingType.FullName() != Names.FeatureService)
            {
                findings.Add(Rule.FeatureShape, property.Place(), property.Name, "must be written as => Join<TView>(key, ...)");
                return null;
            }

            if (!IsCompiled(property, views[property.Name], context, findings) || Keys(property, join, views[property.Name], scope, context, findings) is not { } keys)
            {
                return null;
            }

            joins.AddRange(Sources(property, views[property.Name], keys));
        }

        return joins;
    }

    /// <summary>The join, and after it one more for each further source of its view, under the same key.</summary>
    private static IEnumerable<JoinModel> Sources(IPropertySymbol property, INamedTypeSymbol view, List<KeyModel> keys)
        => ViewSources.TypesOf(view) is { } events
            ? events.Select((type, source) => source == 0
                ? new JoinModel(property.Name, StructParser.Qualified(view), keys)
                : new JoinModel($"{property.Name}.{type.Name}", StructParser.Qualified(view), keys) { Plan = ViewSources.PlanOf(type.Name) })
            : [];

    /// <summary>Whether the joined view has a plan. Where it stands in this project and has none, its own diagnostic says why.</summary>
    private static bool IsCompiled(IPropertySymbol property, INamedTypeSymbol view, LoweringContext context, Findings findings)
    {
        if (SymbolEqualityComparer.Default.Equals(view.ContainingAssembly, context.Compilation.Assembly))
        {
            return ViewParser.HasPlan(view, context);
        }

        bool isCompiled = !view.GetTypeMembers("Generated").IsEmpty;
        if (!isCompiled)
        {
            findings.Add(Rule.UnknownMember, property.Place(), view.Name, $"has no generated code: let FeatureGen compile the project {view.ContainingAssembly.Name}");
        }

        return isCompiled;
    }

    private static List<KeyModel>? Keys(
        IPropertySymbol property, IInvocationOperation join, INamedTypeSymbol view, DefinitionScope scope, LoweringContext context, Findings findings)
    {
        var keys = new List<KeyModel>();
        IEnumerable<IOperation> elements = join.Arguments is [{ Value: IArrayCreationOperation { Initializer: { } initializer } }]
            ? initializer.ElementValues
            : [];
        List<ValueType?> expected = KeyTypes(view);
        foreach (IOperation element in elements)
        {
            IOperation key = element is IConversionOperation { Type.SpecialType: SpecialType.System_Object, Operand: { } boxed } ? boxed : element;
            var lowering = new BodyLowering(context, scope);
            Expression? value = lowering.Lower(key);
            if (lowering.Refusal is { } refusal)
            {
                findings.Add(refusal);
            }

            if (value is null)
            {
                return null;
            }

            if (keys.Count >= expected.Count || !EntityKeys.IsKey(value) || !AreSameKey(value.Type, expected[keys.Count])
                || !ReadsRequestOnly(value))
            {
                findings.Add(Rule.UnknownMember, key.Syntax.GetLocation(), key.Syntax.ToString(),
                    $"does not fit the key of {view.Name}: a key part has the type of the event's member and is taken from the request alone");
                return null;
            }

            keys.Add(new KeyModel($"{property.Name}Key{keys.Count + 1}", value, Body.Text(key.Syntax)));
        }

        if (keys.Count != expected.Count)
        {
            findings.Add(Rule.UnknownMember, property.Place(), property.Name, $"must give all {expected.Count} parts of the key of {view.Name}");
            return null;
        }

        return keys;
    }

    private static bool ReadsRequestOnly(Expression expression)
        => expression is not (FeatureReference or JoinedFeature) && expression.Children().All(ReadsRequestOnly);

    private static List<ValueType?> KeyTypes(INamedTypeSymbol view)
    {
        if (ViewSources.TypesOf(view) is not [{ } eventType, ..])
        {
            return [];
        }

        return [.. view.Attribute(Names.FeatureViewAttribute)!.Texts().Select(name =>
            eventType.Properties().FirstOrDefault(property => property.Name == name)?.Type.ToValueType())];
    }

    private static bool AreSameKey(ValueType given, ValueType? expected)
        => expected is { } type && EntityKeys.AreSame(given, type);
}

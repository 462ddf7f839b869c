using FeatureGen.Compiler.Lowering;
using FeatureGen.Compiler.Model;
using FeatureGen.Compiler.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FeatureGen.Compiler.Parsing;

/// <summary>What views and services have in common: the class's shape, its features and their bodies.</summary>
internal sealed class DefinitionParser(LoweringContext context, Findings findings)
{
    private const string GeneratedName = "Generated";

    /// <summary>Static classes that generated rows call by their simple name; a feature of that name would hide them.</summary>
    private static readonly HashSet<string> NamesOfGeneratedCode =
        [GeneratedName, "Math", "MathF", "Partial", "Lifted", "Signs", "PerLane", "Lane", "Bits", "F64", "I64", "TWriter", "CachedWriter"];

    /// <summary>Whether generated code can be put beside the class.</summary>
    public bool HasShape(INamedTypeSymbol type)
    {
        string? wrong =
            type.ContainingType is not null ? "must not be nested in another type"
            : type.IsGenericType ? "must not be generic"
            : type.IsStatic || type.IsAbstract ? "must be a class that can be created"
            : type.IsFileLocal ? "must not be local to a file: generated code stands in another"
            : type.Name == GeneratedName ? $"must be called something else: {GeneratedName} is what its generated code is called"
            : !IsPartial(type) ? "must be partial, so that generated code can stand beside it"
            : null;
        if (wrong is not null)
        {
            findings.Add(Rule.ClassShape, type.Place(), type.Name, wrong);
        }

        return wrong is null;
    }

    /// <summary>The declared features by name, or with another attribute the labels, in declaration order; bodies are not read.</summary>
    public static IEnumerable<(string Name, ValueType Type)> Declared(INamedTypeSymbol type, string attribute = Names.FeatureAttribute)
    {
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IPropertySymbol property && property.Has(attribute) && property.Type.ToValueType() is { } propertyType)
            {
                yield return (property.Name, propertyType);
            }
            else if (attribute == Names.FeatureAttribute && member is IMethodSymbol method && method.Attribute(Names.OverAttribute) is { } over && method.ReturnType.ToValueType() is { } methodType)
            {
                foreach (string duration in over.Texts())
                {
                    yield return (method.Name + duration, methodType);
                }
            }
        }
    }

    /// <summary>Reads the features, or with <paramref name="label"/> the labels, of a class.</summary>
    public List<FeatureModel> Features(INamedTypeSymbol type, DefinitionScope scope, bool label)
    {
        var features = new List<FeatureModel>();
        var places = new Dictionary<string, Location>();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (ISymbol member in type.GetMembers())
        {
            if (!member.Has(label ? Names.LabelAttribute : Names.FeatureAttribute))
            {
                continue;
            }

            IEnumerable<FeatureModel> models = member switch
            {
                IPropertySymbol property => Property(property, scope, label),
                IMethodSymbol method => Method(type, method, scope),
                _ => [],
            };
            foreach (FeatureModel feature in models)
            {
                if (NamesOfGeneratedCode.Contains(feature.Name))
                {
                    findings.Add(Rule.FeatureShape, member.Place(), feature.Name, "must be called something else: generated code uses this name");
                }
                else if (names.Add(feature.Name))
                {
                    features.Add(feature);
                    places.Add(feature.Name, member.Place());
                }
                else
                {
                    findings.Add(Rule.DuplicateName, member.Place(), feature.Name);
                }
            }
        }

        return FeatureCycles.Refuse(features, places, findings);
    }

    private IEnumerable<FeatureModel> Property(IPropertySymbol property, DefinitionScope scope, bool label)
    {
        if (property.Type is IErrorTypeSymbol)
        {
            yield break;
        }

        ValueType? element = label ? null : property.Type.ToListElement();
        if ((element ?? property.Type.ToValueType()) is not { } type)
        {
            findings.Add(Rule.FeatureShape, property.Place(), property.Name, $"cannot be a feature: {Unsupported.Type(property.Type)}");
            yield break;
        }

        if (context.BodyOf(property) is not { } body)
        {
            findings.Add(Rule.FeatureShape, property.Place(), property.Name, "has no body: write it as => expression");
            yield break;
        }

        var declared = new Declaration(property, property.Name, type, body, null, 0);
        foreach (FeatureModel feature in element is null ? [Lower(declared, scope, label)] : LowerList(declared, scope))
        {
            yield return feature;
        }
    }

    private IEnumerable<FeatureModel> Method(INamedTypeSymbol type, IMethodSymbol method, DefinitionScope scope)
    {
        if (method.ReturnType is IErrorTypeSymbol || method.Attribute(Names.OverAttribute) is not { } over
            || method.Parameters is not [{ } parameter] || parameter.Type.ToDisplayString() != Names.Duration
            || (method.ReturnType.ToListElement() ?? method.ReturnType.ToValueType()) is not { } valueType || context.BodyOf(method) is not { } body)
        {
            if (method.ReturnType is not IErrorTypeSymbol)
            {
                findings.Add(Rule.FeatureShape, method.Place(), method.Name,
                    "needs [Over(...)], one Duration parameter, a feature's type and an expression as its body");
            }

            yield break;
        }

        foreach (string duration in over.Texts())
        {
            string name = method.Name + duration;
            if (!DurationText.TryParse(duration, out long microseconds))
            {
                findings.Add(Rule.BadDuration, method.Place(), duration);
            }
            else if (type.GetMembers(name).Any(member => !OverExpansion.IsExpansion(member)))
            {
                findings.Add(Rule.DuplicateName, method.Place(), name);
            }
            else
            {
                var declared = new Declaration(method, name, valueType, body, parameter, microseconds);
                foreach (FeatureModel feature in method.ReturnType.ToListElement() is null ? [Lower(declared, scope, label: false)] : LowerList(declared, scope))
                {
                    yield return feature;
                }
            }
        }
    }

    private FeatureModel Lower(Declaration declared, DefinitionScope scope, bool label)
    {
        BodyLowering lowering = declared.Lowering(context, scope, label);
        Expression? value = lowering.LowerBody(declared.Body, declared.Type);
        string? refused = RefusalOf(lowering);
        if (value is { Type: { Scalar: Scalar.String, Nullable: true } } && !declared.Type.Nullable)
        {
            var finding = new Finding(Rule.FeatureShape, declared.Member.Place(), declared.Member.Name,
                "can be null: declare it as string?, or end its body with ?? \"...\"");
            findings.Add(finding);
            refused = finding.Message;
        }

        return Model(declared, refused is null ? value : null, Body.Text(declared.Body), lowering.Quotes, refused);
    }

    /// <summary>A feature for each place of a list; one, without a body, where the list cannot be read.</summary>
    private IEnumerable<FeatureModel> LowerList(Declaration declared, DefinitionScope scope)
    {
        BodyLowering lowering = declared.Lowering(context, scope, label: false);
        IReadOnlyList<ListPlace>? places = lowering.LowerListBody(declared.Body);
        string text = Body.Text(declared.Body);
        return RefusalOf(lowering) is var refused && (refused is not null || places is null)
            ? [Model(declared, null, text, lowering.Quotes, refused)]
            : places!.Select(place => Model(
                declared with { Name = $"{declared.Name}_{place.Column}" }, place.Value, $"{text}[{place.Index}]", lowering.Quotes, null) with { List = declared.Name });
    }

    private string? RefusalOf(BodyLowering lowering)
    {
        if (lowering.Refusal is { } refusal)
        {
            findings.Add(refusal);
        }

        return lowering.Refusal?.ToFinding().Message;
    }

    private FeatureModel Model(Declaration declared, Expression? value, string text, List<Quote> quotes, string? refused)
    {
        AttributeData? feature = declared.Member.Attribute(Names.FeatureAttribute);
        return new FeatureModel(declared.Name, declared.Type, feature?.Named("Hidden", false) ?? false, feature?.Named("Version", 1) ?? 1,
            value, text, quotes, Default(declared.Member, declared.Type), refused, declared.Window is null ? null : declared.Member.Name, declared.Microseconds)
        {
            Enum = EnumOf((declared.Member as IPropertySymbol)?.Type ?? ((IMethodSymbol)declared.Member).ReturnType),
        };
    }

    private static EnumModel? EnumOf(ITypeSymbol type)
        => type.ToListElement() is null ? type.ToEnum() : ((INamedTypeSymbol)type).TypeArguments[0].ToEnum();

    private Constant? Default(ISymbol member, ValueType type)
    {
        if (member.Attribute(Names.DefaultAttribute) is not { ConstructorArguments: [{ Kind: TypedConstantKind.Primitive, Value: { } value }] })
        {
            return null;
        }

        // The attribute takes a long, a double, a bool or a string.
        Constant? constant = (type.Scalar, value) switch
        {
            (Scalar.Boolean, bool flag) => Constant.Of(flag),
            (_, long number) when IntegerType.Of(type.Scalar)?.Holds(number) == true => new Constant(type.NotNull(), number),
            (Scalar.Timestamp or Scalar.Duration, long number) => new Constant(type.NotNull(), number),
            (Scalar.Single, long number) => Floating(type, (float)number),
            (Scalar.Single, double number) => Floating(type, (float)number),
            (Scalar.Double, long number) => Floating(type, number),
            (Scalar.Double, double number) => Floating(type, number),
            (Scalar.String, string text) => new Constant(type.NotNull(), 0, text),
            _ => null,
        };
        if (constant is null)
        {
            findings.Add(Rule.FeatureShape, member.Place(), member.Name, $"has a [Default] that is not a {type.Scalar}");
        }

        return constant;
    }

    private static Constant Floating(ValueType type, double value) => new(type.NotNull(), BitConverter.DoubleToInt64Bits(value));

    private bool IsPartial(INamedTypeSymbol type)
        => type.DeclaringSyntaxReferences.Any(reference =>
            reference.GetSyntax(context.Cancellation) is ClassDeclarationSyntax declaration
            && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));

    /// <summary>A member with its name and type as a feature; of an <c>[Over]</c> method with one of its durations.</summary>
    private sealed record Declaration(ISymbol Member, string Name, ValueType Type, SyntaxNode Body, IParameterSymbol? Window, long Microseconds)
    {
        public BodyLowering Lowering(LoweringContext context, DefinitionScope scope, bool label)
            => new(context, scope) { MayReadOutcome = label, Window = Window is null ? null : (Window, Microseconds) };
    }
}

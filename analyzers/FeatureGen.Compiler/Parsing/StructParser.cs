using FeatureGen.Compiler.Lowering;
using FeatureGen.Compiler.Model;
using FeatureGen.Compiler.Rules;
using Microsoft.CodeAnalysis;

namespace FeatureGen.Compiler.Parsing;

/// <summary>Reads an event, request or outcome struct.</summary>
internal sealed class StructParser(LoweringContext context, Findings findings)
{
    // As the runtime's attribute has it.
    private const string DefaultDuplicateHorizon = "10m";

    private readonly List<Quote> quotes = [];

    /// <summary>Reads an event struct, or returns null where it cannot serve as one.</summary>
    public StructModel? ParseEvent(INamedTypeSymbol type, Location place)
    {
        if (!IsHere(type, place))
        {
            return null;
        }

        AttributeData? snapshot = type.Attribute(Names.SnapshotSourceAttribute);
        if ((snapshot ?? type.Attribute(Names.EventSourceAttribute)) is not { } attribute)
        {
            findings.Add(Rule.UnknownMember, place, type.Name, "is not an [EventSource] or [SnapshotSource] struct");
            return null;
        }

        var members = new StructMembers(type, MemberOwner.Event);
        Expression? condition = Role(type, members, Names.EventConditionAttribute, Scalar.Boolean);
        Expression? time = Role(type, members, Names.EventTimeAttribute, Scalar.Timestamp);
        Expression? known = Role(type, members, Names.KnownAtAttribute, Scalar.Timestamp);
        Expression? id = Role(type, members, Names.EventIdAttribute, Scalar.Int64);
        Expression? sequence = Role(type, members, Names.SequenceAttribute, Scalar.Int64);
        if (snapshot is not null && type.Properties().FirstOrDefault(property => property.Has(Names.EventIdAttribute)) is { } identified)
        {
            findings.Add(Rule.UnknownMember, identified.Place(), identified.Name, "cannot be the [EventId] of a version: no request is one, and the key says whose state it is");
            return null;
        }

        if (time is null)
        {
            if (!type.Properties().Any(property => property.Has(Names.EventTimeAttribute)))
            {
                findings.Add(Rule.NoEventTime, type.Place(), type.Name);
            }

            return null;
        }

        var sources = new DeclaredSources(type, findings);
        sources.Check();
        return new StructModel(Qualified(type), string.Join(" + ", sources.SourceNames), Columns(type), time, known, id, sequence, quotes.ToList())
        {
            Sources = sources.SourceNames,
            Condition = condition,
            DuplicateHorizon = id is null ? -1 : DuplicateHorizon(attribute, type),
        };
    }

    private long DuplicateHorizon(AttributeData attribute, INamedTypeSymbol type)
    {
        string text = attribute.Named("DuplicateHorizon", DefaultDuplicateHorizon);
        if (text == "none")
        {
            return -1;
        }

        if (!DurationText.TryParse(text, out long horizon))
        {
            findings.Add(Rule.BadDuration, attribute.ApplicationSyntaxReference?.GetSyntax(context.Cancellation).GetLocation() ?? type.Place(), text);
        }

        return horizon;
    }

    /// <summary>Reads a request struct, or returns null where it cannot serve as one.</summary>
    public StructModel? ParseRequest(INamedTypeSymbol type, Location place)
    {
        if (!IsHere(type, place))
        {
            return null;
        }

        var members = new StructMembers(type, MemberOwner.Request);
        Expression? time = Role(type, members, Names.RequestTimeAttribute, Scalar.Timestamp);
        Expression? self = Role(type, members, Names.SelfIdAttribute, Scalar.Int64);
        if (time is null)
        {
            if (!type.Properties().Any(property => property.Has(Names.RequestTimeAttribute)))
            {
                findings.Add(Rule.UnknownMember, type.Place(), type.Name, "needs a [RequestTime] property of type Timestamp");
            }

            return null;
        }

        return new StructModel(Qualified(type), "", Columns(type), time, null, self, null, quotes.ToList());
    }

    /// <summary>Reads an outcome struct, or returns null where it cannot serve as one.</summary>
    public StructModel? ParseOutcome(INamedTypeSymbol type, Location place)
        => IsHere(type, place) ? new(Qualified(type), "", Columns(type), null, null, null, null, []) : null;

    /// <summary>The C# of a property: its body, or its name where its value comes with the data.</summary>
    public static string TextOf(IPropertySymbol property, LoweringContext context)
        => StructMembers.IsStored(property, context.Cancellation) || context.BodyOf(property) is not { } body ? property.Name : Body.Text(body);

    private bool IsHere(INamedTypeSymbol type, Location place)
    {
        bool isHere = SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, context.Compilation.Assembly);
        if (!isHere)
        {
            findings.Add(Rule.NotAllowed, place, type.Name,
                $"it is declared in another project, {type.ContainingAssembly?.Name}; declare event, request and outcome structs in the project of the feature classes");
        }

        return isHere;
    }

    public static string Qualified(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    /// <summary>The member that plays a role; it must have the role's type, never be null and never fail.</summary>
    private Expression? Role(INamedTypeSymbol type, StructMembers members, string attribute, Scalar scalar)
    {
        List<IPropertySymbol> marked = [.. type.Properties().Where(candidate => candidate.Has(attribute))];
        if (marked.Count == 0 || marked[0].Type is IErrorTypeSymbol)
        {
            return null;
        }

        if (marked.Count > 1)
        {
            findings.Add(Rule.UnknownMember, marked[1].Place(), marked[1].Name, $"and {marked[0].Name} cannot both be the {ShortName(attribute)}; mark one");
        }

        IPropertySymbol property = marked[0];

        if (property.Type.ToValueType() is not { Nullable: false } actual || actual.Scalar != scalar)
        {
            findings.Add(Rule.UnknownMember, property.Place(), property.Name, $"must be a {CSharpOf(scalar)} that is never null");
            return null;
        }

        var lowering = new BodyLowering(context, definition: null);
        SyntaxNode? place = property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(context.Cancellation);
        Expression? value = place is null ? null : members.Lower(property, place, lowering);
        if (lowering.Refusal is { } refusal)
        {
            findings.Add(refusal);
        }
        else if (value is not null && Failure.IsPossible(value))
        {
            findings.Add(Rule.NotAllowed, property.Place(), property.Name, scalar == Scalar.Boolean
                ? "it can fail for some rows, of which nothing could tell then whether they are events"
                : "it can fail for some rows, which then would have no place in time");
            return null;
        }

        if (value is not null)
        {
            quotes.Add(new Quote(value, TextOf(property, context)));
        }

        return value;
    }

    private static string CSharpOf(Scalar scalar) => scalar switch
    {
        Scalar.Int64 => "long",
        Scalar.Boolean => "bool",
        _ => "Timestamp",
    };

    private static string ShortName(string attribute)
        => "[" + attribute.Substring(attribute.LastIndexOf('.') + 1).Replace("Attribute", "") + "]";

    private List<ColumnModel> Columns(INamedTypeSymbol type)
    {
        var columns = new List<ColumnModel>();
        var sources = new DeclaredSources(type, findings);
        foreach (IPropertySymbol property in type.Properties())
        {
            if (!StructMembers.IsStored(property, context.Cancellation))
            {
                continue;
            }

            List<ColumnPlace> places = sources.PlacesOf(property);
            if (property.Type.IsVector())
            {
                CheckVector(type, property);
                columns.AddRange(VectorColumns.Of(property, places));
            }

            if (property.Type.ToValueType() is not { } valueType)
            {
                continue;
            }

            (Constant? least, Constant? greatest) = Range(property, valueType);
            columns.Add(new ColumnModel(places, property.Name, valueType, least, greatest) { IsSourceName = DeclaredSources.IsSourceName(property) });
        }

        return columns;
    }

    private void CheckVector(INamedTypeSymbol type, IPropertySymbol vector)
    {
        if (VectorColumns.DimensionOf(vector) is null)
        {
            findings.Add(Rule.UnknownMember, vector.Place(), vector.Name, $"is a vector and needs [Dimension(n)] with its number of elements, 1 to {VectorColumns.Most}");
        }
        else if (type.Properties().FirstOrDefault(other => other.Name.StartsWith(vector.Name + "_", StringComparison.Ordinal)) is { } other)
        {
            findings.Add(Rule.UnknownMember, other.Place(), other.Name, $"is called like an element of {vector.Name}; call it something else");
        }
    }

    private static (Constant? Least, Constant? Greatest) Range(IPropertySymbol property, ValueType type)
    {
        if (property.Attribute(Names.RangeAttribute) is not { ConstructorArguments.Length: 2 } range
            || type.Scalar is not (Scalar.Int32 or Scalar.Int64 or Scalar.Single or Scalar.Double))
        {
            return (null, null);
        }

        return (Bound(range.ConstructorArguments[0], type), Bound(range.ConstructorArguments[1], type));
    }

    private static Constant? Bound(TypedConstant argument, ValueType type)
        => argument.Value switch
        {
            int bound when type.IsFloating => new Constant(type.NotNull(), BitConverter.DoubleToInt64Bits(bound)),
            double bound when type.IsFloating => new Constant(type.NotNull(), BitConverter.DoubleToInt64Bits(bound)),
            int bound => new Constant(type.NotNull(), bound),
            double bound => new Constant(type.NotNull(), (long)bound),
            _ => null,
        };
}

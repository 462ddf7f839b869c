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

        var roles = new RoleParser(type, MemberOwner.Event, context, findings);
        if (snapshot is not null && roles.Marked(Names.EventIdAttribute) is { } identified)
        {
            findings.Add(Rule.UnknownMember, identified.Place(), identified.Name, "cannot be the [EventId] of a version: no request is one, and the key says whose state it is");
            return null;
        }

        if (!RowParser.Check(roles, snapshot is not null, findings))
        {
            return null;
        }

        bool isOfRow = roles.Marked(Names.RowIdAttribute) is not null;
        Expression? condition = roles.Parse(Names.EventConditionAttribute, Scalar.Boolean);
        Expression? time = roles.Parse(Names.EventTimeAttribute, Scalar.Timestamp);
        Expression? known = roles.Parse(Names.KnownAtAttribute, Scalar.Timestamp);
        Expression? id = roles.Parse(isOfRow ? Names.RowIdAttribute : Names.EventIdAttribute, Scalar.Int64);
        Expression? sequence = roles.Parse(Names.SequenceAttribute, Scalar.Int64);
        RowModel? row = isOfRow ? RowParser.Parse(roles, Horizon(attribute, "VersionHorizon", RowParser.DefaultHorizon, type)) : null;
        if (time is null)
        {
            if (roles.Marked(Names.EventTimeAttribute) is null)
            {
                findings.Add(Rule.NoEventTime, type.Place(), type.Name);
            }

            return null;
        }

        if (isOfRow && (row is null || id is null || known is null))
        {
            return null;
        }

        var sources = new DeclaredSources(type, findings);
        sources.Check();
        return new StructModel(Qualified(type), string.Join(" + ", sources.SourceNames), Columns(type), time, known, id, sequence, roles.Quotes)
        {
            Sources = sources.SourceNames,
            Condition = condition,
            DuplicateHorizon = id is null || isOfRow ? -1 : DuplicateHorizon(attribute, type),
            Row = row,
        };
    }

    private long DuplicateHorizon(AttributeData attribute, INamedTypeSymbol type)
        => attribute.Named("DuplicateHorizon", DefaultDuplicateHorizon) == "none" ? -1 : Horizon(attribute, "DuplicateHorizon", DefaultDuplicateHorizon, type);

    private long Horizon(AttributeData attribute, string name, string assumed, INamedTypeSymbol type)
    {
        string text = attribute.Named(name, assumed);
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

        var roles = new RoleParser(type, MemberOwner.Request, context, findings);
        Expression? time = roles.Parse(Names.RequestTimeAttribute, Scalar.Timestamp);
        Expression? self = roles.Parse(Names.SelfIdAttribute, Scalar.Int64);
        if (time is null)
        {
            if (roles.Marked(Names.RequestTimeAttribute) is null)
            {
                findings.Add(Rule.UnknownMember, type.Place(), type.Name, "needs a [RequestTime] property of type Timestamp");
            }

            return null;
        }

        return new StructModel(Qualified(type), "", Columns(type), time, null, self, null, roles.Quotes);
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
            columns.Add(new ColumnModel(places, property.Name, valueType, least, greatest) { IsSourceName = DeclaredSources.IsSourceName(property), Enum = property.Type.ToEnum() });
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
        if (property.Attribute(Names.RangeAttribute) is not { ConstructorArguments.Length: 2 } range || !type.IsNumber)
        {
            return (null, null);
        }

        return WithinType(Bound(range.ConstructorArguments[0], type), Bound(range.ConstructorArguments[1], type));
    }

    /// <summary>The part of a range that an integer type has; one that none of its numbers lies in is a range upside down.</summary>
    private static (Constant? Least, Constant? Greatest) WithinType(Constant? least, Constant? greatest)
        => least is null || greatest is null || IntegerType.Of(least.Type.Scalar) is not { } type ? (least, greatest)
            : least.Lane > type.Greatest || greatest.Lane < type.Least ? (least with { Lane = type.Greatest }, greatest with { Lane = type.Least })
            : (least with { Lane = Math.Max(least.Lane, type.Least) }, greatest with { Lane = Math.Min(greatest.Lane, type.Greatest) });

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

using FeatureGen.Compiler.Lowering;
using FeatureGen.Compiler.Model;
using FeatureGen.Compiler.Rules;
using Microsoft.CodeAnalysis;

namespace FeatureGen.Compiler.Parsing;

/// <summary>Reads an event, request or outcome struct.</summary>
internal sealed class StructParser(LoweringContext context, Findings findings)
{
    /// <summary>Reads an event struct, or returns null where it cannot serve as one.</summary>
    public StructModel? ParseEvent(INamedTypeSymbol type, Location place)
    {
        if (type.Attribute(Names.EventSourceAttribute) is not { } attribute)
        {
            findings.Add(Rule.UnknownMember, place, type.Name, "is not an [EventSource] struct");
            return null;
        }

        var members = new StructMembers(type, MemberOwner.Event);
        Expression? time = Role(type, members, Names.EventTimeAttribute, Scalar.Timestamp);
        Expression? known = Role(type, members, Names.KnownAtAttribute, Scalar.Timestamp);
        Expression? id = Role(type, members, Names.EventIdAttribute, Scalar.Int64);
        Expression? sequence = Role(type, members, Names.SequenceAttribute, Scalar.Int64);
        if (time is null)
        {
            if (!type.Properties().Any(property => property.Has(Names.EventTimeAttribute)))
            {
                findings.Add(Rule.NoEventTime, place, type.Name);
            }

            return null;
        }

        return new StructModel(Qualified(type), attribute.FirstText() ?? "", Columns(type), time, known, id, sequence);
    }

    /// <summary>Reads a request struct, or returns null where it cannot serve as one.</summary>
    public StructModel? ParseRequest(INamedTypeSymbol type, Location place)
    {
        var members = new StructMembers(type, MemberOwner.Request);
        Expression? time = Role(type, members, Names.RequestTimeAttribute, Scalar.Timestamp);
        Expression? self = Role(type, members, Names.SelfIdAttribute, Scalar.Int64);
        if (time is null)
        {
            if (!type.Properties().Any(property => property.Has(Names.RequestTimeAttribute)))
            {
                findings.Add(Rule.UnknownMember, place, type.Name, "needs a [RequestTime] property of type Timestamp");
            }

            return null;
        }

        return new StructModel(Qualified(type), "", Columns(type), time, null, self, null);
    }

    /// <summary>Reads an outcome struct.</summary>
    public StructModel ParseOutcome(INamedTypeSymbol type) => new(Qualified(type), "", Columns(type), null, null, null, null);

    public static string Qualified(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    /// <summary>The member that plays a role; it must have the role's type, never be null and never fail.</summary>
    private Expression? Role(INamedTypeSymbol type, StructMembers members, string attribute, Scalar scalar)
    {
        IPropertySymbol? property = type.Properties().FirstOrDefault(candidate => candidate.Has(attribute));
        if (property is null || property.Type is IErrorTypeSymbol)
        {
            return null;
        }

        if (property.Type.ToValueType() is not { Nullable: false } actual || actual.Scalar != scalar)
        {
            findings.Add(Rule.UnknownMember, property.Place(), property.Name, $"must be a {scalar} that is never null");
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
            findings.Add(Rule.NotAllowed, property.Place(), property.Name, "it can fail for some rows, which then would have no place in time");
            return null;
        }

        return value;
    }

    private List<ColumnModel> Columns(INamedTypeSymbol type)
    {
        var columns = new List<ColumnModel>();
        foreach (IPropertySymbol property in type.Properties())
        {
            if (property.Type.ToValueType() is not { } valueType || !StructMembers.IsStored(property, context.Cancellation))
            {
                continue;
            }

            AttributeData? column = property.Attribute(Names.ColumnAttribute);
            (Constant? least, Constant? greatest) = Range(property, valueType);
            columns.Add(new ColumnModel(column?.FirstText() ?? ColumnName.Of(property.Name), property.Name, valueType,
                column?.Named<string?>("Zone", null), least, greatest));
        }

        return columns;
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

using FeatureGen.Compiler.Model;
using FeatureGen.Compiler.Parsing;
using FeatureGen.Compiler.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FeatureGen.Compiler.Lowering;

internal sealed partial class BodyLowering
{
    /// <summary>
    /// <c>Current(Days(2)).Value(s)</c> is <c>Past(Days(2)).IncludingEnd().LastN(1).Where(version => !version.Deleted).Latest(s)</c>: of the latest version
    /// alone, and of no older one, whatever it says.
    /// </summary>
    private Expression? LowerVersion(IInvocationOperation invocation)
    {
        if (definition?.EventOf(invocation.TargetMethod.ContainingType.TypeArguments[0]) is not { } members || self is not null || eventParameter is not null)
        {
            return Refuse(invocation);
        }

        if (LowerCurrent(invocation.Instance) is not { } window || LowerSelections(invocation) is not { } selections)
        {
            return null;
        }

        Expression? filter = null;
        if (members.Type.Properties().FirstOrDefault(property => property.Has(Names.VersionDeletedAttribute)) is { } deleted)
        {
            if (LowerDeleted(deleted, members, invocation.Syntax) is not { } isDeleted)
            {
                return null;
            }

            filter = new Unary(UnaryOperator.Not, isDeleted, ValueType.Boolean);
            Quotes.Add(new Quote(filter, $"!{deleted.Name}"));
        }

        if (selections.Count == 1)
        {
            return invocation.TargetMethod.ReturnType.ToValueType() is { } type
                ? new Aggregate(type.AsNullable(), AggregateFunction.Latest, window, filter, selections[0])
                : RefuseType(invocation, invocation.TargetMethod.ReturnType);
        }

        var age = new Aggregate(new ValueType(Scalar.Duration).AsNullable(), AggregateFunction.TimeSinceLatest, window, filter, null);
        return invocation.TargetMethod.Name == "Exists" ? new HasValue(age) : age;
    }

    /// <summary><c>Current(Days(2))</c>, <c>Current()</c>.</summary>
    private WindowModel? LowerCurrent(IOperation? source)
    {
        if (source is not IInvocationOperation { Instance: IInstanceReferenceOperation, TargetMethod.Name: "Current" } current
            || !IsOfView(current.TargetMethod))
        {
            if (source is not null)
            {
                Refuse(source);
            }

            return null;
        }

        if (!MayLookBack(source))
        {
            return null;
        }

        long? length = current.Arguments.Length == 0 ? long.MaxValue : ConstantDuration(current.Arguments[0].Value, least: 1);
        return length is { } age ? new WindowModel(age, 0) { Event = EventNamed(current.TargetMethod), IncludesEnd = true, LastEvents = 1 } : null;
    }

    private Expression? LowerDeleted(IPropertySymbol property, StructMembers members, SyntaxNode place)
    {
        if (property.Type.ToValueType() is not { Nullable: false, Scalar: Scalar.Boolean })
        {
            return property.Type is IErrorTypeSymbol ? null : Refuse(place, Rule.NotAllowed, property.Name, "[VersionDeleted] marks a bool that is never null");
        }

        return Closed(() => members.Lower(property, place, this)) is not { } value ? null
            : Failure.IsPossible(value) ? RefuseFailure<Expression>(place)
            : value;
    }
}

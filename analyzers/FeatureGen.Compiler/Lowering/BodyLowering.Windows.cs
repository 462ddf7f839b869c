using FeatureGen.Compiler.Model;
using FeatureGen.Compiler.Parsing;
using FeatureGen.Compiler.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FeatureGen.Compiler.Lowering;

internal sealed partial class BodyLowering
{
    /// <summary>The window and filter that an aggregate, or <c>Where</c> or <c>Lag</c>, is called on.</summary>
    private (WindowModel Window, Expression? Filter)? LowerWindow(IOperation? source)
    {
        switch (source)
        {
            case IPropertyReferenceOperation { Property.Name: "AllTime", Instance: IInstanceReferenceOperation } all
                when IsDefinitionMember(all.Property, "AllTime"):
                return (new WindowModel(long.MaxValue, 0), null);

            case IInvocationOperation { TargetMethod: { Name: "Past" } method, Instance: IInstanceReferenceOperation, Arguments.Length: 1 } past
                when method.ContainingType.FullName() == Names.FeatureView:
                return ConstantDuration(past.Arguments[0].Value, least: 1) is { } length ? (new WindowModel(length, 0), null) : null;

            case IInvocationOperation { TargetMethod: { Name: "Lag" } method, Instance: { } inner, Arguments.Length: 1 } lag
                when method.ContainingType.FullName() == Names.EventWindow:
                if (LowerWindow(inner) is not { } unshifted || ConstantDuration(lag.Arguments[0].Value, least: 0) is not { } shift)
                {
                    return null;
                }

                return (unshifted.Window with { Lag = unshifted.Window.Lag + shift }, unshifted.Filter);

            case IInvocationOperation { TargetMethod: { Name: "Where" } method, Instance: { } inner, Arguments.Length: 1 } where
                when method.ContainingType.FullName() == Names.EventWindow:
                if (LowerWindow(inner) is not { } unfiltered || LowerLambda(where.Arguments[0].Value) is not { } predicate)
                {
                    return null;
                }

                return (unfiltered.Window, And(unfiltered.Filter, predicate));

            case { } other:
                Refuse(other);
                return null;

            default:
                return null;
        }
    }

    private long? ConstantDuration(IOperation operation, long least)
    {
        // Long windows are no error, but arithmetic on times must have room.
        const long Longest = 366 * 100L * 86_400_000_000;
        switch (Lower(operation))
        {
            case Constant { Lane: var microseconds } when microseconds >= least && microseconds <= Longest:
                return microseconds;
            case null:
                return null;
            default:
                Refuse(operation.Syntax, Rule.NotAllowed, operation.Syntax.ToString(),
                    "a window's length is a constant from one microsecond to a hundred years, its lag not negative");
                return null;
        }
    }

    private Expression? LowerLambda(IOperation operation)
    {
        IOperation target = operation is IDelegateCreationOperation creation ? creation.Target : operation;
        if (target is not IAnonymousFunctionOperation { Symbol.Parameters: [{ } parameter] } lambda)
        {
            return Refuse(operation.Syntax, Rule.NotAllowed, operation.Syntax.ToString(), "write it as a lambda, such as a => a.Delay");
        }

        if (Body.Returned(lambda.Body) is not { } returned)
        {
            return RefuseStatements(lambda.Body, lambda.Syntax, "write the lambda as one expression");
        }

        (eventParameter, eventMembers) = (parameter, definition!.Event);
        Expression? value = Lower(returned);
        (eventParameter, eventMembers) = (null, null);
        if (value is not null && Failure.IsPossible(value))
        {
            return RefuseFailure<Expression>(returned.Syntax);
        }

        if (value is not null)
        {
            Quotes.Add(new Quote(value, Body.Text(returned.Syntax)));
        }

        return value;
    }

    private TResult? RefuseFailure<TResult>(SyntaxNode selection)
        where TResult : class
    {
        Refuse(selection, Rule.NotAllowed, selection.ToString(),
            "it can fail for some events, and one event may not spoil a whole window; divide as double, or guard with a constant divisor or ??");
        return null;
    }

    private static Expression And(Expression? left, Expression right)
        => left is null ? right : new Logical(LogicalOperator.AndAlso, left, right, ValueType.Boolean);
}

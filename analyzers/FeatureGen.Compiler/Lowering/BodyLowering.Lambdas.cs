using FeatureGen.Compiler.Model;
using FeatureGen.Compiler.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FeatureGen.Compiler.Lowering;

internal sealed partial class BodyLowering
{
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

        (eventParameter, eventMembers) = (parameter, definition!.EventOf(parameter.Type));
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

using FeatureGen.Compiler.Model;
using FeatureGen.Compiler.Parsing;
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

        Expression? value = OfEvent(parameter, () => Closed(() => LowerLambdaBody(lambda)));
        SyntaxNode returned = Body.Returned(lambda.Body)?.Syntax ?? lambda.Body.Syntax;
        if (value is not null && Failure.IsPossible(value))
        {
            return RefuseFailure<Expression>(returned);
        }

        if (value is not null)
        {
            Quotes.Add(new Quote(value, Body.Text(returned)));
        }

        return value;
    }

    private Expression? LowerLambdaBody(IAnonymousFunctionOperation lambda)
        => Body.Returned(lambda.Body) is { } returned ? Lower(returned)
            : lambda.Symbol.ReturnType.ToValueType() is { } type ? LowerBlock(lambda.Body, type)
            : Refuse(lambda.Syntax, Rule.NotAllowed, lambda.Syntax.ToString(), Unsupported.Type(lambda.Symbol.ReturnType));

    /// <summary>Lowers what stands in a lambda over events.</summary>
    private TResult OfEvent<TResult>(IParameterSymbol parameter, Func<TResult> lower)
    {
        (eventParameter, eventMembers) = (parameter, definition!.EventOf(parameter.Type));
        TResult result = lower();
        (eventParameter, eventMembers) = (null, null);
        return result;
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

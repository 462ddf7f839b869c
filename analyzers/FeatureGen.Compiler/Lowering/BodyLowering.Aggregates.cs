using FeatureGen.Compiler.Model;
using FeatureGen.Compiler.Parsing;
using FeatureGen.Compiler.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FeatureGen.Compiler.Lowering;

internal sealed partial class BodyLowering
{
    /// <summary><c>Past(w).Lag(l).Where(f).Average(s)</c>.</summary>
    private Expression? LowerAggregate(IInvocationOperation invocation)
    {
        if (definition?.Event is null || self is not null || eventParameter is not null
            || FunctionOf(invocation.TargetMethod.Name) is not { } function)
        {
            return Refuse(invocation);
        }

        if (LowerWindow(invocation.Instance) is not { } source || LowerSelections(invocation) is not { } selections)
        {
            return null;
        }

        (WindowModel window, Expression? filter) = source;
        if (function == AggregateFunction.Count && selections.Count == 1)
        {
            filter = And(filter, selections[0]);
            selections.Clear();
        }

        if (invocation.TargetMethod.ReturnType.ToValueType() is not { } type)
        {
            return RefuseType(invocation, invocation.TargetMethod.ReturnType);
        }

        return LowerParameter(invocation) is { } parameter
            ? new Aggregate(type.Scalar == Scalar.String ? type.AsNullable() : type, function, window, filter, selections.ElementAtOrDefault(0))
            {
                Second = selections.ElementAtOrDefault(1),
                Parameter = parameter,
            }
            : null;
    }

    private static AggregateFunction? FunctionOf(string method)
        => method == "Median" ? AggregateFunction.Quantile
            : Enum.TryParse(method, out AggregateFunction function) ? function
            : null;

    /// <summary>The lambdas among the arguments, in the order of the parameters.</summary>
    private List<Expression>? LowerSelections(IInvocationOperation invocation)
    {
        var selections = new List<Expression>();
        foreach (IArgumentOperation argument in invocation.Arguments.OrderBy(argument => argument.Parameter?.Ordinal))
        {
            if (argument.Parameter?.Type.TypeKind != TypeKind.Delegate)
            {
                continue;
            }

            if (LowerLambda(argument.Value) is not { } selection)
            {
                return null;
            }

            selections.Add(selection);
        }

        return selections;
    }

    /// <summary>What the aggregate is told besides its selections, as a lane.</summary>
    private long? LowerParameter(IInvocationOperation invocation)
    {
        if (invocation.TargetMethod.Name == "Median")
        {
            return Constant.Of(0.5).Lane;
        }

        IOperation? argument = invocation.Arguments.FirstOrDefault(each => each.Parameter?.Type.TypeKind != TypeKind.Delegate)?.Value;
        return (argument, invocation.TargetMethod.Name) switch
        {
            (null, _) => 0,
            (_, "Quantile") => ConstantShare(argument),
            _ => Refuse(invocation) is null ? null : 0,
        };
    }

    private long? ConstantShare(IOperation operation)
    {
        if (Lower(operation) is { } value)
        {
            if (value is Constant { Type.Scalar: Scalar.Double } constant && constant.AsDouble is >= 0 and <= 1)
            {
                return constant.Lane;
            }

            Refuse(operation.Syntax, Rule.NotAllowed, operation.Syntax.ToString(), "a quantile is a constant from 0 to 1");
        }

        return null;
    }
}

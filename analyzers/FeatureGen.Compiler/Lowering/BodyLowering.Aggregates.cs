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
        if (definition is null or { Events.Count: 0 } || self is not null || eventParameter is not null)
        {
            return Refuse(invocation);
        }

        if (invocation.TargetMethod.Name == "Aggregate")
        {
            return LowerCustom(invocation);
        }

        if (FunctionOf(invocation.TargetMethod.Name) is not { } function)
        {
            return Refuse(invocation);
        }

        if (LowerWindow(invocation.Instance) is not { } source || LowerSelections(invocation) is not { } selections)
        {
            return null;
        }

        (WindowModel window, Expression? filter) = source;
        if (window.IsForward && function is AggregateFunction.TimeSinceFirst or AggregateFunction.TimeSinceLatest or AggregateFunction.DecayedSum or AggregateFunction.DecayedAverage)
        {
            return Refuse(invocation.Syntax, Rule.NotAllowed, invocation.TargetMethod.Name, "it measures to the time of the request, and a label's events come after it; select times instead");
        }

        if (function == AggregateFunction.Count && selections.Count == 1)
        {
            filter = And(filter, selections[0]);
            selections.Clear();
        }

        if (invocation.TargetMethod.ReturnType.ToValueType() is not { } type)
        {
            return RefuseType(invocation, invocation.TargetMethod.ReturnType);
        }

        return LowerParameter(invocation, window) is { } told
            ? new Aggregate(type.Scalar == Scalar.String ? type.AsNullable() : type, function, window, filter, selections.ElementAtOrDefault(0))
            {
                Second = selections.ElementAtOrDefault(1),
                Parameter = told.Parameter,
                Place = told.Place,
            }
            : null;
    }

    /// <summary>The function that a method stands for.</summary>
    private static AggregateFunction? FunctionOf(string method)
        => method switch
        {
            "Median" => AggregateFunction.Quantile,
            "Lag" => AggregateFunction.Latest,
            "Mode" => AggregateFunction.MostFrequent,
            _ => Enum.TryParse(method, out AggregateFunction function) ? function : null,
        };

    /// <summary>The lambdas among the arguments, in the order of the parameters.</summary>
    private List<Expression>? LowerSelections(IInvocationOperation invocation)
    {
        var selections = new List<Expression>();
        foreach (IArgumentOperation argument in InOrder(invocation).Where(IsSelection))
        {
            if (LowerLambda(argument.Value) is not { } selection)
            {
                return null;
            }

            selections.Add(selection);
        }

        return selections;
    }

    private static IEnumerable<IArgumentOperation> InOrder(IInvocationOperation invocation)
        => invocation.Arguments.OrderBy(argument => argument.Parameter?.Ordinal);

    private static bool IsSelection(IArgumentOperation argument) => argument.Parameter?.Type.TypeKind == TypeKind.Delegate;

    /// <summary>What the aggregate is told besides its selections: a lane, and a place in a list.</summary>
    private (long Parameter, int Place)? LowerParameter(IInvocationOperation invocation, WindowModel window)
    {
        if (invocation.TargetMethod.Name == "Median")
        {
            return (Constant.Of(0.5).Lane, 0);
        }

        List<IOperation> told = [.. InOrder(invocation).Where(argument => !IsSelection(argument)).Select(argument => argument.Value)];
        if (told.Count == 0)
        {
            return (0, 0);
        }

        IOperation argument = told[0];
        switch (invocation.TargetMethod.Name)
        {
            case "Quantile":
                return ConstantQuantile(argument) is { } quantile ? (quantile, 0) : null;
            case "Lag":
                return ConstantOf(argument, "how many events before the latest is a constant, not negative",
                    constant => constant.Lane is >= 0 and <= int.MaxValue) is { } place ? (0, (int)place) : null;
            case "ApproximateCountDistinct":
                return ConstantOf(argument, "a precision is a constant from 4 to 16", constant => constant.Lane is >= 4 and <= 16) is { } precision
                    ? (precision, 0)
                    : null;
            case "ApproximateQuantile":
                return LowerApproximateQuantile(argument, told[1]);
            case "DecayedSum" or "DecayedAverage":
                return ConstantOf(argument, "a half-life is a constant of at least a microsecond", constant => constant.Lane >= 1) is { } halfLife
                    ? (halfLife, 0)
                    : null;
            case "Rate" when window.IsAllTime || window.Calendar != CalendarUnit.None:
                Refuse(invocation.Syntax, Rule.NotAllowed, invocation.Syntax.ToString(), "AllTime and calendars have no length that a rate could be of");
                return null;
            case "Rate":
                return ConstantOf(argument, "a rate is for a constant span of at least a microsecond", constant => constant.Lane >= 1) is { } span
                    ? (span, 0)
                    : null;
            default:
                Refuse(invocation);
                return null;
        }
    }

    private (long Parameter, int Place)? LowerApproximateQuantile(IOperation quantile, IOperation error)
    {
        if (ConstantQuantile(quantile) is not { } lane
            || ConstantOf(error, "a relative error is a constant from 0.000001 to 0.5", constant => constant.AsDouble is >= 0.000001 and <= 0.5) is not { } bits)
        {
            return null;
        }

        // As few leading bits as make half a bin, 2^-(bits + 1), no more than the error.
        int leadingBits = 0;
        for (double half = 0.5; half > BitConverter.Int64BitsToDouble(bits); half /= 2)
        {
            leadingBits++;
        }

        return (lane, leadingBits);
    }

    private long? ConstantQuantile(IOperation operation)
        => ConstantOf(operation, "a quantile is a constant from 0 to 1",
            constant => constant.Type.Scalar == Scalar.Double && constant.AsDouble is >= 0 and <= 1);

    /// <summary>The lane of a constant that meets a condition; anything else is refused with a hint.</summary>
    private long? ConstantOf(IOperation operation, string hint, Func<Constant, bool> condition)
    {
        Expression? value = Lower(operation);
        if (value is Constant constant && condition(constant))
        {
            return constant.Lane;
        }

        if (value is not null)
        {
            Refuse(operation.Syntax, Rule.NotAllowed, operation.Syntax.ToString(), hint);
        }

        return null;
    }
}

using FeatureGen.Compiler.Model;
using FeatureGen.Compiler.Tests.Harness;

namespace FeatureGen.Compiler.Tests.Emitting;

/// <summary>Evaluates the intermediate form as C# would the expressions that it stands for: boxed values, and exceptions for errors.</summary>
/// <remarks>Operators are C#'s own, bound at run time, so that the emitter's table is not what it is checked against.</remarks>
internal sealed class Interpreter(RowProgram program, object?[] inputs)
{
    private readonly Dictionary<int, Func<object?>> steps = [];
    private readonly Dictionary<int, object?> locals = [];

    /// <summary>The value of a step; throws where C# would.</summary>
    public object? Step(int step)
    {
        if (!steps.TryGetValue(step, out Func<object?>? outcome))
        {
            try
            {
                object? value = Evaluate(program.Steps[step].Body);
                outcome = () => value;
            }
            catch (Exception thrown) when (thrown is ArithmeticException or ArgumentException or InvalidOperationException)
            {
                outcome = () => throw new InvalidOperationException(thrown.Message);
            }

            steps.Add(step, outcome);
        }

        return outcome();
    }

    private object? Evaluate(Expression expression)
        => expression switch
        {
            Constant constant => ValueOf(constant),
            Null => null,
            Input input => inputs[input.Column] is Failed ? throw new InvalidOperationException("The input is an error.") : inputs[input.Column],
            StepReference reference => Step(reference.Step),
            Let let => Evaluate(let),
            LocalReference local => locals[local.Index],
            IsAbsent isAbsent => inputs[isAbsent.Input.Column] is null or Failed,
            Unary unary => Lift([unary.Operand], x => Apply(unary.Operator, x[0])),
            Arithmetic arithmetic => Lift([arithmetic.Left, arithmetic.Right], x => Apply(arithmetic.Operator, x[0], x[1])),
            Comparison comparison => Compare(comparison),
            Logical logical => Apply(logical),
            Conditional conditional => (bool)Evaluate(conditional.Condition)! ? Evaluate(conditional.WhenTrue) : Evaluate(conditional.WhenFalse),
            Coalesce coalesce => Evaluate(coalesce.Left) ?? Evaluate(coalesce.Right),
            Conversion conversion => Lift([conversion.Operand], x => Convert(x[0], conversion.Type.Scalar)),
            Call call => Lift([.. call.Arguments], x => Apply(call.Function, x)),
            HasValue hasValue => Evaluate(hasValue.Operand) is not null,
            ValueOf valueOf => Evaluate(valueOf.Operand) ?? throw new InvalidOperationException("Nullable object must have a value."),
            ValueOrDefault valueOrDefault => Evaluate(valueOrDefault.Operand) ?? InputClasses.DefaultOf(valueOrDefault.Type.Scalar),
            _ => throw new NotSupportedException(expression.GetType().Name),
        };

    private object? Evaluate(Let let)
    {
        object? value = Evaluate(let.Value);
        bool hides = locals.TryGetValue(let.Index, out object? outer);
        locals[let.Index] = value;
        object? result = Evaluate(let.Body);
        if (hides)
        {
            locals[let.Index] = outer;
        }

        return result;
    }

    private static object ValueOf(Constant constant)
        => constant.Type.Scalar switch
        {
            Scalar.Boolean => constant.Lane != 0,
            Scalar.SByte => (sbyte)constant.Lane,
            Scalar.Byte => (byte)constant.Lane,
            Scalar.Int16 => (short)constant.Lane,
            Scalar.UInt16 => (ushort)constant.Lane,
            Scalar.UInt32 => (uint)constant.Lane,
            Scalar.Int32 => (int)constant.Lane,
            Scalar.Int64 => constant.Lane,
            Scalar.Single => (float)constant.AsDouble,
            Scalar.Double => constant.AsDouble,
            Scalar.String => constant.Text!,
            Scalar.Timestamp => new Timestamp(constant.Lane),
            Scalar.Duration => new Duration(constant.Lane),
            Scalar.Date => DateOnly.FromDayNumber((int)constant.Lane),
            _ => throw new NotSupportedException(constant.Type.ToString()),
        };

    private object? Lift(IReadOnlyList<Expression> operands, Func<dynamic[], object> function)
    {
        object?[] values = [.. operands.Select(Evaluate)];
        return values.Contains(null) ? null : function(values!);
    }

    private static object Apply(UnaryOperator unary, dynamic x)
        => unary switch
        {
            UnaryOperator.Negate => x is Duration duration ? new Duration(-duration.Microseconds) : -x,
            UnaryOperator.Not => !x,
            UnaryOperator.Complement => ~x,
            _ => throw new NotSupportedException(unary.ToString()),
        };

    private static object Apply(ArithmeticOperator arithmetic, dynamic x, dynamic y)
        => unchecked(arithmetic switch
        {
            ArithmeticOperator.Add => x + y,
            ArithmeticOperator.Subtract => x - y,
            ArithmeticOperator.Multiply => x * y,
            ArithmeticOperator.Divide => x / y,
            ArithmeticOperator.Remainder => x % y,
            ArithmeticOperator.And => x & y,
            ArithmeticOperator.Or => x | y,
            ArithmeticOperator.ExclusiveOr => x ^ y,
            _ => throw new NotSupportedException(arithmetic.ToString()),
        });

    private bool Compare(Comparison comparison)
    {
        dynamic? x = Evaluate(comparison.Left);
        dynamic? y = Evaluate(comparison.Right);
        if (x is null || y is null)
        {
            bool sameNull = x is null && y is null;
            return comparison.Operator switch
            {
                ComparisonOperator.Equal => sameNull,
                ComparisonOperator.NotEqual => !sameNull,
                _ => false,
            };
        }

        return comparison.Operator switch
        {
            ComparisonOperator.Equal => x == y,
            ComparisonOperator.NotEqual => x != y,
            ComparisonOperator.Less => x < y,
            ComparisonOperator.LessOrEqual => x <= y,
            ComparisonOperator.Greater => x > y,
            ComparisonOperator.GreaterOrEqual => x >= y,
            _ => throw new NotSupportedException(comparison.Operator.ToString()),
        };
    }

    private object? Apply(Logical logical)
    {
        bool? left = (bool?)Evaluate(logical.Left);
        return logical.Operator switch
        {
            LogicalOperator.AndAlso => left == true && (bool)Evaluate(logical.Right)!,
            LogicalOperator.OrElse => left == true || (bool)Evaluate(logical.Right)!,
            LogicalOperator.And => left & (bool?)Evaluate(logical.Right),
            LogicalOperator.Or => left | (bool?)Evaluate(logical.Right),
            LogicalOperator.ExclusiveOr => left ^ (bool?)Evaluate(logical.Right),
            _ => throw new NotSupportedException(logical.Operator.ToString()),
        };
    }

    private static object Convert(dynamic x, Scalar to)
        => to switch
        {
            Scalar.SByte => unchecked((sbyte)x),
            Scalar.Byte => unchecked((byte)x),
            Scalar.Int16 => unchecked((short)x),
            Scalar.UInt16 => unchecked((ushort)x),
            Scalar.UInt32 => unchecked((uint)x),
            Scalar.Int32 => unchecked((int)x),
            Scalar.Int64 => unchecked((long)x),
            Scalar.Single => (float)x,
            Scalar.Double => (double)x,
            _ => x,
        };

    private static object Apply(Function function, dynamic[] x)
        => function switch
        {
            Function.Abs => Math.Abs(x[0]),
            Function.Min => Math.Min(x[0], x[1]),
            Function.Max => Math.Max(x[0], x[1]),
            Function.Clamp => Math.Clamp(x[0], x[1], x[2]),
            Function.Sqrt => x[0] is float ? MathF.Sqrt(x[0]) : Math.Sqrt(x[0]),
            Function.Floor => x[0] is float ? MathF.Floor(x[0]) : Math.Floor(x[0]),
            Function.Ceiling => x[0] is float ? MathF.Ceiling(x[0]) : Math.Ceiling(x[0]),
            Function.Truncate => x[0] is float ? MathF.Truncate(x[0]) : Math.Truncate(x[0]),
            Function.Round => x[0] is float ? MathF.Round(x[0]) : Math.Round(x[0]),
            Function.RoundAwayFromZero => x[0] is float ? MathF.Round(x[0], MidpointRounding.AwayFromZero) : Math.Round(x[0], MidpointRounding.AwayFromZero),
            Function.CopySign => x[0] is float ? MathF.CopySign(x[0], float.IsNaN(x[1]) ? 1f : x[1]) : Math.CopySign(x[0], double.IsNaN(x[1]) ? 1.0 : x[1]),
            Function.GeoCell => ExactGeoCell.Of(x[0], x[1], x[2]),
            Function.Exp => FeatureMath.Exp(x[0]),
            Function.Exp2 => FeatureMath.Exp2(x[0]),
            Function.Expm1 => FeatureMath.Expm1(x[0]),
            Function.Log => FeatureMath.Log(x[0]),
            Function.Log2 => FeatureMath.Log2(x[0]),
            Function.Log10 => FeatureMath.Log10(x[0]),
            Function.Log1p => FeatureMath.Log1p(x[0]),
            Function.Pow => FeatureMath.Pow(x[0], x[1]),
            Function.Cbrt => FeatureMath.Cbrt(x[0]),
            Function.Hypot => FeatureMath.Hypot(x[0], x[1]),
            Function.Sin => FeatureMath.Sin(x[0]),
            Function.Cos => FeatureMath.Cos(x[0]),
            Function.Tan => FeatureMath.Tan(x[0]),
            Function.Asin => FeatureMath.Asin(x[0]),
            Function.Acos => FeatureMath.Acos(x[0]),
            Function.Atan => FeatureMath.Atan(x[0]),
            Function.Atan2 => FeatureMath.Atan2(x[0], x[1]),
            Function.Sinh => FeatureMath.Sinh(x[0]),
            Function.Cosh => FeatureMath.Cosh(x[0]),
            Function.Tanh => FeatureMath.Tanh(x[0]),
            Function.Sigmoid => FeatureMath.Sigmoid(x[0]),
            Function.Softplus => FeatureMath.Softplus(x[0]),
            Function.Logit => FeatureMath.Logit(x[0]),
            Function.Haversine => FeatureMath.Haversine(x[0], x[1], x[2], x[3]),
            Function.HourOfDay => x[0].HourOfDay,
            Function.MinuteOfHour => x[0].MinuteOfHour,
            Function.SecondOfMinute => x[0].SecondOfMinute,
            Function.DayOfWeek => x[0] is DateOnly ? (int)x[0].DayOfWeek : x[0].DayOfWeek,
            Function.DayOfMonth => x[0].DayOfMonth,
            Function.Month => x[0].Month,
            Function.Year => x[0].Year,
            Function.DayOfYear => x[0].DayOfYear,
            Function.WeekOfYear => x[0].WeekOfYear,
            Function.Quarter => x[0].Quarter,
            Function.IsWeekend => x[0].IsWeekend,
            Function.HourSine => x[0].HourSine,
            Function.HourCosine => x[0].HourCosine,
            Function.DayOfWeekSine => x[0].DayOfWeekSine,
            Function.DayOfWeekCosine => x[0].DayOfWeekCosine,
            Function.MonthSine => x[0].MonthSine,
            Function.MonthCosine => x[0].MonthCosine,
            Function.TotalSeconds => x[0].TotalSeconds,
            Function.TotalMinutes => x[0].TotalMinutes,
            Function.TotalHours => x[0].TotalHours,
            Function.TotalDays => x[0].TotalDays,
            Function.Microseconds => x[0].Microseconds,
            Function.ToDuration => new Duration(x[0]),
            Function.ToTimestamp => new Timestamp(x[0]),
            Function.Date => x[0].Date,
            Function.Midnight => new Timestamp((x[0].DayNumber - 719_162L) * 86_400_000_000),
            Function.DayNumber => x[0].DayNumber,
            Function.Day => x[0].Day,
            Function.AddDays => x[0].AddDays(x[1]),
            Function.FromDayNumber => DateOnly.FromDayNumber(x[0]),
            _ => throw new NotSupportedException(function.ToString()),
        };
}

using FeatureGen.Compiler.Model;

namespace FeatureGen.Compiler.Lowering;

/// <summary><c>checked</c>: what leaves the range of its type is an error. It is said by conditions, so that all paths have it from the same operations.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>Arithmetic of a type that has the operation; null where it has none.</summary>
    private Expression? Computed(ArithmeticOperator arithmetic, Expression left, Expression right, ValueType type, bool isChecked)
    {
        type = new ValueType(type.Scalar, left.Type.Nullable || right.Type.Nullable);
        bool overflows = isChecked && arithmetic is ArithmeticOperator.Add or ArithmeticOperator.Subtract or ArithmeticOperator.Multiply;
        return !overflows || IntegerType.Of(type.Scalar) is not { } integer ? LowerArithmetic(arithmetic, left, right, type) is { } result ? Folding.Of(result) : null
            : type.Scalar == Scalar.Int64 ? CheckedInt64(arithmetic, left, right, type)
            : Narrowed(Folding.Of(new Arithmetic(arithmetic, Converted(left, Scalar.Int64), Converted(right, Scalar.Int64), type with { Scalar = Scalar.Int64 })), integer);
    }

    private Expression CheckedNegation(Expression operand)
        => IntegerType.Of(operand.Type.Scalar) is { } integer
            ? Guarded(Folding.Of(new Comparison(ComparisonOperator.Equal, operand = Bind("operand", operand), new Constant(operand.Type.NotNull(), integer.Least))),
                Folding.Of(new Unary(UnaryOperator.Negate, operand, operand.Type)))
            : new Unary(UnaryOperator.Negate, operand, operand.Type);

    /// <summary>A number as a smaller integer, of which it must be one.</summary>
    private Expression CheckedConversion(Expression operand, IntegerType target)
    {
        if (IntegerType.Of(operand.Type.Scalar) is { } source)
        {
            return target.Holds(source) ? Converted(operand, target.Scalar) : Narrowed(operand, target);
        }

        operand = Bind("number", Converted(operand, Scalar.Double));

        // Its fraction is cut off first. Below a long's least value there is no double that rounds to it.
        ComparisonOperator above = target.Scalar == Scalar.Int64 ? ComparisonOperator.GreaterOrEqual : ComparisonOperator.Greater;
        double least = target.Scalar == Scalar.Int64 ? long.MinValue : target.Least - 1.0;
        double greatest = target.Scalar == Scalar.Int64 ? -(double)long.MinValue : target.Greatest + 1.0;
        Expression isWithin = Choose(new Comparison(above, operand, Constant.Of(least)), new Comparison(ComparisonOperator.Less, operand, Constant.Of(greatest)), Constant.Of(false));
        Scalar whole = target.Scalar is Scalar.Int64 or Scalar.UInt32 ? target.Scalar : Scalar.Int32;
        return Guarded(Choose(IsThere(operand), Not(isWithin), Constant.Of(false)), Converted(Converted(operand, whole), target.Scalar));
    }

    private Expression Narrowed(Expression wide, IntegerType target)
    {
        wide = Bind("wide", Converted(wide, Scalar.Int64));
        Expression isBelow = Folding.Of(new Comparison(ComparisonOperator.Less, wide, Constant.Of(target.Least)));
        Expression isAbove = Folding.Of(new Comparison(ComparisonOperator.Greater, wide, Constant.Of(target.Greatest)));
        return Guarded(Choose(isBelow, Constant.Of(true), isAbove), Converted(wide, target.Scalar));
    }

    private Expression CheckedInt64(ArithmeticOperator arithmetic, Expression left, Expression right, ValueType type)
    {
        (left, right) = (Bind("left", left), Bind("right", right));
        Expression result = Bind("result", Folding.Of(new Arithmetic(arithmetic, left, right, type)));
        Expression Is(ComparisonOperator comparison, Expression x, Expression y) => Folding.Of(new Comparison(comparison, x, y));

        // Adding what is negative makes less, and nothing else does; a product is one if it can be divided again.
        Expression overflows = arithmetic switch
        {
            ArithmeticOperator.Multiply => Choose(Is(ComparisonOperator.Equal, left, Constant.Of(0L)), Constant.Of(false),
                Choose(Is(ComparisonOperator.Equal, left, Constant.Of(-1L)), Is(ComparisonOperator.Equal, right, Constant.Of(long.MinValue)),
                    Is(ComparisonOperator.NotEqual, Folding.Of(new Arithmetic(ArithmeticOperator.Divide, result, left, type)), right))),
            _ => Choose(Is(ComparisonOperator.Less, right, Constant.Of(0L)),
                Is(arithmetic == ArithmeticOperator.Add ? ComparisonOperator.GreaterOrEqual : ComparisonOperator.LessOrEqual, result, left),
                Is(arithmetic == ArithmeticOperator.Add ? ComparisonOperator.Less : ComparisonOperator.Greater, result, left)),
        };
        return Guarded(Choose(IsThere(result), overflows, Constant.Of(false)), result);
    }

    private static Expression Guarded(Expression isWrong, Expression value) => Choose(isWrong, Error(value.Type), value);
}

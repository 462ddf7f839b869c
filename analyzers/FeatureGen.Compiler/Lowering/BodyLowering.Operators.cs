using FeatureGen.Compiler.Emitting.Operations;
using FeatureGen.Compiler.Model;
using FeatureGen.Compiler.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FeatureGen.Compiler.Lowering;

internal sealed partial class BodyLowering
{
    private Expression? LowerUnary(IUnaryOperation unary)
    {
        if (unary.OperatorMethod is not null)
        {
            return Refuse(unary);
        }

        if (Lower(unary.Operand) is not { } operand)
        {
            return null;
        }

        return unary.OperatorKind switch
        {
            UnaryOperatorKind.Plus => operand,
            UnaryOperatorKind.Minus when unary.IsChecked => CheckedNegation(operand),
            UnaryOperatorKind.Minus => Folding.Of(new Unary(UnaryOperator.Negate, operand, operand.Type)),
            UnaryOperatorKind.Not => Folding.Of(new Unary(UnaryOperator.Not, operand, operand.Type)),
            UnaryOperatorKind.BitwiseNegation when IntegerType.Small.Any(small => small.Scalar == operand.Type.Scalar)
                => new Conversion(new Unary(UnaryOperator.Complement, ToInt32(operand), operand.Type with { Scalar = Scalar.Int32 }), operand.Type),
            UnaryOperatorKind.BitwiseNegation => new Unary(UnaryOperator.Complement, operand, operand.Type),
            _ => Refuse(unary),
        };
    }

    private Expression? LowerBinary(IBinaryOperation binary)
    {
        bool isConcatenation = binary.Type?.SpecialType == SpecialType.System_String;
        if (isConcatenation || !IsKnownOperator(binary.OperatorMethod))
        {
            return Refuse(binary);
        }

        if (ComparisonOf(binary.OperatorKind) is { } comparison)
        {
            return LowerComparison(binary, comparison);
        }

        if (Lower(binary.LeftOperand) is not { } left)
        {
            return null;
        }

        LogicalOperator? connective = LogicalOf(binary.OperatorKind);
        if (connective is LogicalOperator.AndAlso or LogicalOperator.OrElse)
        {
            return LowerShortCircuit(left, connective == LogicalOperator.AndAlso, binary.RightOperand);
        }

        if (Lower(binary.RightOperand) is not { } right)
        {
            return null;
        }

        if (connective is { } logical && left.Type.Scalar == Scalar.Boolean)
        {
            return new Logical(logical, left, right, new ValueType(Scalar.Boolean, left.Type.Nullable || right.Type.Nullable));
        }

        if (ArithmeticOf(binary.OperatorKind) is not { } arithmetic || binary.Type.ToValueType() is not { } type)
        {
            return Refuse(binary);
        }

        (left, right) = (Unlift(left), Unlift(right));
        return Computed(arithmetic, left, right, type, binary.IsChecked) is { } result ? Coerce(result, type) : Refuse(binary);
    }

    /// <summary><c>x &amp;&amp; y</c>, <c>x || y</c>: what y does, it does only where it is evaluated.</summary>
    private Expression? LowerShortCircuit(Expression left, bool isAnd, IOperation rightOperand)
    {
        if (left is Constant known && known.Lane != 0 != isAnd)
        {
            return known;
        }

        (Flow evaluated, Expression? right) = Along(() => Lower(rightOperand));
        (Flow skipped, _) = Along(static () => true);
        return right is null ? null
            : isAnd ? Join(left, (evaluated, right), (skipped, Constant.Of(false)), isExpression: true)
            : Join(left, (skipped, Constant.Of(true)), (evaluated, right), isExpression: true);
    }

    /// <summary>Arithmetic of a type that has the operation; of enums that are small integers as of an <c>int</c>, made small again.</summary>
    private static Expression? LowerArithmetic(ArithmeticOperator arithmetic, Expression left, Expression right, ValueType type)
    {
        ValueType result = new(type.Scalar, left.Type.Nullable || right.Type.Nullable);
        if (IntegerType.Small.Any(small => small.Scalar == left.Type.Scalar))
        {
            ValueType wide = result with { Scalar = Scalar.Int32 };
            return new Conversion(new Arithmetic(arithmetic, ToInt32(left), ToInt32(right), wide), result);
        }

        return ArithmeticOperations.Table.ContainsKey((arithmetic, left.Type.Scalar)) ? new Arithmetic(arithmetic, left, right, result) : null;
    }

    private static Conversion ToInt32(Expression value) => new(value, value.Type with { Scalar = Scalar.Int32 });

    private Expression? LowerComparison(IBinaryOperation binary, ComparisonOperator comparison)
    {
        bool nullOnLeft = IsNullLiteral(binary.LeftOperand);
        if (nullOnLeft || IsNullLiteral(binary.RightOperand))
        {
            if (Lower(nullOnLeft ? binary.RightOperand : binary.LeftOperand) is not { } tested)
            {
                return null;
            }

            Expression isThere = IsThere(tested);
            return comparison switch
            {
                ComparisonOperator.NotEqual => isThere,
                ComparisonOperator.Equal => new Unary(UnaryOperator.Not, isThere, ValueType.Boolean),
                _ => Constant.Of(false),
            };
        }

        if (Lower(binary.LeftOperand) is not { } left || Lower(binary.RightOperand) is not { } right)
        {
            return null;
        }

        return Folding.Of(new Comparison(comparison, Unlift(left), Unlift(right)));
    }

    private Expression? LowerConditional(IConditionalOperation conditional)
    {
        if (conditional.Type.ToValueType() is not { } type)
        {
            return Refuse(conditional);
        }

        if (Lower(conditional.Condition) is not { } condition)
        {
            return null;
        }

        if (condition is Constant known)
        {
            return Coerce(Lower(known.Lane != 0 ? conditional.WhenTrue : conditional.WhenFalse!), type);
        }

        (Flow yes, Expression? whenTrue) = Along(() => Lower(conditional.WhenTrue));
        (Flow no, Expression? whenFalse) = Along(() => Lower(conditional.WhenFalse!));
        if (whenTrue is null || whenFalse is null)
        {
            return null;
        }

        type = new ValueType(type.Scalar, type.Nullable || whenTrue.Type.Nullable || whenFalse.Type.Nullable);
        return Join(condition, (yes, Coerce(whenTrue, type)), (no, Coerce(whenFalse, type)), isExpression: true);
    }

    private Expression? LowerCoalesce(ICoalesceOperation coalesce)
        => coalesce.Type.ToValueType() is not { } type ? Refuse(coalesce)
            : Lower(coalesce.Value) is { } left ? LowerCoalesce(left, type, () => Lower(coalesce.WhenNull))
            : null;

    private Expression? LowerCoalesce(Expression left, ValueType type, Func<Expression?> whenNull)
    {
        (Flow evaluated, Expression? right) = Along(whenNull);
        if (right is null)
        {
            return null;
        }

        if (!left.Type.Nullable)
        {
            return Coerce(left, right.Type);
        }

        if (left.Type.Scalar != type.Scalar)
        {
            left = new Conversion(left, new ValueType(type.Scalar, Nullable: true));
        }

        if (evaluated.Values.Equals(flow!.Values))
        {
            return new Coalesce(left, evaluated.Close(right), new ValueType(type.Scalar, right.Type.Nullable));
        }

        // What y does is done only where x is null.
        left = Bind("value", left);
        (Flow skipped, _) = Along(static () => true);
        Expression value = right.Type.Nullable ? left : Known(left);
        return Join(new HasValue(left), (skipped, value), (evaluated, right), isExpression: true);
    }

    /// <summary>The value of a nullable where it is known to have one.</summary>
    private static Expression Known(Expression value)
        => !value.Type.Nullable ? value
            : value.Type.Scalar == Scalar.String ? new Coalesce(value, DefaultOf(value.Type.NotNull()), value.Type.NotNull())
            : new ValueOrDefault(value, value.Type.NotNull());

    /// <summary>Built-in operators, and those of the library's own times.</summary>
    private static bool IsKnownOperator(IMethodSymbol? method)
        => method is null
            || method.ContainingType.SpecialType is SpecialType.System_String
            || method.ContainingType.ToDisplayString() is Names.Timestamp or Names.Duration or Names.DateOnly;

    private static ComparisonOperator? ComparisonOf(BinaryOperatorKind kind)
        => kind switch
        {
            BinaryOperatorKind.Equals => ComparisonOperator.Equal,
            BinaryOperatorKind.NotEquals => ComparisonOperator.NotEqual,
            BinaryOperatorKind.LessThan => ComparisonOperator.Less,
            BinaryOperatorKind.LessThanOrEqual => ComparisonOperator.LessOrEqual,
            BinaryOperatorKind.GreaterThan => ComparisonOperator.Greater,
            BinaryOperatorKind.GreaterThanOrEqual => ComparisonOperator.GreaterOrEqual,
            _ => null,
        };

    private static LogicalOperator? LogicalOf(BinaryOperatorKind kind)
        => kind switch
        {
            BinaryOperatorKind.ConditionalAnd => LogicalOperator.AndAlso,
            BinaryOperatorKind.ConditionalOr => LogicalOperator.OrElse,
            BinaryOperatorKind.And => LogicalOperator.And,
            BinaryOperatorKind.Or => LogicalOperator.Or,
            BinaryOperatorKind.ExclusiveOr => LogicalOperator.ExclusiveOr,
            _ => null,
        };

    private static ArithmeticOperator? ArithmeticOf(BinaryOperatorKind kind)
        => kind switch
        {
            BinaryOperatorKind.Add => ArithmeticOperator.Add,
            BinaryOperatorKind.Subtract => ArithmeticOperator.Subtract,
            BinaryOperatorKind.Multiply => ArithmeticOperator.Multiply,
            BinaryOperatorKind.Divide => ArithmeticOperator.Divide,
            BinaryOperatorKind.Remainder => ArithmeticOperator.Remainder,
            BinaryOperatorKind.And => ArithmeticOperator.And,
            BinaryOperatorKind.Or => ArithmeticOperator.Or,
            BinaryOperatorKind.ExclusiveOr => ArithmeticOperator.ExclusiveOr,
            _ => null,
        };
}

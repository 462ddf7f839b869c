using FeatureGen.Compiler.Model;
using FeatureGen.Compiler.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FeatureGen.Compiler.Lowering;

internal sealed partial class BodyLowering
{
    private Expression? LowerUnary(IUnaryOperation unary)
    {
        if (unary.IsChecked || unary.OperatorMethod is not null)
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
            UnaryOperatorKind.Minus => new Unary(UnaryOperator.Negate, operand, operand.Type),
            UnaryOperatorKind.Not => new Unary(UnaryOperator.Not, operand, operand.Type),
            UnaryOperatorKind.BitwiseNegation => new Unary(UnaryOperator.Complement, operand, operand.Type),
            _ => Refuse(unary),
        };
    }

    private Expression? LowerBinary(IBinaryOperation binary)
    {
        bool isConcatenation = binary.Type?.SpecialType == SpecialType.System_String;
        if (binary.IsChecked || isConcatenation || !IsKnownOperator(binary.OperatorMethod))
        {
            return Refuse(binary);
        }

        if (ComparisonOf(binary.OperatorKind) is { } comparison)
        {
            return LowerComparison(binary, comparison);
        }

        if (Lower(binary.LeftOperand) is not { } left || Lower(binary.RightOperand) is not { } right)
        {
            return null;
        }

        if (LogicalOf(binary) is { } logical)
        {
            return left.Type.Scalar == Scalar.Boolean
                ? new Logical(logical, left, right, new ValueType(Scalar.Boolean, left.Type.Nullable || right.Type.Nullable))
                : Refuse(binary);
        }

        if (ArithmeticOf(binary.OperatorKind) is not { } arithmetic || binary.Type.ToValueType() is not { } type)
        {
            return Refuse(binary);
        }

        (left, right) = (Unlift(left), Unlift(right));
        var result = new Arithmetic(arithmetic, left, right, new ValueType(type.Scalar, left.Type.Nullable || right.Type.Nullable));
        return Coerce(result, type);
    }

    private Expression? LowerComparison(IBinaryOperation binary, ComparisonOperator comparison)
    {
        bool nullOnLeft = IsNullLiteral(binary.LeftOperand);
        if (nullOnLeft || IsNullLiteral(binary.RightOperand))
        {
            if (Lower(nullOnLeft ? binary.RightOperand : binary.LeftOperand) is not { } tested)
            {
                return null;
            }

            Expression hasValue = tested.Type.Nullable ? new HasValue(tested) : Constant.Of(true);
            return comparison switch
            {
                ComparisonOperator.NotEqual => hasValue,
                ComparisonOperator.Equal => new Unary(UnaryOperator.Not, hasValue, ValueType.Boolean),
                _ => Constant.Of(false),
            };
        }

        if (Lower(binary.LeftOperand) is not { } left || Lower(binary.RightOperand) is not { } right)
        {
            return null;
        }

        return new Comparison(comparison, Unlift(left), Unlift(right));
    }

    private Expression? LowerConditional(IConditionalOperation conditional)
    {
        if (conditional.Type.ToValueType() is not { } type)
        {
            return Refuse(conditional);
        }

        if (Lower(conditional.Condition) is not { } condition
            || Lower(conditional.WhenTrue) is not { } whenTrue
            || Lower(conditional.WhenFalse!) is not { } whenFalse)
        {
            return null;
        }

        type = new ValueType(type.Scalar, type.Nullable || whenTrue.Type.Nullable || whenFalse.Type.Nullable);
        return new Conditional(condition, Coerce(whenTrue, type)!, Coerce(whenFalse, type)!, type);
    }

    private Expression? LowerCoalesce(ICoalesceOperation coalesce)
    {
        if (coalesce.Type.ToValueType() is not { } type)
        {
            return Refuse(coalesce);
        }

        if (Lower(coalesce.Value) is not { } left || Lower(coalesce.WhenNull) is not { } right)
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

        return new Coalesce(left, right, new ValueType(type.Scalar, right.Type.Nullable));
    }

    /// <summary><c>x is null</c>, <c>x is not null</c>.</summary>
    private Expression? LowerNullPattern(IIsPatternOperation pattern)
    {
        (IPatternOperation inner, bool negated) = pattern.Pattern is INegatedPatternOperation not ? (not.Pattern, true) : (pattern.Pattern, false);
        if (inner is not IConstantPatternOperation { Value: { } value } || !IsNullLiteral(value))
        {
            return Refuse(pattern);
        }

        if (Lower(pattern.Value) is not { } tested)
        {
            return null;
        }

        Expression hasValue = tested.Type.Nullable ? new HasValue(tested) : Constant.Of(true);
        return negated ? hasValue : new Unary(UnaryOperator.Not, hasValue, ValueType.Boolean);
    }

    /// <summary>Built-in operators, and those of the library's own times.</summary>
    private static bool IsKnownOperator(IMethodSymbol? method)
        => method is null
            || method.ContainingType.SpecialType is SpecialType.System_String
            || method.ContainingType.ToDisplayString() is Names.Timestamp or Names.Duration;

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

    private static LogicalOperator? LogicalOf(IBinaryOperation binary)
        => binary.OperatorKind switch
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
            _ => null,
        };
}

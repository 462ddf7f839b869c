using FeatureGen.Compiler.Model;

namespace FeatureGen.Compiler.Lowering;

/// <summary>Computes with integers and booleans that locals hold as constants, such as the counter of a loop. Floating point is left to the machine that it runs on.</summary>
internal static class Folding
{
    public static Expression Of(Expression expression)
        => expression switch
        {
            Arithmetic { Left: Constant left, Right: Constant right, Type: { IsFloating: false, Nullable: false } type } node when IsInteger(left) && IsInteger(right)
                => Compute(node.Operator, left.Lane, right.Lane) is { } value ? new Constant(type, Wrapped(value, type)) : node,
            Comparison { Left: Constant left, Right: Constant right } node when IsInteger(left) && IsInteger(right)
                => Constant.Of(Compare(node.Operator, left.Lane, right.Lane)),
            Comparison node => new Comparison(node.Operator, WithoutNegativeZero(node.Left), WithoutNegativeZero(node.Right)),
            Unary { Operator: UnaryOperator.Not, Operand: Constant { Type.Nullable: false } known } => Constant.Of(known.Lane == 0),
            Unary { Operator: UnaryOperator.Negate, Operand: Constant known } node when IsInteger(known) => new Constant(node.Type, Wrapped(unchecked(-known.Lane), node.Type)),
            Conversion { Operand: Constant known, Type: { Nullable: false } type } when IsInteger(known) && IntegerType.Of(type.Scalar) is not null => new Constant(type, Wrapped(known.Lane, type)),
            _ => expression,
        };

    /// <summary>-0 equals 0 and compares alike; but of <c>x == -0.0</c> the C# compiler leaves out the test for null, and a null would be equal to it.</summary>
    private static Expression WithoutNegativeZero(Expression operand)
        => operand is Constant { Type.IsFloating: true, AsDouble: 0 } zero ? zero with { Lane = 0 } : operand;

    private static bool IsInteger(Constant constant) => !constant.Type.Nullable && IntegerType.Of(constant.Type.Scalar) is not null;

    private static long Wrapped(long value, ValueType type)
        => unchecked(type.Scalar switch
        {
            Scalar.SByte => (sbyte)value,
            Scalar.Byte => (byte)value,
            Scalar.Int16 => (short)value,
            Scalar.UInt16 => (ushort)value,
            Scalar.Int32 => (int)value,
            Scalar.UInt32 => (uint)value,
            _ => value,
        });

    private static long? Compute(ArithmeticOperator arithmetic, long left, long right)
        => unchecked(arithmetic switch
        {
            ArithmeticOperator.Add => left + right,
            ArithmeticOperator.Subtract => left - right,
            ArithmeticOperator.Multiply => left * right,
            ArithmeticOperator.Divide when right is not (0 or -1) => left / right,
            ArithmeticOperator.Remainder when right is not (0 or -1) => left % right,
            _ => null,
        });

    private static bool Compare(ComparisonOperator comparison, long left, long right)
        => comparison switch
        {
            ComparisonOperator.Equal => left == right,
            ComparisonOperator.NotEqual => left != right,
            ComparisonOperator.Less => left < right,
            ComparisonOperator.LessOrEqual => left <= right,
            ComparisonOperator.Greater => left > right,
            _ => left >= right,
        };
}

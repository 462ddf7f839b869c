using FeatureGen.Compiler.Model;
using FeatureGen.Compiler.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FeatureGen.Compiler.Lowering;

internal sealed partial class BodyLowering
{
    /// <summary>Constant folding is the C# compiler's own.</summary>
    private Expression? LowerConstant(IOperation operation)
        => OverflowingConversion(operation) is { } conversion ? Refuse(conversion.Syntax, Rules.Rule.NotAllowed, conversion.Syntax.ToString(),
            "the constant is outside the integer's range, where the compiler folds to another number than the processor computes")
        : operation.ConstantValue.Value switch
        {
            bool value => Constant.Of(value),
            sbyte value => new Constant(new ValueType(Scalar.SByte), value),
            byte value => new Constant(new ValueType(Scalar.Byte), value),
            short value => new Constant(new ValueType(Scalar.Int16), value),
            ushort value => new Constant(new ValueType(Scalar.UInt16), value),
            int value => new Constant(new ValueType(Scalar.Int32), value),
            uint value => new Constant(new ValueType(Scalar.UInt32), value),
            long value => Constant.Of(value),
            float value => new Constant(new ValueType(Scalar.Single), BitConverter.DoubleToInt64Bits(value)),
            double value => Constant.Of(value),
            string value => new Constant(new ValueType(Scalar.String), 0, value),
            _ => operation.Type is { } type && type.ToValueType() is null
                ? Refuse(operation.Syntax, Rules.Rule.NotAllowed, operation.Syntax.ToString(), Unsupported.Type(type))
                : Refuse(operation),
        };

    /// <summary>A conversion within a constant whose value depends on who computes it; null where there is none.</summary>
    private static IOperation? OverflowingConversion(IOperation constant)
        => constant.DescendantsAndSelf().FirstOrDefault(part =>
            part is IConversionOperation { Operand.ConstantValue: { HasValue: true, Value: double or float } value }
            && part.Type.ToValueType() is { } target && IntegerType.Of(target.Scalar) is { } integer
            && !IsWithin(System.Convert.ToDouble(value.Value), integer));

    /// <summary>Whether a number is one of an integer type's once its fraction is cut off.</summary>
    private static bool IsWithin(double value, IntegerType type)
        => type.Scalar == Scalar.Int64 ? value is >= long.MinValue and < -(double)long.MinValue : value > type.Least - 1.0 && value < type.Greatest + 1.0;

    private static bool IsNullLiteral(IOperation operation)
        => operation.ConstantValue is { HasValue: true, Value: null }
            || (operation is IConversionOperation { Operand: { } operand } && IsNullLiteral(operand));

    private static Constant DurationConstant(long microseconds) => new(new ValueType(Scalar.Duration), microseconds);
}

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
            int value => new Constant(new ValueType(Scalar.Int32), value),
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
            part is IConversionOperation { Operand.ConstantValue: { HasValue: true, Value: double or float } value, Type.SpecialType: var target }
            && target switch
            {
                SpecialType.System_Int32 => !(System.Convert.ToDouble(value.Value) is > -2147483649.0 and < 2147483648.0),
                SpecialType.System_Int64 => !(System.Convert.ToDouble(value.Value) is >= -9223372036854775808.0 and < 9223372036854775808.0),
                _ => false,
            });

    private static bool IsNullLiteral(IOperation operation)
        => operation.ConstantValue is { HasValue: true, Value: null }
            || (operation is IConversionOperation { Operand: { } operand } && IsNullLiteral(operand));

    private static Constant DurationConstant(long microseconds) => new(new ValueType(Scalar.Duration), microseconds);
}

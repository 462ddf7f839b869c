using FeatureGen.Compiler.Model;
using FeatureGen.Compiler.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FeatureGen.Compiler.Lowering;

internal sealed partial class BodyLowering
{
    /// <summary>Constant folding is the C# compiler's own.</summary>
    private Expression? LowerConstant(IOperation operation)
        => operation.ConstantValue.Value switch
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

    private static bool IsNullLiteral(IOperation operation)
        => operation.ConstantValue is { HasValue: true, Value: null }
            || (operation is IConversionOperation { Operand: { } operand } && IsNullLiteral(operand));

    private static Constant DurationConstant(long microseconds) => new(new ValueType(Scalar.Duration), microseconds);
}

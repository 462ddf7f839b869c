using FeatureGen.Compiler.Model;
using FeatureGen.Compiler.Parsing;
using FeatureGen.Compiler.Rules;
using Microsoft.CodeAnalysis.Operations;

namespace FeatureGen.Compiler.Lowering;

internal sealed partial class BodyLowering
{
    private Expression? LowerConversion(IConversionOperation conversion)
    {
        if (conversion.Type.ToValueType() is not { } target)
        {
            return conversion.Type is { } type ? RefuseType(conversion, type) : Refuse(conversion);
        }

        if (conversion.Operand is IThrowOperation)
        {
            return Error(target);
        }

        if (IsNullLiteral(conversion.Operand))
        {
            return new Null(target.AsNullable());
        }

        if (conversion.OperatorMethod is not null || conversion.IsChecked)
        {
            return Refuse(conversion);
        }

        if (Lower(conversion.Operand) is not { } operand)
        {
            return null;
        }

        return target.Scalar == Scalar.String ? operand : Convert(operand, target, conversion);
    }

    private Expression? Convert(Expression operand, ValueType target, IConversionOperation conversion)
    {
        if (operand.Type.Nullable && !target.Nullable)
        {
            operand = new ValueOf(operand, operand.Type.NotNull());
        }

        if (operand.Type.Scalar == target.Scalar)
        {
            return Coerce(operand, target);
        }

        if (!operand.Type.IsNumber || !target.IsNumber)
        {
            return Refuse(conversion);
        }

        if (operand.Type.Scalar == Scalar.Int64 && target.Scalar == Scalar.Single)
        {
            return Refuse(conversion.Syntax, Rule.NotAllowed, conversion.Syntax.ToString(),
                "a long becomes a float in one rounding, which no vector instruction does; convert to double");
        }

        return Coerce(Converted(operand, target.Scalar), target);
    }
}

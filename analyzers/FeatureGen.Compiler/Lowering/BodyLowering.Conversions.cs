using FeatureGen.Compiler.Model;
using FeatureGen.Compiler.Parsing;
using FeatureGen.Compiler.Rules;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis;

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

        if (conversion.OperatorMethod is not null)
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
        bool isLifted = operand.Type.Nullable;
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

        return (conversion.IsChecked || (isLifted && IsInChecked(conversion.Syntax))) && IntegerType.Of(target.Scalar) is { } integer
            ? Coerce(CheckedConversion(operand, integer), target)
            : Coerce(Converted(operand, target.Scalar), target);
    }

    /// <summary>Whether conversions at a place are checked. Of one between nullable types, the operation does not say so.</summary>
    private bool IsInChecked(SyntaxNode place)
        => place.Ancestors().Select(static node => node.Kind() switch
        {
            SyntaxKind.CheckedExpression or SyntaxKind.CheckedStatement => true,
            SyntaxKind.UncheckedExpression or SyntaxKind.UncheckedStatement => false,
            _ => (bool?)null,
        }).FirstOrDefault(static isChecked => isChecked is not null) ?? context.Compilation.Options is CSharpCompilationOptions { CheckOverflow: true };
}

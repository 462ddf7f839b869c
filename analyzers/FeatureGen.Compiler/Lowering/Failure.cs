using FeatureGen.Compiler.Model;

namespace FeatureGen.Compiler.Lowering;

/// <summary>Whether evaluating an expression over events or requests can raise an error. A feature that is read may be one.</summary>
internal static class Failure
{
    public static bool IsPossible(Expression expression)
        => expression switch
        {
            Arithmetic { Operator: ArithmeticOperator.Divide or ArithmeticOperator.Remainder, Type.IsFloating: false } division
                => !IsSafeDivisor(division.Right) || IsPossible(division.Left),
            ValueOf or FeatureReference or JoinedFeature => true,
            Aggregate aggregate => aggregate.CanFail,
            Call { Function: Function.Abs, Type.IsFloating: false } or Call { Function: Function.Clamp } => true,
            _ => expression.Children().Any(IsPossible),
        };

    private static bool IsSafeDivisor(Expression divisor)
        => divisor is Constant { Lane: not (0 or -1) }
            || (divisor is Conversion { Operand: Constant { Type.IsFloating: false, Lane: not (0 or -1) } });
}

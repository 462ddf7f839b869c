using FeatureGen.Compiler.Model;

namespace FeatureGen.Compiler.Emitting;

/// <summary>The operands of an expression, in the order in which C# evaluates them.</summary>
internal static class Operands
{
    public static IReadOnlyList<Expression> Of(Expression expression)
        => expression switch
        {
            Constant or Null or Input or StepReference or IsAbsent or LocalReference => [],
            Unary unary => [unary.Operand],
            Arithmetic arithmetic => [arithmetic.Left, arithmetic.Right],
            Comparison comparison => [comparison.Left, comparison.Right],
            Logical logical => [logical.Left, logical.Right],
            Conditional conditional => [conditional.Condition, conditional.WhenTrue, conditional.WhenFalse],
            Coalesce coalesce => [coalesce.Left, coalesce.Right],
            Conversion conversion => [conversion.Operand],
            Call call => [.. call.Arguments],
            HasValue hasValue => [hasValue.Operand],
            ValueOf valueOf => [valueOf.Operand],
            ValueOrDefault valueOrDefault => [valueOrDefault.Operand],
            Let let => [let.Value, let.Body],
            _ => throw new InvalidOperationException($"No operands are known of {expression.GetType().Name}."),
        };

    /// <summary>Whether an expression reads nothing of the row.</summary>
    public static bool AreAllConstant(Expression expression)
        => expression is not (Input or StepReference or IsAbsent or LocalReference) && Of(expression).All(AreAllConstant);

    /// <summary>The number of operations in an expression; leaves are none.</summary>
    public static int Count(Expression expression)
        => Of(expression) is { Count: > 0 } operands ? 1 + operands.Sum(Count) : 0;
}

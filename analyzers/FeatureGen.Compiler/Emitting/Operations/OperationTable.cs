using FeatureGen.Compiler.Model;

namespace FeatureGen.Compiler.Emitting.Operations;

/// <summary>Finds the row of an expression's operation. What a table does not hold is not an operation.</summary>
internal static class OperationTable
{
    public static Operation Of(Unary unary)
        => Find(UnaryOperations.Table, (unary.Operator, unary.Operand.Type.Scalar));

    public static Operation Of(Arithmetic arithmetic)
        => Find(ArithmeticOperations.Table, (arithmetic.Operator, arithmetic.Left.Type.Scalar));

    public static Operation Of(Comparison comparison)
        => Find(ComparisonOperations.Table, (comparison.Operator, comparison.Left.Type.Scalar));

    public static Operation Of(Logical logical)
        => Find(LogicalOperations.Table, (logical.Operator, logical.Left.Type.Nullable || logical.Right.Type.Nullable));

    public static Operation Of(Call call)
        => call.Zone is { } zone ? FunctionOperations.InZone(zone) : Find(FunctionOperations.Table, (call.Function, call.Arguments[0].Type.Scalar));

    /// <summary>The row of a conversion between two scalars; null where only null is added to the type's values.</summary>
    public static Operation? Of(Conversion conversion)
        => conversion.Operand.Type.Scalar == conversion.Type.Scalar
            ? null
            : Find(ConversionOperations.Table, (conversion.Operand.Type.Scalar, conversion.Type.Scalar));

    private static Operation Find<TKey>(IReadOnlyDictionary<TKey, Operation> table, TKey key)
        => table.TryGetValue(key, out Operation? operation)
            ? operation
            : throw new InvalidOperationException($"The intermediate form has no operation {key}.");
}

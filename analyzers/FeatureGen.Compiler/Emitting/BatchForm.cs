using FeatureGen.Compiler.Emitting.Operations;
using FeatureGen.Compiler.Model;

namespace FeatureGen.Compiler.Emitting;

/// <summary>Whether the batch form of an expression is vectors throughout, those of its windows' filters and selections with it.</summary>
internal static class BatchForm
{
    /// <summary>What runs row by row, each operation once, as a person calls it; empty where all is vectors.</summary>
    public static IReadOnlyList<string> RowByRow(Expression body) => [.. Find(body).Distinct()];

    private static IEnumerable<string> Find(Expression body)
    {
        IEnumerable<string> below = body.Children().SelectMany(Find);
        return OperationOf(body) is { IsRowByRow: true } ? below.Prepend(NameOf(body)) : below;
    }

    private static Operation? OperationOf(Expression expression)
        => expression switch
        {
            Unary unary => OperationTable.Of(unary),
            Arithmetic arithmetic => OperationTable.Of(arithmetic),
            Comparison comparison => OperationTable.Of(comparison),
            Logical logical => OperationTable.Of(logical),
            Call call => OperationTable.Of(call),
            Conversion conversion => OperationTable.Of(conversion),
            _ => null,
        };

    private static string NameOf(Expression expression)
        => expression switch
        {
            Arithmetic { Operator: ArithmeticOperator.Divide } => "/ of integers",
            Arithmetic { Operator: ArithmeticOperator.Remainder } => "%",
            Conversion conversion => $"({conversion.Type.NotNull().CSharp}) of {conversion.Operand.Type.NotNull().CSharp}",
            Call { Zone: { } zone } => $"In(\"{zone}\")",
            Call call => call.Function.ToString(),
            _ => expression.GetType().Name,
        };
}

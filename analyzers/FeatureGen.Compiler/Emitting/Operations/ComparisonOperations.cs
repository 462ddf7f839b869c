using FeatureGen.Compiler.Model;
using static FeatureGen.Compiler.Emitting.Operations.ScalarForm;
using static FeatureGen.Compiler.Emitting.Precedence;
using static FeatureGen.Compiler.Model.ComparisonOperator;

namespace FeatureGen.Compiler.Emitting.Operations;

/// <summary>Comparisons, by the operands' type. Strings and booleans are only equal or not.</summary>
internal static class ComparisonOperations
{
    private static readonly Scalar[] Integers = [.. IntegerType.All.Select(type => type.Scalar), Scalar.Timestamp, Scalar.Duration, Scalar.Date];
    private static readonly Scalar[] Codes = [Scalar.Boolean, Scalar.String];
    private static readonly Scalar[] Floats = [Scalar.Single, Scalar.Double];

    public static IReadOnlyDictionary<(ComparisonOperator Operator, Scalar Operand), Operation> Table { get; } =
        new (Scalar[] Types, ComparisonOperator Operator, Operation Operation)[]
        {
            //                               result          C#                          vectors
            (Codes, Equal, new("isEqual", Infix("==", Equality), "Lane.Equals({0}, {1})")),
            (Codes, NotEqual, new("isOther", Infix("!=", Equality), "~Lane.Equals({0}, {1})")),

            (Integers, Equal, new("isEqual", Infix("==", Equality), "Lane.Equals({0}, {1})")),
            (Integers, NotEqual, new("isOther", Infix("!=", Equality), "~Lane.Equals({0}, {1})")),
            (Integers, Less, new("isLess", Infix("<", Relational), "Lane.LessThan({0}, {1})")),
            (Integers, LessOrEqual, new("isAtMost", Infix("<=", Relational), "Lane.LessThanOrEqual({0}, {1})")),
            (Integers, Greater, new("isGreater", Infix(">", Relational), "Lane.GreaterThan({0}, {1})")),
            (Integers, GreaterOrEqual, new("isAtLeast", Infix(">=", Relational), "Lane.GreaterThanOrEqual({0}, {1})")),

            (Floats, Equal, new("isEqual", Infix("==", Equality), "Lane.AsInt64(Lane.Equals({0}, {1}))")),
            (Floats, NotEqual, new("isOther", Infix("!=", Equality), "~Lane.AsInt64(Lane.Equals({0}, {1}))")),
            (Floats, Less, new("isLess", Infix("<", Relational), "Lane.AsInt64(Lane.LessThan({0}, {1}))")),
            (Floats, LessOrEqual, new("isAtMost", Infix("<=", Relational), "Lane.AsInt64(Lane.LessThanOrEqual({0}, {1}))")),
            (Floats, Greater, new("isGreater", Infix(">", Relational), "Lane.AsInt64(Lane.GreaterThan({0}, {1}))")),
            (Floats, GreaterOrEqual, new("isAtLeast", Infix(">=", Relational), "Lane.AsInt64(Lane.GreaterThanOrEqual({0}, {1}))")),
        }
        .SelectMany(row => row.Types, (row, type) => (Key: (row.Operator, type), row.Operation))
        .ToDictionary(row => row.Key, row => row.Operation);
}

using FeatureGen.Compiler.Model;
using FeatureGen.Compiler.Parsing;

namespace FeatureGen.Compiler.Planning;

/// <summary>The one predicate of a source: what it refuses is refused in every path, and counted by reason.</summary>
internal static class Admission
{
    /// <summary>0 where every check passes, else the number of the first that does not; and the reasons in words.</summary>
    public static (Expression Code, List<string> Reasons) Of(IReadOnlyList<ColumnModel> columns, IReadOnlyDictionary<string, Input> inputs)
    {
        var checks = new List<(Expression Refused, string Reason)>();
        foreach (ColumnModel column in columns)
        {
            Input input = inputs[column.Member];
            if (!column.Type.Nullable)
            {
                checks.Add((new IsAbsent(input), $"{column.Name} is null"));
            }

            if (column is { Least: { } least, Greatest: { } greatest })
            {
                checks.Add((IsOutside(input, least, greatest),
                    $"{column.Name} is outside {ExpressionText.Short(least)} to {ExpressionText.Short(greatest)}"));
            }
        }

        Expression code = Constant.Of(0L);
        for (int i = checks.Count - 1; i >= 0; i--)
        {
            code = new Conditional(checks[i].Refused, Constant.Of(i + 1L), code, ValueType.Int64);
        }

        return (code, [.. checks.Select(check => check.Reason)]);
    }

    /// <summary>NaN is outside every range; null is outside none.</summary>
    private static Expression IsOutside(Input input, Constant least, Constant greatest)
    {
        Expression inside = new Logical(LogicalOperator.AndAlso,
            new Comparison(ComparisonOperator.GreaterOrEqual, input, least),
            new Comparison(ComparisonOperator.LessOrEqual, input, greatest), ValueType.Boolean);
        Expression outside = new Unary(UnaryOperator.Not, inside, ValueType.Boolean);
        return input.Type.Nullable ? new Logical(LogicalOperator.AndAlso, new HasValue(input), outside, ValueType.Boolean) : outside;
    }
}

using FeatureGen.Compiler.Model;
using FeatureGen.Compiler.Parsing;

namespace FeatureGen.Compiler.Planning;

/// <summary>The one predicate of a source: what it refuses is refused in every path, and counted by reason.</summary>
internal static class Admission
{
    // As the runtime's EventPlan has it.
    private const long IsNoEvent = -1;
    private const long UnknownName = long.MinValue;

    /// <summary>0 where every check passes, else the number of the first that does not, or -1 where the row is no event of the type; and the reasons in words.</summary>
    /// <param name="columns">The columns that are read.</param>
    /// <param name="inputs">Their members.</param>
    /// <param name="condition">Whether a row is an event of the type; null where each is.</param>
    /// <param name="conditional">The members that the condition reads: without one that is required it says nothing.</param>
    public static (Expression Code, List<string> Reasons) Of(
        IReadOnlyList<ColumnModel> columns, IReadOnlyDictionary<string, Input> inputs, Expression? condition, ICollection<string> conditional)
    {
        var checks = new List<(Expression Refused, string Reason, bool IsFirst)>();
        foreach (ColumnModel column in columns)
        {
            Input input = inputs[column.Member];
            if (!column.Type.Nullable)
            {
                checks.Add((new IsAbsent(input), $"{column.Name} is null", conditional.Contains(column.Member)));
            }

            if (column.Enum is not null)
            {
                Expression isUnknown = new Comparison(ComparisonOperator.Equal, input, new Constant(ValueType.Int64, UnknownName));
                checks.Add((isUnknown, $"{column.Name} is no name that the enum has", conditional.Contains(column.Member)));
            }

            if (column is { Least: { } least, Greatest: { } greatest })
            {
                checks.Add((IsOutside(input, least, greatest),
                    $"{column.Name} is outside {ExpressionText.Short(least)} to {ExpressionText.Short(greatest)}", IsFirst: false));
            }
        }

        Expression code = Constant.Of(0L);
        for (int i = checks.Count - 1; i >= 0; i--)
        {
            code = Refuse(i, code);
        }

        if (condition is not null)
        {
            code = new Conditional(condition, code, Constant.Of(IsNoEvent), ValueType.Int64);
            for (int i = checks.Count - 1; i >= 0; i--)
            {
                code = checks[i].IsFirst ? Refuse(i, code) : code;
            }
        }

        return (code, [.. checks.Select(check => check.Reason)]);

        Expression Refuse(int check, Expression otherwise) => new Conditional(checks[check].Refused, Constant.Of(check + 1L), otherwise, ValueType.Int64);
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

using System.Globalization;
using FeatureGen.Compiler.Model;

namespace FeatureGen.Compiler.Planning;

/// <summary>Names what is kept of an event by what it says: <c>DelayAbove15</c>, <c>SelectedDelay</c>.</summary>
internal static class EventValueName
{
    private const int Longest = 40;

    public static string Of(Expression value)
    {
        string? words = Words(value);
        bool isPredicate = value.Type.Scalar == Scalar.Boolean;
        return words is null || words.Length > Longest ? (isPredicate ? "Passes" : "Selected")
            : isPredicate && value is not Member ? words
            : "Selected" + words;
    }

    /// <summary>The expression in words that make an identifier; null where there is no short way to say it.</summary>
    private static string? Words(Expression expression)
        => expression switch
        {
            Member member => char.ToUpperInvariant(member.Name[0]) + member.Name.Substring(1),
            Constant { Lane: >= 0 and var number } constant when IntegerType.Of(constant.Type.Scalar) is not null => number.ToString(CultureInfo.InvariantCulture),
            Constant { Type.Scalar: Scalar.Duration } duration => DurationName.Of(duration.Lane).Replace("-", "Minus"),
            Constant { Text: { Length: > 0 } text } when text.All(char.IsLetterOrDigit) => text,
            Conversion conversion => Words(conversion.Operand),
            Unary { Operator: UnaryOperator.Not } not => Join("Not", Words(not.Operand)),
            Unary { Operator: UnaryOperator.Negate } negated => Join("Minus", Words(negated.Operand)),
            HasValue has => Join("Has", Words(has.Operand)),
            Comparison node => Join(Words(node.Left), Word(node.Operator), Words(node.Right)),
            Logical { Operator: LogicalOperator.AndAlso } both => Join(Words(both.Left), "And", Words(both.Right)),
            Logical { Operator: LogicalOperator.OrElse } either => Join(Words(either.Left), "Or", Words(either.Right)),
            Coalesce either => Join(Words(either.Left), "Or", Words(either.Right)),
            Arithmetic node => Join(Words(node.Left), Word(node.Operator), Words(node.Right)),
            Call { Arguments.Count: 1 } call => Join(call.Function.ToString(), "Of", Words(call.Arguments[0])),
            _ => null,
        };

    private static string? Join(params string?[] words) => words.Contains(null) ? null : string.Concat(words);

    private static string Word(ComparisonOperator comparison)
        => comparison switch
        {
            ComparisonOperator.Equal => "Is",
            ComparisonOperator.NotEqual => "IsNot",
            ComparisonOperator.Less => "Below",
            ComparisonOperator.LessOrEqual => "AtMost",
            ComparisonOperator.Greater => "Above",
            ComparisonOperator.GreaterOrEqual => "AtLeast",
            _ => throw new InvalidOperationException($"No word for {comparison}."),
        };

    private static string Word(ArithmeticOperator arithmetic)
        => arithmetic switch
        {
            ArithmeticOperator.Add => "Plus",
            ArithmeticOperator.Subtract => "Minus",
            ArithmeticOperator.Multiply => "Times",
            ArithmeticOperator.Divide => "By",
            ArithmeticOperator.Remainder => "Modulo",
            ArithmeticOperator.And => "Masked",
            ArithmeticOperator.Or => "Joined",
            ArithmeticOperator.ExclusiveOr => "Differing",
            _ => throw new InvalidOperationException($"No word for {arithmetic}."),
        };
}

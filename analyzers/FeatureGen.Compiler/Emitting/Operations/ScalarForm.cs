namespace FeatureGen.Compiler.Emitting.Operations;

/// <summary>How an operation is spelled in C#, given its operands.</summary>
/// <param name="Plain">The spelling on operands that are not null.</param>
/// <param name="Lifted">The spelling where an operand may be null; operators lift themselves.</param>
internal sealed record ScalarForm(Func<IReadOnlyList<ScalarText>, ScalarText> Plain, Func<IReadOnlyList<ScalarText>, ScalarText> Lifted)
{
    private ScalarForm(Func<IReadOnlyList<ScalarText>, ScalarText> both)
        : this(both, both)
    {
    }

    /// <summary><c>x + y</c></summary>
    public static ScalarForm Infix(string symbol, Precedence precedence)
        => new(operands => new ScalarText($"{operands[0].In(precedence)} {symbol} {operands[1].In(precedence + 1)}", precedence));

    /// <summary><c>-x</c></summary>
    public static ScalarForm Prefix(string symbol)
        => new(operands =>
        {
            string operand = operands[0].In(Precedence.Unary);
            bool wouldDecrement = operand.StartsWith(symbol, StringComparison.Ordinal) && symbol == "-";
            return new ScalarText(wouldDecrement ? $"{symbol}({operand})" : symbol + operand, Precedence.Unary);
        });

    /// <summary><c>default(Duration) - x</c></summary>
    public static ScalarForm SubtractedFrom(string zero)
        => new(operands => new ScalarText($"{zero} - {operands[0].In(Precedence.Multiplicative)}", Precedence.Additive));

    /// <summary><c>Math.Max(x, y)</c>, and <c>Lifted.Max(x, y)</c> where an operand may be null; more arguments may follow.</summary>
    public static ScalarForm Call(string function, string lifted, string following = "")
        => new(operands => CallOf(function, operands, following), operands => CallOf(lifted, operands, following));

    /// <summary><c>x.HourOfDay</c>, and <c>x?.HourOfDay</c> where x may be null: parenthesised before a further dot, which it would take in.</summary>
    public static ScalarForm Member(string name)
        => new(
            operands => ScalarText.Primary($"{operands[0].In(Precedence.Primary)}.{name}"),
            operands => new ScalarText($"{operands[0].In(Precedence.Primary)}?.{name}", Precedence.Unary));

    /// <summary><c>(int)x.DayOfWeek</c>, and <c>(int?)x?.DayOfWeek</c> where x may be null.</summary>
    public static ScalarForm CastMember(string type, string name)
        => new(
            operands => new ScalarText($"({type}){operands[0].In(Precedence.Primary)}.{name}", Precedence.Unary),
            operands => new ScalarText($"({type}?){operands[0].In(Precedence.Primary)}?.{name}", Precedence.Unary));

    /// <summary><c>(double)x</c>, and <c>(double?)x</c> where x may be null.</summary>
    public static ScalarForm Cast(string type)
        => new(
            operands => new ScalarText($"({type}){operands[0].In(Precedence.Unary)}", Precedence.Unary),
            operands => new ScalarText($"({type}?){operands[0].In(Precedence.Unary)}", Precedence.Unary));

    private static ScalarText CallOf(string function, IReadOnlyList<ScalarText> operands, string following)
        => ScalarText.Primary($"{function}({string.Join(", ", operands.Select(operand => operand.Text))}{following})");
}

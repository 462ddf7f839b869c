using System.Globalization;
using System.Text;
using FeatureGen.Compiler.Model;

namespace FeatureGen.Compiler.Planning;

/// <summary>An expression as text: typed and canonical for fingerprints, or short for comments in generated code.</summary>
/// <remarks>Equal expressions, and only they, have equal canonical texts: types, conversions and the bits of constants are all spelled out.</remarks>
internal static class ExpressionText
{
    public static string Canonical(Expression expression) => Write(CanonicalLocals.Of(expression), canonical: true);

    public static string Short(Expression expression) => Write(expression, canonical: false);

    private static string Write(Expression expression, bool canonical)
    {
        string Inner(Expression inner) => Write(inner, canonical);

        string text = expression switch
        {
            Constant { Text: { } value } => "\"" + value.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"",
            Constant constant => canonical ? constant.Lane.ToString("x16", CultureInfo.InvariantCulture) : ShortConstant(constant),
            Null => "null",
            Member member => canonical ? $"{member.Owner}.{member.Name}" : member.Name,
            Input input => input.Name,
            StepReference step => step.Name,
            FeatureReference feature => feature.Name,
            JoinedFeature joined => $"{joined.Join}.{joined.Name}",
            IsAbsent absent => $"{Inner(absent.Input)} is absent",
            Unary unary => Symbol(unary.Operator) + Inner(unary.Operand),
            Arithmetic node => $"({Inner(node.Left)} {Symbol(node.Operator)} {Inner(node.Right)})",
            Comparison node => $"({Inner(node.Left)} {Symbol(node.Operator)} {Inner(node.Right)})",
            Logical node => $"({Inner(node.Left)} {Symbol(node.Operator)} {Inner(node.Right)})",
            Conditional node => $"({Inner(node.Condition)} ? {Inner(node.WhenTrue)} : {Inner(node.WhenFalse)})",
            Coalesce node => $"({Inner(node.Left)} ?? {Inner(node.Right)})",
            Conversion node => canonical ? $"({node.Type}){Inner(node.Operand)}" : Inner(node.Operand),
            Call { Zone: { } zone } node => $"{Inner(node.Arguments[0])} in {zone}",
            Call node => $"{node.Function}({string.Join(", ", node.Arguments.Select(Inner))})",
            HasValue node => $"{Inner(node.Operand)}.HasValue",
            ValueOf node => $"{Inner(node.Operand)}.Value",
            ValueOrDefault node => $"{Inner(node.Operand)}.GetValueOrDefault()",
            Let node => canonical ? $"let {Number(node.Index)} = {Inner(node.Value)} in {Inner(node.Body)}" : $"{node.Name} = {Inner(node.Value)}; {Inner(node.Body)}",
            LocalReference local => canonical ? $"local {Number(local.Index)}" : local.Name,
            Aggregate node => Write(node, canonical),
            _ => throw new InvalidOperationException($"No text for {expression.GetType().Name}."),
        };
        return canonical ? $"{text}:{expression.Type}" : text;
    }

    private static string Write(Aggregate aggregate, bool canonical)
    {
        var text = new StringBuilder();
        text.Append(WindowText.Of(aggregate.Window));
        string Inner(Expression inner) => canonical ? Canonical(inner) : Short(inner);

        text.Append(aggregate.Filter is { } filter ? $".Where({Inner(filter)})" : "");
        List<string> arguments = [.. new[] { aggregate.Selection, aggregate.Second }.OfType<Expression>().Select(Inner)];
        if (aggregate.Parameter != 0 || aggregate.Place != 0)
        {
            arguments.Add(aggregate.Parameter.ToString("x", CultureInfo.InvariantCulture));
            arguments.Add(Number(aggregate.Place));
        }

        if (canonical && aggregate.Custom is { } custom)
        {
            arguments.Add($"{custom.Type} {custom.State} {Fingerprint.Of([custom.Source])}");
        }

        return text.Append($".{aggregate.Function}({string.Join(", ", arguments)})").ToString();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string ShortConstant(Constant constant)
        => constant.Type.Scalar switch
        {
            Scalar.Boolean => constant.Lane == 0 ? "false" : "true",
            Scalar.Single or Scalar.Double => constant.AsDouble.ToString("R", CultureInfo.InvariantCulture),
            Scalar.Duration => DurationName.Of(constant.Lane),
            _ => constant.Lane.ToString(CultureInfo.InvariantCulture),
        };

    private static string Symbol(UnaryOperator unary)
        => unary switch
        {
            UnaryOperator.Negate => "-",
            UnaryOperator.Not => "!",
            UnaryOperator.Complement => "~",
            _ => throw new InvalidOperationException($"No symbol for {unary}."),
        };

    private static string Symbol(ArithmeticOperator arithmetic)
        => arithmetic switch
        {
            ArithmeticOperator.Add => "+",
            ArithmeticOperator.Subtract => "-",
            ArithmeticOperator.Multiply => "*",
            ArithmeticOperator.Divide => "/",
            ArithmeticOperator.Remainder => "%",
            ArithmeticOperator.And => "&",
            ArithmeticOperator.Or => "|",
            ArithmeticOperator.ExclusiveOr => "^",
            _ => throw new InvalidOperationException($"No symbol for {arithmetic}."),
        };

    private static string Symbol(ComparisonOperator comparison)
        => comparison switch
        {
            ComparisonOperator.Equal => "==",
            ComparisonOperator.NotEqual => "!=",
            ComparisonOperator.Less => "<",
            ComparisonOperator.LessOrEqual => "<=",
            ComparisonOperator.Greater => ">",
            ComparisonOperator.GreaterOrEqual => ">=",
            _ => throw new InvalidOperationException($"No symbol for {comparison}."),
        };

    private static string Symbol(LogicalOperator logical)
        => logical switch
        {
            LogicalOperator.AndAlso => "&&",
            LogicalOperator.OrElse => "||",
            LogicalOperator.And => "&",
            LogicalOperator.Or => "|",
            LogicalOperator.ExclusiveOr => "^",
            _ => throw new InvalidOperationException($"No symbol for {logical}."),
        };
}

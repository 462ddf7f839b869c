namespace FeatureGen.Compiler.Model;

/// <summary>One place that knows the shape of every node, for passes that only walk or rebuild.</summary>
internal static class ExpressionChildren
{
    public static IEnumerable<Expression> Children(this Expression expression)
        => expression switch
        {
            Unary node => [node.Operand],
            Arithmetic node => [node.Left, node.Right],
            Comparison node => [node.Left, node.Right],
            Logical node => [node.Left, node.Right],
            Conditional node => [node.Condition, node.WhenTrue, node.WhenFalse],
            Coalesce node => [node.Left, node.Right],
            Conversion node => [node.Operand],
            Call node => node.Arguments,
            HasValue node => [node.Operand],
            ValueOf node => [node.Operand],
            ValueOrDefault node => [node.Operand],
            IsAbsent node => [node.Input],
            Aggregate node => new[] { node.Filter, node.Selection, node.Second }.OfType<Expression>(),
            _ => [],
        };

    /// <summary>The expression with each leaf replaced; aggregates are leaves here.</summary>
    public static Expression MapLeaves(this Expression expression, Func<Expression, Expression> map)
        => expression switch
        {
            Unary node => node with { Operand = node.Operand.MapLeaves(map) },
            Arithmetic node => node with { Left = node.Left.MapLeaves(map), Right = node.Right.MapLeaves(map) },
            Comparison node => new Comparison(node.Operator, node.Left.MapLeaves(map), node.Right.MapLeaves(map)),
            Logical node => node with { Left = node.Left.MapLeaves(map), Right = node.Right.MapLeaves(map) },
            Conditional node => node with
            {
                Condition = node.Condition.MapLeaves(map),
                WhenTrue = node.WhenTrue.MapLeaves(map),
                WhenFalse = node.WhenFalse.MapLeaves(map),
            },
            Coalesce node => node with { Left = node.Left.MapLeaves(map), Right = node.Right.MapLeaves(map) },
            Conversion node => node with { Operand = node.Operand.MapLeaves(map) },
            Call node => node with { Arguments = node.Arguments.Select(argument => argument.MapLeaves(map)).ToList() },
            HasValue node => new HasValue(node.Operand.MapLeaves(map)),
            ValueOf node => node with { Operand = node.Operand.MapLeaves(map) },
            ValueOrDefault node => node with { Operand = node.Operand.MapLeaves(map) },
            _ => map(expression),
        };
}

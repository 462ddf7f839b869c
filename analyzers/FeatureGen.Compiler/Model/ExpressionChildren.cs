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
            Let node => [node.Value, node.Body],
            Aggregate node => new[] { node.Filter, node.Selection, node.Second }.OfType<Expression>(),
            _ => [],
        };

    /// <summary>The expression with each leaf replaced; aggregates are leaves here.</summary>
    public static Expression MapLeaves(this Expression expression, Func<Expression, Expression> map)
        => expression is IsAbsent or Aggregate || !expression.Children().Any()
            ? map(expression)
            : expression.MapChildren(child => child.MapLeaves(map));

    /// <summary>The expression with each operand replaced; what has none, and aggregates, stay as they are.</summary>
    public static Expression MapChildren(this Expression expression, Func<Expression, Expression> map)
        => expression switch
        {
            Unary node => node with { Operand = map(node.Operand) },
            Arithmetic node => node with { Left = map(node.Left), Right = map(node.Right) },
            Comparison node => new Comparison(node.Operator, map(node.Left), map(node.Right)),
            Logical node => node with { Left = map(node.Left), Right = map(node.Right) },
            Conditional node => node with { Condition = map(node.Condition), WhenTrue = map(node.WhenTrue), WhenFalse = map(node.WhenFalse) },
            Coalesce node => node with { Left = map(node.Left), Right = map(node.Right) },
            Conversion node => node with { Operand = map(node.Operand) },
            Call node => node with { Arguments = node.Arguments.Select(map).ToList() },
            HasValue node => new HasValue(map(node.Operand)),
            ValueOf node => node with { Operand = map(node.Operand) },
            ValueOrDefault node => node with { Operand = map(node.Operand) },
            Let node => new Let(node.Index, node.Name, map(node.Value), map(node.Body)),
            _ => expression,
        };
}

namespace FeatureGen.Compiler.Model;

/// <summary><c>-x</c>, <c>!x</c>, <c>~x</c>.</summary>
internal sealed record Unary(UnaryOperator Operator, Expression Operand, ValueType Type) : Expression(Type);

/// <summary><c>x + y</c> and its like. Both operands have the scalar type that C# computes in; either may be nullable.</summary>
internal sealed record Arithmetic(ArithmeticOperator Operator, Expression Left, Expression Right, ValueType Type) : Expression(Type);

/// <summary><c>x &lt; y</c> and its like. Both operands have the same scalar type; either may be nullable.</summary>
internal sealed record Comparison(ComparisonOperator Operator, Expression Left, Expression Right) : Expression(ValueType.Boolean);

/// <summary><c>x &amp;&amp; y</c> and its like.</summary>
internal sealed record Logical(LogicalOperator Operator, Expression Left, Expression Right, ValueType Type) : Expression(Type);

/// <summary><c>c ? x : y</c>: only the chosen arm is evaluated. Both arms have the expression's type.</summary>
internal sealed record Conditional(Expression Condition, Expression WhenTrue, Expression WhenFalse, ValueType Type) : Expression(Type);

/// <summary><c>x ?? y</c>: y is evaluated only where x is null, and has the expression's type; x has its scalar.</summary>
internal sealed record Coalesce(Expression Left, Expression Right, ValueType Type) : Expression(Type);

/// <summary><c>(T)x</c>: between numbers as C# converts them (floating to integer saturates, NaN to 0), and from T to T?.</summary>
internal sealed record Conversion(Expression Operand, ValueType Type) : Expression(Type);

/// <summary><c>Math.Max(x, y)</c>, <c>time.HourOfDay</c> and their like.</summary>
internal sealed record Call(Function Function, EquatableArray<Expression> Arguments, ValueType Type) : Expression(Type)
{
    /// <summary>The time zone of <see cref="Function.InZone"/>.</summary>
    public string? Zone { get; init; }
}

/// <summary><c>x.HasValue</c>, <c>x is not null</c>.</summary>
internal sealed record HasValue(Expression Operand) : Expression(ValueType.Boolean);

/// <summary><c>x.Value</c>, <c>(T)x</c> of a T?: an error where x is null.</summary>
internal sealed record ValueOf(Expression Operand, ValueType Type) : Expression(Type);

/// <summary><c>x.GetValueOrDefault()</c>: zero where x is null.</summary>
internal sealed record ValueOrDefault(Expression Operand, ValueType Type) : Expression(Type);

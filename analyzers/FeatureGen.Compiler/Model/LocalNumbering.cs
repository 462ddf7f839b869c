using System.Collections.Immutable;

namespace FeatureGen.Compiler.Model;

/// <summary>Numbers the locals of an expression in the order in which they stand, so that each has an index of its own.</summary>
internal sealed class LocalNumbering
{
    private int next;

    private LocalNumbering()
    {
    }

    public static Expression Of(Expression expression)
        => HasLocals(expression) ? new LocalNumbering().Number(expression, ImmutableDictionary<int, int>.Empty) : expression;

    /// <summary>Whether a local stands anywhere in an expression. Those within an aggregate's lambdas are the lambda's own.</summary>
    public static bool HasLocals(Expression expression)
        => expression is Let || (expression is not Aggregate && expression.Children().Any(HasLocals));

    private Expression Number(Expression expression, ImmutableDictionary<int, int> numbers)
    {
        switch (expression)
        {
            case LocalReference local:
                return local with { Index = numbers[local.Index] };
            case Let let:
                Expression value = Number(let.Value, numbers);
                int index = next++;
                return new Let(index, let.Name, value, Number(let.Body, numbers.SetItem(let.Index, index)));
            default:
                return expression.MapChildren(child => Number(child, numbers));
        }
    }
}

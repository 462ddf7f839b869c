using System.Collections.Immutable;
using FeatureGen.Compiler.Lowering;
using FeatureGen.Compiler.Model;

namespace FeatureGen.Compiler.Planning;

/// <summary>Locals as they enter fingerprints: as if they had not been written, wherever that means the same; the others by number.</summary>
/// <remarks>So neither giving a part of an expression a name, nor another name, nor moving it into a method changes a hash.</remarks>
internal static class CanonicalLocals
{
    /// <summary>Locals that are read often multiply what they stand for; an expression that would grow beyond this keeps them.</summary>
    private const long LargestExpansion = 10_000;

    public static Expression Of(Expression expression)
    {
        if (!LocalNumbering.HasLocals(expression))
        {
            return expression;
        }

        Expression numbered = LocalNumbering.Of(expression);
        return Size(numbered, ImmutableDictionary<int, long>.Empty) <= LargestExpansion ? LocalNumbering.Of(Expand(numbered)) : numbered;
    }

    /// <summary>Puts values in the place of locals, the innermost first: what a body evaluates in any case is told without the locals in it.</summary>
    private static Expression Expand(Expression expression)
    {
        if (expression is not Let let)
        {
            return expression.MapChildren(Expand);
        }

        Expression value = Expand(let.Value);
        Expression body = Expand(let.Body);
        return !Failure.IsPossible(value) || Evaluates(body, let.Index)
            ? body.MapLeaves(leaf => leaf is LocalReference local && local.Index == let.Index ? value : leaf)
            : new Let(let.Index, let.Name, value, body);
    }

    /// <summary>Whether an expression reads a local whatever else it comes to, so that the local's error is its error anyway.</summary>
    private static bool Evaluates(Expression expression, int local)
        => expression switch
        {
            LocalReference reference => reference.Index == local,
            Conditional node => Evaluates(node.Condition, local) || (Evaluates(node.WhenTrue, local) && Evaluates(node.WhenFalse, local)),
            Coalesce node => Evaluates(node.Left, local),
            Logical { Operator: LogicalOperator.AndAlso or LogicalOperator.OrElse } node => Evaluates(node.Left, local),
            Aggregate => false,
            _ => expression.Children().Any(child => Evaluates(child, local)),
        };

    private static long Size(Expression expression, ImmutableDictionary<int, long> sizes)
        => Math.Min(LargestExpansion + 1, expression switch
        {
            LocalReference local => sizes[local.Index],
            Let let => Size(let.Body, sizes.SetItem(let.Index, Size(let.Value, sizes))),
            Aggregate => 1,
            _ => 1 + expression.Children().Sum(child => Size(child, sizes)),
        });
}

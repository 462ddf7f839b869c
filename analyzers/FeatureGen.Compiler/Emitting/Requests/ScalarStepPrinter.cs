using FeatureGen.Compiler.Model;

namespace FeatureGen.Compiler.Emitting.Requests;

/// <summary>Prints the assignment of one step: its locals as C# locals, and <c>if</c> where what is chosen has locals of its own.</summary>
/// <param name="writer">Where the lines go.</param>
/// <param name="names">The names of the row, among which locals get theirs.</param>
/// <param name="expressions">Prints what has no locals in it.</param>
internal sealed class ScalarStepPrinter(SourceWriter writer, RowNames names, ScalarExpressionPrinter expressions)
{
    /// <summary>Locals of this printer's own have negative indices.</summary>
    private int lastOwn;

    public void Print(string target, Expression body) => Assign(target, LocalNumbering.Of(body));

    private void Assign(string target, Expression expression)
    {
        switch (expression)
        {
            case Let let:
                Declare(let);
                Assign(target, let.Body);
                break;
            case Conditional conditional when LocalNumbering.HasLocals(conditional.WhenTrue) || LocalNumbering.HasLocals(conditional.WhenFalse):
                writer.WriteLine($"if ({expressions.PrintAssigned(Flattened(conditional.Condition))})").OpenBlock();
                Assign(target, conditional.WhenTrue);
                writer.CloseBlock().WriteLine("else").OpenBlock();
                Assign(target, conditional.WhenFalse);
                writer.CloseBlock();
                break;
            default:
                writer.WriteLine($"{target} = {expressions.PrintAssigned(Flattened(expression))};");
                break;
        }
    }

    private void Declare(Let let)
    {
        string type = let.Value.Type.CSharp;
        string name = names.Local(let.Name);
        if (let.Value is Let or Conditional && LocalNumbering.HasLocals(let.Value))
        {
            writer.WriteLine($"{type} {name};");
            Assign(name, let.Value);
        }
        else
        {
            writer.WriteLine($"{type} {name} = {expressions.PrintAssigned(Flattened(let.Value))};");
        }

        expressions.NameLocal(let.Index, name);
    }

    /// <summary>
    /// The expression without locals in it, which are declared before. Nothing has effects, and an error is one wherever it is raised: so what is
    /// evaluated anyway may be evaluated earlier.
    /// </summary>
    private Expression Flattened(Expression expression)
    {
        if (!LocalNumbering.HasLocals(expression))
        {
            return expression;
        }

        switch (expression)
        {
            case Let let:
                Declare(let);
                return Flattened(let.Body);
            case Conditional conditional when LocalNumbering.HasLocals(conditional.WhenTrue) || LocalNumbering.HasLocals(conditional.WhenFalse):
                return Named("chosen", conditional);
            case Logical { Operator: LogicalOperator.AndAlso } both when LocalNumbering.HasLocals(both.Right):
                return Named("both", new Conditional(both.Left, both.Right, Constant.Of(false), ValueType.Boolean));
            case Logical { Operator: LogicalOperator.OrElse } either when LocalNumbering.HasLocals(either.Right):
                return Named("either", new Conditional(either.Left, Constant.Of(true), either.Right, ValueType.Boolean));
            case Coalesce coalesce when LocalNumbering.HasLocals(coalesce.Right):
                Expression value = Named("value", coalesce.Left);
                Expression known = coalesce.Type.Nullable || coalesce.Type.Scalar == Scalar.String ? value : new ValueOrDefault(value, coalesce.Type);
                return Named("known", new Conditional(new HasValue(value), known, coalesce.Right, coalesce.Type));
            default:
                return expression.MapChildren(Flattened);
        }
    }

    private LocalReference Named(string name, Expression value)
    {
        int index = --lastOwn;
        Declare(new Let(index, name, value, value));
        return new LocalReference(value.Type, index, name);
    }
}

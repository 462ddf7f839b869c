using System.Collections.Immutable;
using FeatureGen.Compiler.Model;

namespace FeatureGen.Compiler.Lowering;

/// <summary>One way through a body: what each place holds at its present end, and the locals that were bound on the way, in their order.</summary>
internal sealed class Flow(ImmutableDictionary<Place, Expression> values)
{
    /// <summary>What each place holds. A value that could fail is one of <see cref="Bindings"/>, and what is held refers to it.</summary>
    public ImmutableDictionary<Place, Expression> Values { get; set; } = values;

    public List<Binding> Bindings { get; } = [];

    /// <summary>An expression of this way, with all that is bound before it.</summary>
    public Expression Close(Expression expression)
    {
        for (int i = Bindings.Count - 1; i >= 0; i--)
        {
            expression = new Let(Bindings[i].Index, Bindings[i].Name, Bindings[i].Value, expression);
        }

        return expression;
    }

    /// <summary>A local, evaluated where it is bound.</summary>
    internal readonly record struct Binding(int Index, string Name, Expression Value)
    {
        public LocalReference Reference => new(Value.Type, Index, Name);
    }
}

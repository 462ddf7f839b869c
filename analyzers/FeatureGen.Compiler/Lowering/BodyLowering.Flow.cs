using System.Collections.Immutable;
using FeatureGen.Compiler.Model;
using Microsoft.CodeAnalysis;

namespace FeatureGen.Compiler.Lowering;

/// <summary>Static single assignment: each value that a local takes is bound once, and where ways meet, a conditional chooses.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>The way on which the present operation stands; null between bodies.</summary>
    private Flow? flow;

    /// <summary>The places in the order in which they were first given a value.</summary>
    private readonly Dictionary<Place, int> order = [];

    private int nextIndex;

    /// <summary>Lowers what stands by itself: nothing that is bound in it can be seen outside, and of the outside it sees only constants.</summary>
    private Expression? Closed(Func<Expression?> lower)
    {
        Flow? outer = flow;
        IEnumerable<KeyValuePair<Place, Expression>> constants = outer is null ? [] : outer.Values.Where(static place => place.Value is Constant);
        flow = new Flow(constants.ToImmutableDictionary());
        Expression? value = lower();
        Expression? result = value is null ? null : LocalNumbering.Of(WithoutUnread(flow.Close(value)));
        flow = outer;
        return result;
    }

    /// <summary>Lowers something on a way of its own that begins here.</summary>
    private (Flow Way, TResult Result) Along<TResult>(Func<TResult> lower)
    {
        Flow outer = flow!;
        flow = new Flow(outer.Values);
        TResult result = lower();
        Flow way = flow;
        flow = outer;
        return (way, result);
    }

    /// <summary>A value that may be read often and is evaluated here and once. What is a leaf and cannot fail stays as it is.</summary>
    private Expression Bind(string name, Expression value)
    {
        if (IsAtom(value))
        {
            return value;
        }

        var binding = new Flow.Binding(nextIndex++, name, value);
        flow!.Bindings.Add(binding);
        return binding.Reference;
    }

    private static bool IsAtom(Expression value)
        => value is Constant or Null or LocalReference or Member or Conversion { Operand: Constant or LocalReference or Member, Type.Nullable: true };

    /// <summary>Gives a place what it holds from here on.</summary>
    private void Set(Place place, Expression value)
    {
        if (!order.ContainsKey(place))
        {
            order.Add(place, order.Count);
        }

        flow!.Values = flow.Values.SetItem(place, value);
    }

    /// <summary>Goes on where two ways meet: what differs between them is chosen by the condition. Returns the value, where they have one.</summary>
    /// <param name="condition">Which way was gone.</param>
    /// <param name="whenTrue">The way, and the value of the operation on it, if it has one.</param>
    /// <param name="whenFalse">The other.</param>
    /// <param name="read">The places that are read later; null for all.</param>
    /// <param name="isExpression">Whether what patterns on one way have declared can be read behind it.</param>
    private Expression? Join(
        Expression condition, (Flow Way, Expression? Value) whenTrue, (Flow Way, Expression? Value) whenFalse, Func<Place, bool>? read = null, bool isExpression = false)
    {
        List<Place> known = [.. flow!.Values.Keys.Where(place => read is null || read(place)).OrderBy(place => order[place])];
        List<Place> changed = [.. known.Where(place => !whenTrue.Way.Values[place].Equals(whenFalse.Way.Values[place]))];
        List<Place> added = isExpression
            ? [.. whenTrue.Way.Values.Keys.Concat(whenFalse.Way.Values.Keys).Where(place => !flow.Values.ContainsKey(place)).Distinct().OrderBy(place => order[place])]
            : [];
        ImmutableDictionary<Place, Expression> values = flow.Values;
        foreach (Place place in known.Except(changed))
        {
            values = values.SetItem(place, whenTrue.Way.Values[place]);
        }

        foreach (Place place in added)
        {
            values = values.SetItem(place, whenTrue.Way.Values.TryGetValue(place, out Expression? held) ? held : whenFalse.Way.Values[place]);
        }

        if (changed.Count + (whenTrue.Value is null ? 0 : 1) == 1
            && !known.Except(changed).Concat(added).Any(place => IsBoundOn(whenTrue.Way, values[place]) || IsBoundOn(whenFalse.Way, values[place])))
        {
            Expression Of((Flow Way, Expression? Value) way) => way.Way.Close(way.Value ?? way.Way.Values[changed[0]]);

            Expression chosen = Choose(condition, Of(whenTrue), Of(whenFalse));
            flow.Values = whenTrue.Value is null ? values.SetItem(changed[0], Bind(NameOf(changed[0]), chosen)) : values;
            return whenTrue.Value is null ? null : chosen;
        }

        condition = Bind("condition", condition);
        List<Expression> ofTrue = [.. changed.Select(place => whenTrue.Way.Values[place]), .. new[] { whenTrue.Value }.OfType<Expression>()];
        List<Expression> ofFalse = [.. changed.Select(place => whenFalse.Way.Values[place]), .. new[] { whenFalse.Value }.OfType<Expression>()];
        Hoist(whenTrue.Way, ofTrue, [.. added.Select(place => values[place])], guarded => Choose(condition, guarded, DefaultOf(guarded.Type)));
        Hoist(whenFalse.Way, ofFalse, [.. added.Select(place => values[place])], guarded => Choose(condition, DefaultOf(guarded.Type), guarded));
        for (int i = 0; i < changed.Count; i++)
        {
            values = values.SetItem(changed[i], Bind(NameOf(changed[i]), Choose(condition, ofTrue[i], ofFalse[i])));
        }

        flow.Values = values;
        return whenTrue.Value is null ? null : Choose(condition, ofTrue[changed.Count], ofFalse[changed.Count]);
    }

    /// <summary>Moves what was bound on a way in front of the meeting. What can fail is evaluated only where that way was gone.</summary>
    /// <param name="way">The way.</param>
    /// <param name="results">What is chosen of it. What is bound for one of these alone takes its place there.</param>
    /// <param name="others">What else is read of it.</param>
    /// <param name="guard">Gives a value where the way was gone.</param>
    private void Hoist(Flow way, List<Expression> results, List<Expression> others, Func<Expression, Expression> guard)
    {
        List<Flow.Binding> moved = [.. way.Bindings];
        for (int i = moved.Count - 1; i >= 0; i--)
        {
            int result = results.IndexOf(moved[i].Reference);
            if (result >= 0 && moved.Select(static other => other.Value).Concat(results).Concat(others).Sum(reader => Reads(reader, moved[i].Index)) == 1)
            {
                results[result] = moved[i].Value;
                moved.RemoveAt(i);
            }
        }

        flow!.Bindings.AddRange(moved.Select(binding => Failure.IsPossible(binding.Value) ? binding with { Value = guard(binding.Value) } : binding));
    }

    private static bool IsBoundOn(Flow way, Expression value) => way.Bindings.Any(binding => Reads(value, binding.Index) > 0);

    /// <summary>How often an expression reads a local.</summary>
    private static int Reads(Expression expression, int local)
        => expression is LocalReference reference ? (reference.Index == local ? 1 : 0)
            : expression is Aggregate ? 0
            : expression.Children().Sum(child => Reads(child, local));

    /// <summary><c>condition ? whenTrue : whenFalse</c>, as short as it can be said.</summary>
    private static Expression Choose(Expression condition, Expression whenTrue, Expression whenFalse)
    {
        if (condition is Constant known)
        {
            return known.Lane != 0 ? whenTrue : whenFalse;
        }

        var type = new ValueType(whenTrue.Type.Scalar, whenTrue.Type.Nullable || whenFalse.Type.Nullable);
        return (whenTrue, whenFalse) switch
        {
            _ when whenTrue.Equals(whenFalse) && !Failure.IsPossible(condition) => whenTrue,
            (Constant { Type.Scalar: Scalar.Boolean, Lane: not 0 }, Constant { Type.Scalar: Scalar.Boolean, Lane: 0 }) when !type.Nullable => condition,
            (Constant { Type.Scalar: Scalar.Boolean, Lane: 0 }, Constant { Type.Scalar: Scalar.Boolean, Lane: not 0 }) when !type.Nullable => Not(condition),
            (Constant { Type.Scalar: Scalar.Boolean, Lane: not 0 }, _) when !type.Nullable => new Logical(LogicalOperator.OrElse, condition, whenFalse, type),
            (_, Constant { Type.Scalar: Scalar.Boolean, Lane: 0 }) when !type.Nullable => new Logical(LogicalOperator.AndAlso, condition, whenTrue, type),
            _ => new Conditional(condition, Coerce(whenTrue, type)!, Coerce(whenFalse, type)!, type),
        };
    }

    private static Expression Not(Expression condition)
        => condition switch
        {
            Constant known => Constant.Of(known.Lane == 0),
            Unary { Operator: UnaryOperator.Not, Operand: var operand } => operand,
            _ => new Unary(UnaryOperator.Not, condition, condition.Type),
        };

    /// <summary>What stands where nobody looks.</summary>
    private static Expression DefaultOf(ValueType type)
        => type.Nullable ? new Null(type) : new Constant(type, 0, type.Scalar == Scalar.String ? "" : null);

    private static string NameOf(Place place)
        => place.Root is ILocalSymbol or IParameterSymbol ? ((ISymbol)place.Root).Name + place.Path.Replace(".", "") : place.Path;

    /// <summary>The expression without the locals that nothing reads and that cannot fail, and without one that is all that is returned.</summary>
    private static Expression WithoutUnread(Expression expression)
    {
        if (expression is not Let let)
        {
            return expression.MapChildren(WithoutUnread);
        }

        Expression value = WithoutUnread(let.Value);
        Expression body = WithoutUnread(let.Body);
        return body is LocalReference returned && returned.Index == let.Index ? value
            : !Failure.IsPossible(value) && Reads(body, let.Index) == 0 ? body
            : new Let(let.Index, let.Name, value, body);
    }
}

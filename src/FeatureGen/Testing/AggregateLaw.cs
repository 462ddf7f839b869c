namespace FeatureGen.Testing;

/// <summary>The laws of an aggregate.</summary>
internal static class AggregateLaw
{
    public static Law<TInput>[] Of<TState, TInput, TResult>(IAggregate<TState, TInput, TResult> aggregate)
        where TState : unmanaged
        where TInput : struct
        where TResult : struct
    {
        TState Fold(TInput[] inputs) => inputs.Aggregate(aggregate.Empty, aggregate.Add);

        (object? Left, object? Right) Both(Func<TState> left, Func<TState> right) => (Finish(left), Finish(right));

        object? Finish(Func<TState> state)
        {
            try
            {
                return aggregate.Finish(state());
            }
            catch (Exception exception)
            {
                return exception.GetType();
            }
        }

        return
        [
            new("Neutrality of Empty", "Merge(Empty, a)", "a", parts => Both(() => aggregate.Merge(aggregate.Empty, Fold(parts[0])), () => Fold(parts[0]))),
            new("Neutrality of Empty", "Merge(a, Empty)", "a", parts => Both(() => aggregate.Merge(Fold(parts[0]), aggregate.Empty), () => Fold(parts[0]))),
            new("Commutativity of Add", "a then b", "b then a", parts => Both(() => Fold([.. parts[0], .. parts[1]]), () => Fold([.. parts[1], .. parts[0]]))),
            new("Commutativity of Merge", "Merge(a, b)", "Merge(b, a)",
                parts => Both(() => aggregate.Merge(Fold(parts[0]), Fold(parts[1])), () => aggregate.Merge(Fold(parts[1]), Fold(parts[0])))),
            new("Agreement of Merge with Add", "Merge(a, b)", "a then b",
                parts => Both(() => aggregate.Merge(Fold(parts[0]), Fold(parts[1])), () => Fold([.. parts[0], .. parts[1]]))),
            new("Associativity of Merge", "Merge(Merge(a, b), c)", "Merge(a, Merge(b, c))",
                parts => Both(
                    () => aggregate.Merge(aggregate.Merge(Fold(parts[0]), Fold(parts[1])), Fold(parts[2])),
                    () => aggregate.Merge(Fold(parts[0]), aggregate.Merge(Fold(parts[1]), Fold(parts[2]))))),
        ];
    }
}

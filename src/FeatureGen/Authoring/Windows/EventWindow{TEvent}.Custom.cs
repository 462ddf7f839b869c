using FeatureGen.Naive;

namespace FeatureGen;

public sealed partial class EventWindow<TEvent>
{
    /// <summary>What an aggregate of one's own comes to over the selections; null without any.</summary>
    /// <param name="aggregate">A struct, created where it is given: <c>new Spread()</c>.</param>
    /// <param name="value">The selection; null is passed over.</param>
    public TResult? Aggregate<TState, TInput, TResult>(IAggregate<TState, TInput, TResult> aggregate, Func<TEvent, TInput> value)
        where TState : unmanaged
        where TInput : struct
        where TResult : struct
        => Aggregate(aggregate, e => (TInput?)value(e));

    /// <inheritdoc cref="Aggregate{TState, TInput, TResult}(IAggregate{TState, TInput, TResult}, Func{TEvent, TInput})"/>
    public TResult? Aggregate<TState, TInput, TResult>(IAggregate<TState, TInput, TResult> aggregate, Func<TEvent, TInput?> value)
        where TState : unmanaged
        where TInput : struct
        where TResult : struct
        => AggregateInOrder<TResult?>(e => value(e), null, selected =>
        {
            TState state = aggregate.Empty;
            foreach (Selection each in selected)
            {
                state = aggregate.Add(state, (TInput)CanonicalValue.Of(each.First)!);
            }

            return selected.Count > 0 && aggregate.Finish(state) is { } result ? TotalOrder.Normalise(result) : null;
        });
}

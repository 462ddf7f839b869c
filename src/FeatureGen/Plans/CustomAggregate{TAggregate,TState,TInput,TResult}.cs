using FeatureGen.State.Gathered;

namespace FeatureGen.Plans;

/// <inheritdoc/>
public sealed class CustomAggregate<TAggregate, TState, TInput, TResult> : CustomAggregate
    where TAggregate : struct, IAggregate<TState, TInput, TResult>
    where TState : unmanaged
    where TInput : struct
    where TResult : struct
{
    internal override GatheredFinisher Finisher() => new Folded<TAggregate, TState, TInput, TResult>();
}

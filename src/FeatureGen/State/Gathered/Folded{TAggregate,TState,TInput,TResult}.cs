using FeatureGen.Columns;

namespace FeatureGen.State.Gathered;

/// <summary>An aggregate that the user has written, over the first selections in the order of the events.</summary>
internal sealed class Folded<TAggregate, TState, TInput, TResult> : GatheredFinisher
    where TAggregate : struct, IAggregate<TState, TInput, TResult>
    where TState : unmanaged
    where TInput : struct
    where TResult : struct
{
    public override GatheredResult Finish(GatheredEvents events)
    {
        ReadOnlySpan<long> keys = events.First.Keys;
        if (keys.IsEmpty)
        {
            return GatheredResult.Null;
        }

        // What a body throws is an error value, whatever it throws.
        try
        {
            TAggregate aggregate = default;
            TState state = aggregate.Empty;
            foreach (long key in keys)
            {
                state = aggregate.Add(state, Lane.To<TInput>(OrderKey.ToLane(key, events.First.Kind)));
            }

            return aggregate.Finish(state) is { } result ? ToResult(result) : GatheredResult.Null;
        }
        catch (Exception)
        {
            return GatheredResult.Error;
        }
    }

    private static GatheredResult ToResult(TResult result)
    {
        long lane = Lane.Of(result);
        return typeof(TResult) == typeof(double) || typeof(TResult) == typeof(float)
            ? GatheredResult.Of(BitConverter.Int64BitsToDouble(lane))
            : GatheredResult.Of(lane);
    }
}

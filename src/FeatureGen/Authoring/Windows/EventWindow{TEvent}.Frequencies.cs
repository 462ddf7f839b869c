using FeatureGen.Naive;

namespace FeatureGen;

public sealed partial class EventWindow<TEvent>
{
    /// <summary>The selection that comes most often; of several the least. Null without any; NaN is one value, and -0 counts as 0.</summary>
    public TValue? Mode<TValue>(Func<TEvent, TValue> value)
        where TValue : struct, IComparable
        => MostFrequent<TValue?>(e => value(e));

    /// <inheritdoc cref="Mode{TValue}(Func{TEvent, TValue})"/>
    public TValue? Mode<TValue>(Func<TEvent, TValue?> value)
        where TValue : struct, IComparable
        => MostFrequent<TValue?>(e => value(e));

    /// <inheritdoc cref="Mode{TValue}(Func{TEvent, TValue})"/>
    public string? Mode(Func<TEvent, string?> value) => MostFrequent<string?>(value);

    private TResult MostFrequent<TResult>(Func<TEvent, object?> value)
        => AggregateInOrder(value, null, selected => (TResult)Frequencies.Descending(selected).FirstOrDefault()!);
}

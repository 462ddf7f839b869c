using FeatureGen.Naive;

namespace FeatureGen;

public sealed partial class EventWindow<TEvent>
{
    /// <summary>The selection of the first event that has one; null without any.</summary>
    /// <remarks>First by event time, then by <see cref="SequenceAttribute"/>; of events that agree in both, the least selection.</remarks>
    public TValue? First<TValue>(Func<TEvent, TValue> value)
        where TValue : struct, IComparable
        => First(e => (TValue?)value(e));

    /// <inheritdoc cref="First{TValue}(Func{TEvent, TValue})"/>
    public TValue? First<TValue>(Func<TEvent, TValue?> value)
        where TValue : struct, IComparable
        => Aggregate(visible => Ends.First(visible, value, events.ReversesTies));

    /// <inheritdoc cref="First{TValue}(Func{TEvent, TValue})"/>
    public string? First(Func<TEvent, string?> value) => Aggregate(visible => Ends.First(visible, value, events.ReversesTies));

    /// <summary>The selection of the latest event that has one; null without any.</summary>
    /// <remarks>
    /// Latest by event time, then by <see cref="SequenceAttribute"/>; of events that agree in both, the greatest selection, texts
    /// compared ordinally.
    /// </remarks>
    public TValue? Latest<TValue>(Func<TEvent, TValue> value)
        where TValue : struct, IComparable
        => Latest(e => (TValue?)value(e));

    /// <inheritdoc cref="Latest{TValue}(Func{TEvent, TValue})"/>
    public TValue? Latest<TValue>(Func<TEvent, TValue?> value)
        where TValue : struct, IComparable
        => Aggregate(visible => Ends.Latest(visible, value, events.ReversesTies));

    /// <inheritdoc cref="Latest{TValue}(Func{TEvent, TValue})"/>
    public string? Latest(Func<TEvent, string?> value) => Aggregate(visible => Ends.Latest(visible, value, events.ReversesTies));

    /// <summary>The time from the latest event to the request, always positive; null without events.</summary>
    public Duration? TimeSinceLatest()
        => Aggregate(visible => visible.Count == 0 ? null : (Duration?)(AsOf - visible.Max(occurrence => occurrence.Time)));

    /// <summary>The time from the first event to the request, always positive; null without events.</summary>
    public Duration? TimeSinceFirst()
        => Aggregate(visible => visible.Count == 0 ? null : (Duration?)(AsOf - visible.Min(occurrence => occurrence.Time)));

    /// <summary>The selection of the event <paramref name="place"/> events before the latest, of those that have one; null without it.</summary>
    /// <param name="value">The selection.</param>
    /// <param name="place">A constant: 0 is <see cref="Latest{TValue}(Func{TEvent, TValue})"/>, 1 the event before it.</param>
    public TValue? Lag<TValue>(Func<TEvent, TValue> value, int place)
        where TValue : struct, IComparable
        => AtFromLatest<TValue?>(e => value(e), place);

    /// <inheritdoc cref="Lag{TValue}(Func{TEvent, TValue}, int)"/>
    public TValue? Lag<TValue>(Func<TEvent, TValue?> value, int place)
        where TValue : struct, IComparable
        => AtFromLatest<TValue?>(e => value(e), place);

    /// <inheritdoc cref="Lag{TValue}(Func{TEvent, TValue}, int)"/>
    public string? Lag(Func<TEvent, string?> value, int place) => AtFromLatest<string?>(value, place);

    private TResult AtFromLatest<TResult>(Func<TEvent, object?> value, int place)
        => place >= 0
            ? AggregateInOrder(value, null, selected => (TResult)Enumerable.Reverse(selected).ElementAtOrDefault(place)?.First!)
            : throw new ArgumentOutOfRangeException(nameof(place), place, "A place is not negative.");
}

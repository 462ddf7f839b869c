using FeatureGen.Naive;

namespace FeatureGen;

public sealed partial class EventWindow<TEvent>
{
    /// <summary>What <paramref name="value"/> selects of the event for which <paramref name="by"/> is the least; null without any.</summary>
    /// <remarks>
    /// Events for which either is null are passed over. Of events with equal least <paramref name="by"/> it is the first: by event time, then by
    /// <see cref="SequenceAttribute"/>, then by the least value.
    /// </remarks>
    public TValue? MinBy<TBy, TValue>(Func<TEvent, TBy> by, Func<TEvent, TValue> value)
        where TBy : struct, IComparable
        where TValue : struct, IComparable
        => LeastBy<TValue?>(e => by(e), e => value(e));

    /// <inheritdoc cref="MinBy{TBy, TValue}(Func{TEvent, TBy}, Func{TEvent, TValue})"/>
    public TValue? MinBy<TBy, TValue>(Func<TEvent, TBy> by, Func<TEvent, TValue?> value)
        where TBy : struct, IComparable
        where TValue : struct, IComparable
        => LeastBy<TValue?>(e => by(e), e => value(e));

    /// <inheritdoc cref="MinBy{TBy, TValue}(Func{TEvent, TBy}, Func{TEvent, TValue})"/>
    public TValue? MinBy<TBy, TValue>(Func<TEvent, TBy?> by, Func<TEvent, TValue> value)
        where TBy : struct, IComparable
        where TValue : struct, IComparable
        => LeastBy<TValue?>(e => by(e), e => value(e));

    /// <inheritdoc cref="MinBy{TBy, TValue}(Func{TEvent, TBy}, Func{TEvent, TValue})"/>
    public TValue? MinBy<TBy, TValue>(Func<TEvent, TBy?> by, Func<TEvent, TValue?> value)
        where TBy : struct, IComparable
        where TValue : struct, IComparable
        => LeastBy<TValue?>(e => by(e), e => value(e));

    /// <inheritdoc cref="MinBy{TBy, TValue}(Func{TEvent, TBy}, Func{TEvent, TValue})"/>
    public string? MinBy<TBy>(Func<TEvent, TBy> by, Func<TEvent, string?> value)
        where TBy : struct, IComparable
        => LeastBy<string?>(e => by(e), value);

    /// <inheritdoc cref="MinBy{TBy, TValue}(Func{TEvent, TBy}, Func{TEvent, TValue})"/>
    public string? MinBy<TBy>(Func<TEvent, TBy?> by, Func<TEvent, string?> value)
        where TBy : struct, IComparable
        => LeastBy<string?>(e => by(e), value);

    /// <summary>What <paramref name="value"/> selects of the event for which <paramref name="by"/> is the greatest; null without any.</summary>
    /// <remarks>
    /// Events for which either is null are passed over. Of events with equal greatest <paramref name="by"/> it is the latest: by event time, then
    /// by <see cref="SequenceAttribute"/>, then by the greatest value.
    /// </remarks>
    public TValue? MaxBy<TBy, TValue>(Func<TEvent, TBy> by, Func<TEvent, TValue> value)
        where TBy : struct, IComparable
        where TValue : struct, IComparable
        => GreatestBy<TValue?>(e => by(e), e => value(e));

    /// <inheritdoc cref="MaxBy{TBy, TValue}(Func{TEvent, TBy}, Func{TEvent, TValue})"/>
    public TValue? MaxBy<TBy, TValue>(Func<TEvent, TBy> by, Func<TEvent, TValue?> value)
        where TBy : struct, IComparable
        where TValue : struct, IComparable
        => GreatestBy<TValue?>(e => by(e), e => value(e));

    /// <inheritdoc cref="MaxBy{TBy, TValue}(Func{TEvent, TBy}, Func{TEvent, TValue})"/>
    public TValue? MaxBy<TBy, TValue>(Func<TEvent, TBy?> by, Func<TEvent, TValue> value)
        where TBy : struct, IComparable
        where TValue : struct, IComparable
        => GreatestBy<TValue?>(e => by(e), e => value(e));

    /// <inheritdoc cref="MaxBy{TBy, TValue}(Func{TEvent, TBy}, Func{TEvent, TValue})"/>
    public TValue? MaxBy<TBy, TValue>(Func<TEvent, TBy?> by, Func<TEvent, TValue?> value)
        where TBy : struct, IComparable
        where TValue : struct, IComparable
        => GreatestBy<TValue?>(e => by(e), e => value(e));

    /// <inheritdoc cref="MaxBy{TBy, TValue}(Func{TEvent, TBy}, Func{TEvent, TValue})"/>
    public string? MaxBy<TBy>(Func<TEvent, TBy> by, Func<TEvent, string?> value)
        where TBy : struct, IComparable
        => GreatestBy<string?>(e => by(e), value);

    /// <inheritdoc cref="MaxBy{TBy, TValue}(Func{TEvent, TBy}, Func{TEvent, TValue})"/>
    public string? MaxBy<TBy>(Func<TEvent, TBy?> by, Func<TEvent, string?> value)
        where TBy : struct, IComparable
        => GreatestBy<string?>(e => by(e), value);

    private TResult LeastBy<TResult>(Func<TEvent, object?> by, Func<TEvent, object?> value)
        => AggregateInOrder(by, value, selected => (TResult)selected.MinBy(each => each.First, AnyOrder)?.Second!);

    private TResult GreatestBy<TResult>(Func<TEvent, object?> by, Func<TEvent, object?> value)
        => AggregateInOrder(by, value, selected => (TResult)Enumerable.Reverse(selected).MaxBy(each => each.First, AnyOrder)?.Second!);

    private static Comparer<object> AnyOrder { get; } = Comparer<object>.Create(TotalOrder.CompareAny);
}

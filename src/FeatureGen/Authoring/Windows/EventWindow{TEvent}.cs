using System.Diagnostics.CodeAnalysis;
using FeatureGen.Naive;

namespace FeatureGen;

/// <summary>
/// Events of one entity in a window of event time, as far as they were known. Shift it with <see cref="Lag(Duration)"/>, filter it with
/// <see cref="Where"/>, then aggregate.
/// </summary>
/// <typeparam name="TEvent">The event struct.</typeparam>
/// <remarks>
/// Aggregates skip null selections, are exact before they round once, and do not depend on the order of events. Without any event counts
/// and sums are 0 and everything else is null. Not enumerable on purpose: what cannot be compiled cannot be written.
/// </remarks>
public sealed partial class EventWindow<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TEvent>
    where TEvent : struct
{
    private readonly EntityEvents<TEvent> events;
    private readonly WindowExtent extent;
    private readonly Func<TEvent, bool>? filter;

    internal EventWindow(EntityEvents<TEvent> events, WindowExtent extent, Func<TEvent, bool>? filter = null)
    {
        this.events = events;
        this.extent = extent;
        this.filter = filter;
    }

    /// <summary>
    /// Shifts both ends into the past: <c>Past(w).Lag(l)</c> is <c>[t - l - w, t - l)</c> of what was known at <c>t</c>. Lags add
    /// up. <c>Next(w).Lag(l)</c> is shifted on: <c>[t + l, t + l + w)</c>.
    /// </summary>
    /// <param name="lag">Not negative.</param>
    public EventWindow<TEvent> Lag(Duration lag) => new(events, extent.Lagged(lag), filter);

    /// <summary>
    /// Floors the start to whole multiples of <paramref name="hop"/> since the epoch: <c>floor((t - w) / hop) * hop &lt;= ts &lt; t</c>. It is part of the
    /// meaning, the same in every path, and bounds what is kept of an entity.
    /// </summary>
    /// <param name="hop">At least one microsecond, at most the window's length.</param>
    public EventWindow<TEvent> Every(Duration hop) => new(events, extent.Every(hop), filter);

    /// <summary>
    /// Floors both ends: to the window's length, so that <c>Past(Hours(1)).Tumbling()</c> is the last whole hour, or to the hop of <see cref="Every"/>.
    /// </summary>
    public EventWindow<TEvent> Tumbling() => new(events, extent.Tumbling(), filter);

    /// <summary>Takes in an event at exactly the end of the window; still not the request's own.</summary>
    public EventWindow<TEvent> IncludingEnd() => new(events, extent.WithEnd(), filter);

    /// <summary>Leaves out an event at exactly the start of the window.</summary>
    public EventWindow<TEvent> ExcludingStart() => new(events, extent.WithoutStart(), filter);

    /// <summary>
    /// Keeps the latest events of the window, by time and <see cref="SequenceAttribute"/>; those that tie with the first of them are in too. Comes before
    /// <see cref="Where"/>: of these events, those that pass.
    /// </summary>
    /// <param name="count">At least 1.</param>
    public EventWindow<TEvent> LastN(int count) => new(Unfiltered(nameof(LastN)), extent.LastN(count));

    /// <summary>
    /// Keeps the session that reaches the end of the window: the latest event is at most <paramref name="gap"/> before it, and each at most as long before the
    /// one after it. Comes before <see cref="Where"/>, so that events that do not pass keep a session going.
    /// </summary>
    /// <param name="gap">At least one microsecond.</param>
    public EventWindow<TEvent> Session(Duration gap) => new(Unfiltered(nameof(Session)), extent.Session(gap));

    /// <summary>Keeps the events for which <paramref name="predicate"/> is true; several filters must all hold.</summary>
    /// <param name="predicate">Reads the event only: not the request, the time or another feature.</param>
    public EventWindow<TEvent> Where(Func<TEvent, bool> predicate)
        => new(events, extent, filter is { } first ? e => first(e) && predicate(e) : predicate);

    /// <summary>The time to which what is measured in time is measured.</summary>
    private Timestamp AsOf => extent.Ahead is null ? events.AsOf : throw new DefinitionException("What is measured to the time of the request has no meaning after it: select times instead.");

    private EntityEvents<TEvent> Unfiltered(string modifier)
        => filter is null ? events : throw new DefinitionException($"{modifier} comes before Where.");

    private TResult Aggregate<TResult>(Func<List<Occurrence<TEvent>>, TResult> aggregate)
    {
        if (events.Evaluation.Begin(new EventWindowExtent(typeof(TEvent), extent)) is { } probe)
        {
            return probe.Answer<TResult>();
        }

        List<Occurrence<TEvent>> visible = events.In(extent, filter);
        events.Evaluation.End(isEmpty: visible.Count == 0);
        return aggregate(visible);
    }

    private TResult AggregateInOrder<TResult>(
        Func<TEvent, object?> first, Func<TEvent, object?>? second, Func<List<Selection>, TResult> aggregate)
        => Aggregate(visible => aggregate(Selection.InOrder(visible, first, second, events.ReversesTies)));

    private TResult AggregateValues<TValue, TResult>(Func<TEvent, TValue?> value, Func<List<TValue>, TResult> aggregate)
        where TValue : struct
        => Aggregate(visible =>
        {
            var values = new List<TValue>(visible.Count);
            foreach (Occurrence<TEvent> occurrence in visible)
            {
                if (value(occurrence.Event) is { } present)
                {
                    values.Add(present);
                }
            }

            return aggregate(values);
        });
}

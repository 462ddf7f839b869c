using System.Diagnostics.CodeAnalysis;
using FeatureGen.Naive;

namespace FeatureGen;

/// <summary>Features of one entity over the events of one source. Mark the derived class with <see cref="FeatureViewAttribute"/>.</summary>
/// <typeparam name="TEvent">The event struct, marked with <see cref="EventSourceAttribute"/>.</typeparam>
/// <remarks>
/// A feature is a function of the entity's events that happened before the request's time <c>t</c> and were known at <c>t</c>. The class runs
/// as it stands through <see cref="Specification"/>; builds compile it.
/// </remarks>
public abstract class FeatureView<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TEvent> : EntityView
    where TEvent : struct
{
    private EntityEvents<TEvent>? events;

    /// <summary>Creates an unbound view; <see cref="Specification"/> binds it to an entity and a time.</summary>
    protected FeatureView()
    {
    }

    /// <summary>Every event of the entity before <c>t</c>, back to the source's origin.</summary>
    protected EventWindow<TEvent> AllTime => new(Bound, WindowExtent.AllTime);

    /// <summary>
    /// The events of the entity in <c>[t - length, t)</c>: an event at exactly <c>t</c> is out, one at exactly <c>t - length</c> is
    /// in.
    /// </summary>
    /// <param name="length">At least one microsecond, such as <c>Hours(3)</c>.</param>
    protected EventWindow<TEvent> Past(Duration length) => new(Bound, WindowExtent.Past(length));

    /// <summary>
    /// The events of the entity in <c>[t, t + length)</c>, for a <see cref="LabelAttribute">label</see> alone: a feature that looks forward has seen what it is to
    /// predict. A view has labels or features. What counts is known by the end of the window and the view's <see cref="FeatureViewAttribute.Maturity"/>.
    /// </summary>
    /// <param name="length">At least one microsecond. <c>Lag</c> shifts the window on; all windows of a view end at the same time.</param>
    protected EventWindow<TEvent> Next(Duration length) => new(Bound, WindowExtent.Next(length));

    /// <summary>The events since the local day of <c>t</c> began: <c>[midnight, t)</c>. A day has 23 to 25 hours where clocks change.</summary>
    /// <param name="zone">An IANA time zone, such as <c>"Europe/Berlin"</c>; its rules are those of NodaTime's tzdb.</param>
    protected EventWindow<TEvent> Today(string zone) => new(Bound, WindowExtent.Period(CalendarKind.Day, zone, isBefore: false));

    /// <summary>The events since the ISO week of <c>t</c> began, on Monday.</summary>
    /// <inheritdoc cref="Today"/>
    protected EventWindow<TEvent> ThisWeek(string zone) => new(Bound, WindowExtent.Period(CalendarKind.Week, zone, isBefore: false));

    /// <summary>The events since the month of <c>t</c> began.</summary>
    /// <inheritdoc cref="Today"/>
    protected EventWindow<TEvent> ThisMonth(string zone) => new(Bound, WindowExtent.Period(CalendarKind.Month, zone, isBefore: false));

    /// <summary>The events of the whole local day before that of <c>t</c>.</summary>
    /// <inheritdoc cref="Today"/>
    protected EventWindow<TEvent> PreviousDay(string zone) => new(Bound, WindowExtent.Period(CalendarKind.Day, zone, isBefore: true));

    /// <summary>The events of the whole ISO week before that of <c>t</c>.</summary>
    /// <inheritdoc cref="Today"/>
    protected EventWindow<TEvent> PreviousWeek(string zone) => new(Bound, WindowExtent.Period(CalendarKind.Week, zone, isBefore: true));

    /// <summary>The events of the whole month before that of <c>t</c>.</summary>
    /// <inheritdoc cref="Today"/>
    protected EventWindow<TEvent> PreviousMonth(string zone) => new(Bound, WindowExtent.Period(CalendarKind.Month, zone, isBefore: true));

    /// <summary>
    /// The entity's state at <c>t</c>: its latest version that was known, if that is not older than <paramref name="maximumAge"/>; one from exactly <c>t</c>
    /// on or of exactly that age is there. For <see cref="SnapshotSourceAttribute">snapshots</see>, but any events will do.
    /// </summary>
    /// <param name="maximumAge">At least one microsecond, such as <c>Days(2)</c> for daily snapshots of which one may be late.</param>
    protected CurrentVersion<TEvent> Current(Duration maximumAge) => CurrentVersion<TEvent>.In(Bound, WindowExtent.Past(maximumAge));

    /// <summary>The entity's state at <c>t</c>, however old: its latest version that was known.</summary>
    protected CurrentVersion<TEvent> Current() => CurrentVersion<TEvent>.In(Bound, WindowExtent.AllTime);

    private EntityEvents<TEvent> Bound
        => events ?? throw new DefinitionException($"{GetType().Name} is not bound to an entity: use Specification.Of.");

    internal override void Bind(History history, Timestamp asOf, object?[] keys, object? selfId)
    {
        Evaluation = new Evaluation();
        events = EntityEvents<TEvent>.Of(history, GetType(), asOf, keys, selfId, Evaluation);
    }

    internal override void Bind(Probe probe)
    {
        Evaluation = new Evaluation(probe);
        events = EntityEvents<TEvent>.Of(GetType(), Evaluation);
    }

    internal override bool HasVisibleEvent(IReadOnlyCollection<EventWindowExtent> windows) => Bound.HasAny(windows);
}

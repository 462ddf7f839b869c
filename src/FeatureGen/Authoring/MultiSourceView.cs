using System.Diagnostics.CodeAnalysis;
using FeatureGen.Naive;

namespace FeatureGen;

/// <summary>Features of one entity over the events of several sources. Derive from <see cref="FeatureView{TFirst, TSecond}"/>.</summary>
/// <remarks>
/// A window is over events of one type, which it names: <c>Past&lt;Login&gt;(Hours(1)).Count()</c>. A feature combines windows by formulas. Each type of event has
/// the properties that make the entity's key. An entity is missing where it has a visible event of none of them.
/// </remarks>
public abstract class MultiSourceView : EntityView
{
    private readonly Dictionary<Type, IEntityEvents> sources = [];

    private protected MultiSourceView()
    {
    }

    /// <inheritdoc cref="FeatureView{TEvent}.AllTime"/>
    /// <typeparam name="TEvent">One of the view's sources.</typeparam>
    protected EventWindow<TEvent> AllTime<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TEvent>()
        where TEvent : struct
        => new(Bound<TEvent>(), WindowExtent.AllTime);

    /// <inheritdoc cref="FeatureView{TEvent}.Past"/>
    /// <typeparam name="TEvent">One of the view's sources.</typeparam>
    protected EventWindow<TEvent> Past<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TEvent>(Duration length)
        where TEvent : struct
        => new(Bound<TEvent>(), WindowExtent.Past(length));

    /// <inheritdoc cref="FeatureView{TEvent}.Today"/>
    /// <typeparam name="TEvent">One of the view's sources.</typeparam>
    protected EventWindow<TEvent> Today<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TEvent>(string zone)
        where TEvent : struct
        => Period<TEvent>(CalendarKind.Day, zone, isBefore: false);

    /// <inheritdoc cref="FeatureView{TEvent}.ThisWeek"/>
    /// <typeparam name="TEvent">One of the view's sources.</typeparam>
    protected EventWindow<TEvent> ThisWeek<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TEvent>(string zone)
        where TEvent : struct
        => Period<TEvent>(CalendarKind.Week, zone, isBefore: false);

    /// <inheritdoc cref="FeatureView{TEvent}.ThisMonth"/>
    /// <typeparam name="TEvent">One of the view's sources.</typeparam>
    protected EventWindow<TEvent> ThisMonth<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TEvent>(string zone)
        where TEvent : struct
        => Period<TEvent>(CalendarKind.Month, zone, isBefore: false);

    /// <inheritdoc cref="FeatureView{TEvent}.PreviousDay"/>
    /// <typeparam name="TEvent">One of the view's sources.</typeparam>
    protected EventWindow<TEvent> PreviousDay<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TEvent>(string zone)
        where TEvent : struct
        => Period<TEvent>(CalendarKind.Day, zone, isBefore: true);

    /// <inheritdoc cref="FeatureView{TEvent}.PreviousWeek"/>
    /// <typeparam name="TEvent">One of the view's sources.</typeparam>
    protected EventWindow<TEvent> PreviousWeek<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TEvent>(string zone)
        where TEvent : struct
        => Period<TEvent>(CalendarKind.Week, zone, isBefore: true);

    /// <inheritdoc cref="FeatureView{TEvent}.PreviousMonth"/>
    /// <typeparam name="TEvent">One of the view's sources.</typeparam>
    protected EventWindow<TEvent> PreviousMonth<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TEvent>(string zone)
        where TEvent : struct
        => Period<TEvent>(CalendarKind.Month, zone, isBefore: true);

    /// <inheritdoc cref="FeatureView{TEvent}.Current(Duration)"/>
    /// <typeparam name="TEvent">One of the view's sources.</typeparam>
    protected CurrentVersion<TEvent> Current<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TEvent>(Duration maximumAge)
        where TEvent : struct
        => CurrentVersion<TEvent>.In(Bound<TEvent>(), WindowExtent.Past(maximumAge));

    /// <inheritdoc cref="FeatureView{TEvent}.Current()"/>
    /// <typeparam name="TEvent">One of the view's sources.</typeparam>
    protected CurrentVersion<TEvent> Current<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TEvent>()
        where TEvent : struct
        => CurrentVersion<TEvent>.In(Bound<TEvent>(), WindowExtent.AllTime);

    internal override bool HasVisibleEvent(IReadOnlyCollection<EventWindowExtent> windows) => sources.Values.Any(source => source.HasAny(windows));

    private protected void BindSource<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TEvent>(EntityEvents<TEvent> events)
        where TEvent : struct
        => sources[typeof(TEvent)] = events;

    private EventWindow<TEvent> Period<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TEvent>(
        CalendarKind kind, string zone, bool isBefore)
        where TEvent : struct
        => new(Bound<TEvent>(), WindowExtent.Period(kind, zone, isBefore));

    private EntityEvents<TEvent> Bound<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TEvent>()
        where TEvent : struct
        => sources.Count == 0 ? throw new DefinitionException($"{GetType().Name} is not bound to an entity: use Specification.Of.")
            : sources.GetValueOrDefault(typeof(TEvent)) as EntityEvents<TEvent> ?? throw new DefinitionException($"{typeof(TEvent).Name} is no source of {GetType().Name}.");
}

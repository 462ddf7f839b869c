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

    private EntityEvents<TEvent> Bound
        => events ?? throw new DefinitionException($"{GetType().Name} is not bound to an entity: use Specification.Of.");

    internal override void Bind(History history, Timestamp asOf, object?[] keys, object? selfId)
    {
        Evaluation = new Evaluation();
        events = new EntityEvents<TEvent>(
            history.Of<TEvent>().Of(EntityKey.NamesOf(GetType()), EntityKey.Of(keys)), asOf, selfId, Evaluation, history.Deviations);
    }

    internal override void Bind(Probe probe)
    {
        Evaluation = new Evaluation(probe);
        events = new EntityEvents<TEvent>([], default, null, Evaluation, Deviations.None);
    }

    internal override bool HasVisibleEvent(Int128? reach) => Bound.Any(reach);
}

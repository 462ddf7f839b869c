using FeatureGen.Online.Stores;
using FeatureGen.Plans;

namespace FeatureGen.Online.Applying;

/// <summary>Brings a view's event structs into a store.</summary>
/// <typeparam name="TEvent">The event struct.</typeparam>
/// <param name="view">The view.</param>
/// <param name="store">The store.</param>
/// <param name="source">The source that the events come from, of a view that reads several: each has an applier of its own.</param>
public sealed class EventApplier<TEvent>(ViewPlan<TEvent> view, IEventStore store, string? source = null) : EventApplier(view, store, source)
    where TEvent : struct
{
    /// <summary>Applies one event.</summary>
    /// <param name="value">The event.</param>
    /// <param name="position">Where it stands in its source, as for <see cref="EventApplier.Apply(EventPosition?)"/>.</param>
    public ApplyOutcome Apply(in TEvent value, EventPosition? position = null)
    {
        view.Load(value, Tile, 0);
        return Apply(position);
    }
}

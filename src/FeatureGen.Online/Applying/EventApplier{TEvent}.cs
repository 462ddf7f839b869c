using FeatureGen.Online.Stores;
using FeatureGen.Plans;

namespace FeatureGen.Online.Applying;

/// <summary>Brings a view's event structs into a store.</summary>
/// <typeparam name="TEvent">The event struct.</typeparam>
public sealed class EventApplier<TEvent>(ViewPlan<TEvent> view, IEventStore store) : EventApplier(view, store)
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

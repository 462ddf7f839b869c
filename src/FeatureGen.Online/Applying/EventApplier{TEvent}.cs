using FeatureGen.Online.Stores;
using FeatureGen.Plans;

namespace FeatureGen.Online.Applying;

/// <summary>Brings a view's event structs into a store.</summary>
/// <typeparam name="TEvent">The event struct.</typeparam>
public sealed class EventApplier<TEvent>(ViewPlan<TEvent> view, MemoryStore store) : EventApplier(view, store)
    where TEvent : struct
{
    /// <summary>Applies one event.</summary>
    public ApplyOutcome Apply(in TEvent value)
    {
        view.Load(value, Tile, 0);
        return Apply();
    }
}

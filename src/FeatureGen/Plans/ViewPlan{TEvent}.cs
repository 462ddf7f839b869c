using FeatureGen.Columns;

namespace FeatureGen.Plans;

/// <summary>A view's plan that can read its events from their struct.</summary>
/// <typeparam name="TEvent">The event struct.</typeparam>
public abstract class ViewPlan<TEvent> : ViewPlan
    where TEvent : struct
{
    /// <summary>Writes the source columns of <paramref name="value"/> into a row of a tile for <see cref="EventPlan.Program"/>.</summary>
    public abstract void Load(in TEvent value, Tile tile, int row);
}

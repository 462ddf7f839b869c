using FeatureGen.Columns;
using FeatureGen.Conformance.Features;
using FeatureGen.Online.Applying;
using FeatureGen.Online.Stores;
using FeatureGen.Plans;

namespace FeatureGen.Conformance.Paths;

/// <summary>A scenario's readings as each view's source has them.</summary>
internal static class SourceEvents
{
    public static void Load(ViewPlan view, Reading reading, Tile tile, int row)
    {
        if (view is ViewPlan<Correction> corrections)
        {
            corrections.Load(Correction.Of(reading), tile, row);
        }
        else
        {
            ((ViewPlan<Reading>)view).Load(reading, tile, row);
        }
    }

    /// <summary>What applies readings to a view's state: an applier for each source of it.</summary>
    public static (IDisposable[] Appliers, Action<Reading> Apply) AppliersOf(ViewPlan view, MemoryStore store)
    {
        if (view is ViewPlan<Correction> corrections)
        {
            Dictionary<string, EventApplier<Correction>> versions = view.Event.SourceNames.ToDictionary(source => source, source => new EventApplier<Correction>(corrections, store, source));
            return ([.. versions.Values], reading => versions[Correction.Of(reading).Source].Apply(Correction.Of(reading)));
        }

        Dictionary<string, EventApplier<Reading>> readings = view.Event.SourceNames.ToDictionary(source => source, source => new EventApplier<Reading>((ViewPlan<Reading>)view, store, source));
        return ([.. readings.Values], reading => readings[reading.Source].Apply(reading));
    }
}

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

    /// <summary>What applies readings to a view's state.</summary>
    public static (EventApplier Applier, Action<Reading> Apply) ApplierOf(ViewPlan view, MemoryStore store)
    {
        if (view is ViewPlan<Correction> corrections)
        {
            var versions = new EventApplier<Correction>(corrections, store);
            return (versions, reading => versions.Apply(Correction.Of(reading)));
        }

        var readings = new EventApplier<Reading>((ViewPlan<Reading>)view, store);
        return (readings, reading => readings.Apply(reading));
    }
}

using System.Buffers;
using FeatureGen.Columns;
using FeatureGen.Conformance.Features;
using FeatureGen.Plans;
using FeatureGen.State;

namespace FeatureGen.Conformance.Paths;

/// <summary>The records of all entities, after events came in the order given or, where state is compacted meanwhile, as they became known.</summary>
internal static class StatePath
{
    public static IEnumerable<KeyValuePair<string, string>> Run(Scenario scenario, long watermark, bool compacts)
        => new ViewPlan[] { StationReadings.Generated.Plan, StationTiles.Generated.Plan, StationCorrections.Generated.Plan, RecentCorrections.Generated.Plan }
            .SelectMany(view => Run(view, scenario, watermark, compacts).OrderBy(pair => pair.Key, StringComparer.Ordinal));

    private static Dictionary<string, string> Run(ViewPlan view, Scenario scenario, long watermark, bool compacts)
    {
        var layout = new StateLayout(view);
        var states = new Dictionary<string, EntityState>();
        using var tile = new Tile(view.Event.Program.Columns, 1, new StringTable());
        foreach (Reading reading in compacts ? scenario.Events.OrderBy(reading => reading.Received) : scenario.Events.AsEnumerable())
        {
            if (reading.Station is null || !reading.IsReading)
            {
                continue;
            }

            SourceEvents.Load(view, reading, tile, 0);
            view.Event.Program.Run(tile, 1, Rows.RowWidth.Request);
            if (!states.TryGetValue(reading.Station, out EntityState? state))
            {
                states.Add(reading.Station, state = new EntityState(layout));
            }

            if (compacts)
            {
                state.Compact(reading.Received.Microseconds);
            }

            state.Apply(tile, 0);
        }

        // Beyond the end, so that some of the events are settled.
        return states.ToDictionary(pair => pair.Key, pair =>
        {
            pair.Value.Compact(watermark + EntityState.ReadHorizon);
            var record = new ArrayBufferWriter<byte>();
            pair.Value.Encode(record);
            return Convert.ToHexString(record.WrittenSpan);
        });
    }
}

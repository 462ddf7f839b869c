using FeatureGen.Windows;

namespace FeatureGen.Rows;

/// <summary>What clocks in time zones show. Generated code calls it.</summary>
public static class Zones
{
    /// <summary>What clocks in a zone show, as if it were UTC.</summary>
    public static Timestamp Shown(Timestamp time, string zone) => new(ZoneOffsets.Of(zone).ShownAt(time.Microseconds));

    /// <summary>What clocks in a zone show, null of null.</summary>
    public static Timestamp? Shown(Timestamp? time, string zone) => time is { } instant ? Shown(instant, zone) : null;
}

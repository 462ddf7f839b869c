using System.Runtime.Intrinsics;
using FeatureGen.Windows;

namespace FeatureGen.Rows;

/// <content>What clocks in time zones show.</content>
public static partial class PerLane
{
    /// <summary>What clocks in a zone show, as if it were UTC.</summary>
    public static Vector128<long> InZone(Vector128<long> time, string zone)
    {
        var offsets = ZoneOffsets.Of(zone);
        return Vector128.Create(offsets.ShownAt(time[0]), offsets.ShownAt(time[1]));
    }

    /// <summary>What clocks in a zone show, as if it were UTC.</summary>
    public static Vector256<long> InZone(Vector256<long> time, string zone)
        => Vector256.Create(InZone(time.GetLower(), zone), InZone(time.GetUpper(), zone));

    /// <summary>What clocks in a zone show, as if it were UTC.</summary>
    public static Vector512<long> InZone(Vector512<long> time, string zone)
        => Vector512.Create(InZone(time.GetLower(), zone), InZone(time.GetUpper(), zone));
}

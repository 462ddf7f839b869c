using System.Runtime.Intrinsics;

namespace FeatureGen.Rows;

/// <content>Places on the earth.</content>
public static partial class PerLane
{
    /// <summary><see cref="FeatureMath.GeoCell(double, double, int)"/>.</summary>
    public static Vector128<long> GeoCell(Vector128<double> latitude, Vector128<double> longitude, Vector128<long> level)
        => Lanes.Map<ToGeoCell, double, double, long, long>(latitude, longitude, level);

    /// <summary><see cref="FeatureMath.GeoCell(double, double, int)"/>.</summary>
    public static Vector256<long> GeoCell(Vector256<double> latitude, Vector256<double> longitude, Vector256<long> level)
        => Lanes.Map<ToGeoCell, double, double, long, long>(latitude, longitude, level);

    /// <summary><see cref="FeatureMath.GeoCell(double, double, int)"/>.</summary>
    public static Vector512<long> GeoCell(Vector512<double> latitude, Vector512<double> longitude, Vector512<long> level)
        => Lanes.Map<ToGeoCell, double, double, long, long>(latitude, longitude, level);

    private readonly struct ToGeoCell : ILaneFunction<double, double, long, long>
    {
        public static long Invoke(double latitude, double longitude, long level) => FeatureMath.GeoCell(latitude, longitude, (int)level);
    }
}

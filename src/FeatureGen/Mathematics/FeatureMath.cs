using System.Runtime.CompilerServices;
using FeatureGen.Mathematics;
using FeatureGen.Mathematics.Lanes;

namespace FeatureGen;

/// <summary>Functions for feature bodies and computed members that give the same bits on every machine.</summary>
public static partial class FeatureMath
{
    /// <summary>
    /// The number of the cell of a grid of <c>2^level</c> by <c>2^level</c> cells over the degrees of latitude and longitude; cells of different levels differ.
    /// </summary>
    /// <param name="latitude">-90 to 90; a cell holds its southern edge, the northernmost hold the pole.</param>
    /// <param name="longitude">-180 to 180, which is the meridian of -180; a cell holds its western edge.</param>
    /// <param name="level">1 to 26.</param>
    /// <returns>0, which is no cell, where anything is out of its range or not a number.</returns>
    /// <remarks>A cell's number shifted right by two bits is that of the cell of the next coarser level that holds it.</remarks>
    public static long GeoCell(double latitude, double longitude, int level) => GeoGrid.CellOf(latitude, longitude, level);

    /// <summary><see cref="GeoCell(double, double, int)"/>, null where an argument is.</summary>
    public static long? GeoCell(double? latitude, double? longitude, int? level)
        => latitude is { } north && longitude is { } east && level is { } depth ? GeoGrid.CellOf(north, east, depth) : null;

    /// <summary>
    /// The distance in kilometres between two places, along the great circle of a sphere with the earth's mean radius, 6371.0088 km: what the haversine
    /// formula gives, within 1 unit in the last place of its real value.
    /// </summary>
    /// <param name="latitude">Degrees, -90 to 90.</param>
    /// <param name="longitude">Degrees, -360 to 360.</param>
    /// <param name="otherLatitude">Degrees of the other place.</param>
    /// <param name="otherLongitude">Degrees of the other place.</param>
    /// <returns>Not a number where anything is out of its range.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Haversine(double latitude, double longitude, double otherLatitude, double otherLongitude)
        => GreatCircle.Distance<OneMathLane>(latitude, longitude, otherLatitude, otherLongitude).Value;

    /// <summary><see cref="Haversine(double, double, double, double)"/>, null where an argument is.</summary>
    public static double? Haversine(double? latitude, double? longitude, double? otherLatitude, double? otherLongitude)
        => latitude is { } north && longitude is { } east && otherLatitude is { } otherNorth && otherLongitude is { } otherEast
            ? Haversine(north, east, otherNorth, otherEast)
            : null;
}

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
}

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using FeatureGen.Mathematics;
using FeatureGen.Mathematics.Lanes;

namespace FeatureGen.Rows;

/// <content>Places on the earth.</content>
public static partial class LaneMath
{
    /// <summary><see cref="FeatureMath.Haversine(double, double, double, double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector128<double> Haversine(Vector128<double> latitude, Vector128<double> longitude, Vector128<double> otherLatitude, Vector128<double> otherLongitude)
        => GreatCircle.Distance<TwoMathLanes>(new(latitude), new(longitude), new(otherLatitude), new(otherLongitude)).Vector;

    /// <summary><see cref="FeatureMath.Haversine(double, double, double, double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector256<double> Haversine(Vector256<double> latitude, Vector256<double> longitude, Vector256<double> otherLatitude, Vector256<double> otherLongitude)
        => GreatCircle.Distance<FourMathLanes>(new(latitude), new(longitude), new(otherLatitude), new(otherLongitude)).Vector;

    /// <summary><see cref="FeatureMath.Haversine(double, double, double, double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector512<double> Haversine(Vector512<double> latitude, Vector512<double> longitude, Vector512<double> otherLatitude, Vector512<double> otherLongitude)
        => GreatCircle.Distance<EightMathLanes>(new(latitude), new(longitude), new(otherLatitude), new(otherLongitude)).Vector;
}

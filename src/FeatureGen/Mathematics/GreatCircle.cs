using System.Runtime.CompilerServices;
using FeatureGen.Mathematics.Lanes;

namespace FeatureGen.Mathematics;

/// <summary>Distances on the sphere.</summary>
/// <remarks>
/// The haversine a = sin^2(dlat / 2) + cos lat1 * cos lat2 * sin^2(dlon / 2) loses places on the far side of the earth; there 1 - a is taken, as
/// sin^2((lat1 + lat2) / 2) + cos lat1 * cos lat2 * cos^2(dlon / 2). All terms are positive, and numbers are two doubles each.
/// </remarks>
internal static class GreatCircle
{
    private const double Quarter = 90;
    private const double QuarterTurns = 0.011111111111111112;
    private const double Radian = 0.017453292519943295;
    private const double RestOfRadian = 2.9486522708701687e-19;

    // Twice the earth's mean radius in kilometres, 6371.0088.
    private const double Diameter = 12742.0176;
    private const double RestOfDiameter = 7.799826562404633e-13;

    // Degrees below which angles are taken 2^300 and 2^600 times as large; what they then are is still its own sine.
    private const double Small = 1e-100;
    private const double Least = 1e-190;
    private const double Up = 2.037035976334486e+90;
    private const double TwiceUp = 4.149515568880993e+180;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static T Distance<T>(T latitude, T longitude, T otherLatitude, T otherLongitude)
        where T : struct, IMathLanes<T>
    {
        T cosines = CosineProduct(latitude, otherLatitude, out T cosinesRest);
        T difference = Sums.Exact(otherLatitude, -latitude, out T differenceRest);
        T sum = Sums.Exact(otherLatitude, latitude, out T sumRest);
        T turn = Sums.Exact(otherLongitude, -longitude, out T turnRest);

        // Squares of very small angles would vanish. Distances are as far apart as such angles are, so a power of two keeps them.
        T latitudes = T.Abs(difference);
        T longitudes = T.Abs(turn);
        T greater = T.IfLess(latitudes, longitudes, longitudes, latitudes);
        T scale = T.IfLess(greater, Least, TwiceUp, T.IfLess(greater, Small, Up, 1));
        difference *= scale;
        differenceRest *= scale;
        turn *= scale;
        turnRest *= scale;
        Squares(0.5 * turn, 0.5 * turnRest, out T sine, out T sineRest, out T cosine, out T cosineRest);
        T near = Side(0.5 * difference, 0.5 * differenceRest, cosines, cosinesRest, sine, sineRest, out T nearRest);
        T far = Side(0.5 * sum, 0.5 * sumRest, cosines, cosinesRest, cosine, cosineRest, out T farRest);
        T angle = Arcs.OfSides(near, nearRest, far, farRest, out T angleRest);
        T distance = Sums.Product(angle, Diameter, out T rest);
        T result = (distance + (rest + ((angle * RestOfDiameter) + (angleRest * Diameter)))) / scale;
        return T.IfLess(90, T.Abs(latitude), double.NaN, T.IfLess(90, T.Abs(otherLatitude), double.NaN,
            T.IfLess(360, T.Abs(longitude), double.NaN, T.IfLess(360, T.Abs(otherLongitude), double.NaN, result))));
    }

    /// <summary>sqrt(sin^2 degrees + product * square).</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static T Side<T>(T degrees, T degreesRest, T product, T productRest, T square, T squareRest, out T rest)
        where T : struct, IMathLanes<T>
    {
        Squares(degrees, degreesRest, out T sine, out T sineRest, out _, out _);
        T term = Multiply(product, productRest, square, squareRest, out T termRest);
        T sum = Sums.Exact(sine, term, out T sumRest);
        sum = Sums.Ordered(sum, sumRest + (sineRest + termRest), out sumRest);
        return Sums.SquareRoot(sum, sumRest, out rest);
    }

    /// <summary>The product of two latitudes' cosines.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static T CosineProduct<T>(T latitude, T otherLatitude, out T rest)
        where T : struct, IMathLanes<T>
    {
        Turn<T>(latitude, 0, out _, out _, out T cosine, out T cosineRest);
        Turn<T>(otherLatitude, 0, out _, out _, out T other, out T otherRest);
        return Multiply(cosine, cosineRest, other, otherRest, out rest);
    }

    /// <summary>The squares of an angle's sine and cosine.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Squares<T>(T degrees, T degreesRest, out T sine, out T sineRest, out T cosine, out T cosineRest)
        where T : struct, IMathLanes<T>
    {
        Turn(degrees, degreesRest, out T one, out T oneRest, out T other, out T otherRest);
        sine = Multiply(one, oneRest, one, oneRest, out sineRest);
        cosine = Multiply(other, otherRest, other, otherRest, out cosineRest);
    }

    /// <summary>The magnitudes of an angle's sine and cosine.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Turn<T>(T degrees, T degreesRest, out T sine, out T sineRest, out T cosine, out T cosineRest)
        where T : struct, IMathLanes<T>
    {
        T n = Bits.Round(degrees * QuarterTurns);
        T left = Sums.Exact(degrees, -(n * Quarter), out T leftRest);
        T r = Sums.Product(left, Radian, out T tail);
        tail += (left * RestOfRadian) + ((leftRest + degreesRest) * Radian);
        Angles.Pair(r, tail, out T ofR, out T ofRRest, out cosine, out cosineRest);
        T sign = Bits.SignOf(ofR);
        T half = 0.5 * n;
        T isEven = T.IfEqual(Bits.Round(half), half, 1, 0);
        T upright = cosine;
        T uprightRest = cosineRest;
        sine = T.IfEqual(isEven, 1, ofR * sign, upright);
        sineRest = T.IfEqual(isEven, 1, ofRRest * sign, uprightRest);
        cosine = T.IfEqual(isEven, 1, upright, ofR * sign);
        cosineRest = T.IfEqual(isEven, 1, uprightRest, ofRRest * sign);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Multiply<T>(T left, T leftRest, T right, T rightRest, out T rest)
        where T : struct, IMathLanes<T>
    {
        T product = Sums.Product(left, right, out T lost);
        return Sums.Ordered(product, lost + ((left * rightRest) + (leftRest * right)), out rest);
    }
}

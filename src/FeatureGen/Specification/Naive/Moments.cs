using System.Numerics;

namespace FeatureGen.Naive;

/// <summary>What is made of the exact sums of powers and products: each exact number is rounded once, then used in doubles. A zero is +0.</summary>
internal static class Moments
{
    /// <summary>The sample covariance; NaN with NaN or an infinity.</summary>
    public static double? Covariance(List<(double X, double Y)> pairs)
    {
        if (pairs.Count < 2)
        {
            return null;
        }

        return IsFinite(pairs)
            ? Common(pairs).Round() / Dyadic.From((BigInteger)pairs.Count * (pairs.Count - 1)).Round() + 0.0
            : double.NaN;
    }

    /// <summary>Pearson's correlation; null where one side is always the same.</summary>
    public static double? Correlation(List<(double X, double Y)> pairs)
    {
        if (pairs.Count < 2)
        {
            return null;
        }

        if (!IsFinite(pairs))
        {
            return double.NaN;
        }

        Dyadic x = Common(pairs.ConvertAll(pair => (pair.X, pair.X)));
        Dyadic y = Common(pairs.ConvertAll(pair => (pair.Y, pair.Y)));
        if (x.Mantissa.IsZero || y.Mantissa.IsZero)
        {
            return null;
        }

        double correlation = Common(pairs).Round() / (Math.Sqrt(x.Round()) * Math.Sqrt(y.Round()));
        return correlation > 1 ? 1 : correlation < -1 ? -1 : correlation + 0.0;
    }

    /// <summary>The slope of the least squares line through (seconds, value); null where all times are one.</summary>
    public static double? Slope(List<(long Microseconds, double Value)> values)
    {
        List<(double X, double Y)> pairs = values.ConvertAll(at => (Dyadic.From((BigInteger)at.Microseconds - values[0].Microseconds).Round(), at.Value));
        if (pairs.Count < 2)
        {
            return null;
        }

        if (!IsFinite(pairs))
        {
            return double.NaN;
        }

        Dyadic spread = Common(pairs.ConvertAll(pair => (pair.X, pair.X)));
        return spread.Mantissa.IsZero ? null : Common(pairs).Round() / spread.Round() * 1_000_000 + 0.0;
    }

    /// <summary>The third standardised moment of the population; null where all values are the same.</summary>
    public static double? Skewness(List<double> values)
        => Standardised(values, (n, sum) =>
            ((n * n * sum(3)) - (Dyadic.From(3) * n * sum(2) * sum(1)) + (Dyadic.From(2) * sum(1) * sum(1) * sum(1))).Round(),
            (third, second) => third / (second * Math.Sqrt(second)));

    /// <summary>The fourth standardised moment of the population less 3; null where all values are the same.</summary>
    public static double? Kurtosis(List<double> values)
        => Standardised(values, (n, sum) =>
            ((n * n * n * sum(4)) - (Dyadic.From(4) * n * n * sum(3) * sum(1)) + (Dyadic.From(6) * n * sum(2) * sum(1) * sum(1))
                - (Dyadic.From(3) * sum(1) * sum(1) * sum(1) * sum(1))).Round(),
            (fourth, second) => fourth / (second * second) - 3);

    private static double? Standardised(
        List<double> values, Func<Dyadic, Func<int, Dyadic>, double> moment, Func<double, double, double> standardise)
    {
        if (values.Count == 0)
        {
            return null;
        }

        if (!values.TrueForAll(double.IsFinite))
        {
            return double.NaN;
        }

        var n = Dyadic.From(values.Count);
        Dyadic[] sums = [.. Enumerable.Range(1, 4).Select(power => SumOfPowers(values, power))];
        Dyadic second = (n * sums[1]) - (sums[0] * sums[0]);
        return second.Mantissa.IsZero ? null : standardise(moment(n, power => sums[power - 1]), second.Round()) + 0.0;
    }

    private static Dyadic SumOfPowers(List<double> values, int power)
        => values.Aggregate(Dyadic.From(0), (sum, value) =>
            sum + Enumerable.Repeat(Dyadic.Of(value), power).Aggregate((product, factor) => product * factor));

    /// <summary>n * sum of x*y - sum of x * sum of y.</summary>
    private static Dyadic Common(List<(double X, double Y)> pairs)
    {
        var products = Dyadic.From(0);
        foreach ((double x, double y) in pairs)
        {
            products += Dyadic.Of(x) * Dyadic.Of(y);
        }

        return (Dyadic.From(pairs.Count) * products) - (Dyadic.Sum(pairs.Select(pair => pair.X)) * Dyadic.Sum(pairs.Select(pair => pair.Y)));
    }

    private static bool IsFinite(List<(double X, double Y)> pairs) => pairs.TrueForAll(pair => double.IsFinite(pair.X) && double.IsFinite(pair.Y));
}

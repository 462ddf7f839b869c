namespace FeatureGen.Naive;

/// <summary>Aggregates of doubles.</summary>
internal static class FloatingStatistics
{
    public static double Sum(List<double> values) => Special(values) ?? Exact(values).Round();

    public static double? Average(List<double> values)
        => values.Count == 0 ? null : Special(values) ?? Finalisers.Average(Exact(values), values.Count);

    public static double? Variance(List<double> values)
    {
        if (values.Count < 2)
        {
            return null;
        }

        return Special(values) is not null
            ? double.NaN
            : Finalisers.SampleVariance(Exact(values), Dyadic.Sum(values.Select(x => Dyadic.From(x) * Dyadic.From(x))), values.Count);
    }

    /// <summary>NaN if there is one, or both infinities; an infinity if there is one; else null.</summary>
    private static double? Special(List<double> values)
    {
        bool positive = values.Contains(double.PositiveInfinity);
        bool negative = values.Contains(double.NegativeInfinity);
        if (values.Exists(double.IsNaN) || (positive && negative))
        {
            return double.NaN;
        }

        return positive ? double.PositiveInfinity : negative ? double.NegativeInfinity : null;
    }

    private static Dyadic Exact(List<double> values) => Dyadic.Sum(values.Select(Dyadic.From));
}

namespace FeatureGen.Naive;

/// <summary>Quantiles, interpolated between the two nearest values.</summary>
internal static class Quantiles
{
    public static double? Of(List<double> values, double quantile)
    {
        if (values.Count == 0)
        {
            return null;
        }

        List<double> sorted = values.ConvertAll(TotalOrder.Normalise);
        sorted.Sort(TotalOrder.Compare);
        double place = (values.Count - 1) * quantile;
        double lower = sorted[(int)Math.Floor(place)];
        double upper = sorted[(int)Math.Ceiling(place)];
        double fraction = place - Math.Floor(place);
        if (lower.Equals(upper))
        {
            return lower;
        }

        double between = lower * (1 - fraction) + upper * fraction;
        return between < lower ? lower : between > upper ? upper : between;
    }
}

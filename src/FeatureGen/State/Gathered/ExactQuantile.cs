namespace FeatureGen.State.Gathered;

/// <summary>
/// The value at place <c>(n - 1) * q</c> of the ascending values, counted from 0; between two places, that share of the way from one to
/// the other.
/// </summary>
internal sealed class ExactQuantile(double quantile) : GatheredFinisher
{
    public override GatheredResult Finish(GatheredEvents events)
    {
        ReadOnlySpan<long> sorted = events.First.Sorted;
        if (sorted.IsEmpty)
        {
            return GatheredResult.Null;
        }

        double place = (sorted.Length - 1) * quantile;
        int below = (int)place;
        double share = place - below;
        double lower = events.First.ToDouble(sorted[below]);
        double upper = share == 0 ? lower : events.First.ToDouble(sorted[below + 1]);
        return GatheredResult.Of(Between(lower, upper, share));
    }

    // Neither product can overflow as the difference of the two values can; equal values are themselves.
    private static double Between(double lower, double upper, double share)
    {
        if (lower.Equals(upper))
        {
            return lower;
        }

        double between = (lower * (1 - share)) + (upper * share);
        return between < lower ? lower : between > upper ? upper : between;
    }
}

namespace FeatureGen.State.Gathered;

/// <summary>The fourth standardised moment of the population less 3, which is that of a normal distribution; null where all selections are the same.</summary>
internal sealed class Kurtosis : GatheredFinisher
{
    private const double OfNormal = 3;

    public override GatheredResult Finish(GatheredEvents events)
    {
        if (events.Count == 0)
        {
            return GatheredResult.Null;
        }

        if (!events.Powers.TryLoad(events.First.Doubles, degree: 4))
        {
            return GatheredResult.Of(double.NaN);
        }

        double second = events.Powers.Second(out bool isConstant);
        return isConstant ? GatheredResult.Null : GatheredResult.Of((events.Powers.Fourth() / (second * second)) - OfNormal);
    }
}

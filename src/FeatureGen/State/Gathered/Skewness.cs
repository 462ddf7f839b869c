namespace FeatureGen.State.Gathered;

/// <summary>The third standardised moment of the population; null where all selections are the same.</summary>
internal sealed class Skewness : GatheredFinisher
{
    public override GatheredResult Finish(GatheredEvents events)
    {
        if (events.Count == 0)
        {
            return GatheredResult.Null;
        }

        if (!events.Powers.TryLoad(events.First.Doubles, degree: 3))
        {
            return GatheredResult.Of(double.NaN);
        }

        double second = events.Powers.Second(out bool isConstant);
        return isConstant ? GatheredResult.Null : GatheredResult.Of(events.Powers.Third() / (second * Math.Sqrt(second)));
    }
}

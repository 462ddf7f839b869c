namespace FeatureGen.State.Gathered;

/// <summary>The sample covariance of both selections: RN(n*Sxy - Sx*Sy) / RN(n*(n-1)).</summary>
internal sealed class Covariance : GatheredFinisher
{
    public override GatheredResult Finish(GatheredEvents events)
    {
        if (events.Count < 2)
        {
            return GatheredResult.Null;
        }

        return events.Pairs.TryLoad(events.First.Doubles, events.Second.Doubles)
            ? GatheredResult.Of(events.Pairs.Common() / ((double)events.Count * (events.Count - 1)))
            : GatheredResult.Of(double.NaN);
    }
}

namespace FeatureGen.State.Gathered;

/// <summary>Pearson's correlation of both selections, from -1 to 1; null where one of them is always the same.</summary>
internal sealed class Correlation : GatheredFinisher
{
    public override GatheredResult Finish(GatheredEvents events)
    {
        if (events.Count < 2)
        {
            return GatheredResult.Null;
        }

        if (!events.Pairs.TryLoad(events.First.Doubles, events.Second.Doubles))
        {
            return GatheredResult.Of(double.NaN);
        }

        double first = events.Pairs.SpreadOfX(out bool isFirstConstant);
        double second = events.Pairs.SpreadOfY(out bool isSecondConstant);
        double correlation = events.Pairs.Common() / (Math.Sqrt(first) * Math.Sqrt(second));
        return isFirstConstant || isSecondConstant ? GatheredResult.Null
            : GatheredResult.Of(correlation > 1 ? 1 : correlation < -1 ? -1 : correlation);
    }
}

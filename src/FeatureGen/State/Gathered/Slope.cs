namespace FeatureGen.State.Gathered;

/// <summary>By how much the selection grows in a second, by least squares over event time; null where all events are of one time.</summary>
internal sealed class Slope : GatheredFinisher
{
    private const double MicrosecondsPerSecond = 1_000_000;

    public override GatheredResult Finish(GatheredEvents events)
    {
        if (events.Count < 2)
        {
            return GatheredResult.Null;
        }

        if (!events.Pairs.TryLoad(events.TimesAfterFirst, events.First.Doubles))
        {
            return GatheredResult.Of(double.NaN);
        }

        double spread = events.Pairs.SpreadOfX(out bool isOneTime);
        return isOneTime ? GatheredResult.Null : GatheredResult.Of(events.Pairs.Common() / spread * MicrosecondsPerSecond);
    }
}

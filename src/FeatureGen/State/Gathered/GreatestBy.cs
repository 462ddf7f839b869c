namespace FeatureGen.State.Gathered;

/// <summary>The second selection of the event whose first selection is the greatest; of tied ones that of the latest event.</summary>
internal sealed class GreatestBy : GatheredFinisher
{
    public override GatheredResult Finish(GatheredEvents events)
    {
        ReadOnlySpan<long> keys = events.First.Keys;
        if (keys.IsEmpty)
        {
            return GatheredResult.Null;
        }

        int greatest = 0;
        for (int place = 1; place < keys.Length; place++)
        {
            greatest = keys[place] >= keys[greatest] ? place : greatest;
        }

        return events.Second.ToResult(events.Second.Keys[greatest]);
    }
}

namespace FeatureGen.State.Gathered;

/// <summary>The second selection of the event whose first selection is the least; of tied ones that of the first event.</summary>
internal sealed class LeastBy : GatheredFinisher
{
    public override GatheredResult Finish(GatheredEvents events)
    {
        ReadOnlySpan<long> keys = events.First.Keys;
        if (keys.IsEmpty)
        {
            return GatheredResult.Null;
        }

        int least = 0;
        for (int place = 1; place < keys.Length; place++)
        {
            least = keys[place] < keys[least] ? place : least;
        }

        return events.Second.ToResult(events.Second.Keys[least]);
    }
}

namespace FeatureGen.State.Gathered;

/// <summary>The selection at a place in descending order.</summary>
internal sealed class GreatestAt(int place) : GatheredFinisher
{
    public override GatheredResult Finish(GatheredEvents events)
        => place < events.First.Count ? events.First.ToResult(events.First.Sorted[^(place + 1)]) : GatheredResult.Null;
}

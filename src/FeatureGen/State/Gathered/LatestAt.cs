namespace FeatureGen.State.Gathered;

/// <summary>The selection at a place in the order of the events, from the latest on.</summary>
internal sealed class LatestAt(int place) : GatheredFinisher
{
    public override GatheredResult Finish(GatheredEvents events)
        => place < events.First.Count ? events.First.ToResult(events.First.Keys[^(place + 1)]) : GatheredResult.Null;
}

namespace FeatureGen.State.Gathered;

/// <summary>The selection at a place in the order of the events, from the first on.</summary>
internal sealed class FirstAt(int place) : GatheredFinisher
{
    public override GatheredResult Finish(GatheredEvents events)
        => place < events.First.Count ? events.First.ToResult(events.First.Keys[place]) : GatheredResult.Null;
}

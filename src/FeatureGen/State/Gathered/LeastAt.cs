namespace FeatureGen.State.Gathered;

/// <summary>The selection at a place in ascending order.</summary>
internal sealed class LeastAt(int place) : GatheredFinisher
{
    public override GatheredResult Finish(GatheredEvents events)
        => place < events.First.Count ? events.First.ToResult(events.First.Sorted[place]) : GatheredResult.Null;
}

namespace FeatureGen.State.Gathered;

/// <summary>The distinct selection at a place in the order of their latest events, from the latest on.</summary>
internal sealed class LatestDistinct(int place) : GatheredFinisher
{
    public override GatheredResult Finish(GatheredEvents events)
    {
        ReadOnlySpan<long> distinct = events.First.LatestDistinct;
        return place < distinct.Length ? events.First.ToResult(distinct[place]) : GatheredResult.Null;
    }
}

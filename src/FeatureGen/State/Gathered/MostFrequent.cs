namespace FeatureGen.State.Gathered;

/// <summary>The distinct selection at a place in descending order of how often they come; of two as frequent the lesser comes first.</summary>
internal sealed class MostFrequent(int place) : GatheredFinisher
{
    public override GatheredResult Finish(GatheredEvents events)
    {
        ReadOnlySpan<long> byFrequency = events.First.Frequencies.Descending;
        return place < byFrequency.Length ? events.First.ToResult(byFrequency[place]) : GatheredResult.Null;
    }
}

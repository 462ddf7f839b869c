namespace FeatureGen.State.Segments;

/// <summary>Of a segment, what takes no more than a word of a <see cref="Tally"/>.</summary>
internal readonly struct SegmentCounts(in Tally tally)
{
    public readonly long Events = tally.Events;
    public readonly long FirstTime = tally.FirstTime;
    public readonly long LatestTime = tally.LatestTime;
    public readonly long Values = tally.Values;
    public readonly long Trues = tally.Trues;
    public readonly long Least = tally.Least;
    public readonly long Greatest = tally.Greatest;
}

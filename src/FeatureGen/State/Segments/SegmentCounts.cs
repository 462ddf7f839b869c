namespace FeatureGen.State.Segments;

/// <summary>How many events pass a family's filter, have a value, and have one that is true.</summary>
internal readonly struct SegmentCounts(in Tally tally)
{
    public readonly long Events = tally.Events;
    public readonly long Values = tally.Values;
    public readonly long Trues = tally.Trues;
}

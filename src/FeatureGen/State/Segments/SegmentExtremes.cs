using FeatureGen.Columns;

namespace FeatureGen.State.Segments;

/// <summary>The least and the greatest value of a segment, as keys that compare as the values do; a least above the greatest where there is no value.</summary>
internal struct SegmentExtremes(long least, long greatest) : ISegmentPart<SegmentExtremes>
{
    /// <summary>The key of the least value.</summary>
    public long Least { get; private set; } = least;

    /// <summary>The key of the greatest value.</summary>
    public long Greatest { get; private set; } = greatest;

    /// <summary>Those of a tally.</summary>
    public static SegmentExtremes Of(in Tally tally, ValueKind kind) => tally.Values == 0
        ? new SegmentExtremes(long.MaxValue, long.MinValue)
        : new SegmentExtremes(OrderKey.Of(tally.Least, kind), OrderKey.Of(tally.Greatest, kind));

    /// <inheritdoc/>
    public void Add(in SegmentExtremes other)
    {
        Least = Math.Min(Least, other.Least);
        Greatest = Math.Max(Greatest, other.Greatest);
    }
}

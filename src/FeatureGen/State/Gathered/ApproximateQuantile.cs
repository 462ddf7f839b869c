namespace FeatureGen.State.Gathered;

/// <summary>The middle of the bin in which the value at a quantile's place lies.</summary>
/// <remarks>Bins are ordered as their values are, so that the bin of the value at a place is what counting through a histogram comes to.</remarks>
internal sealed class ApproximateQuantile(double quantile, int leadingBits) : GatheredFinisher
{
    private readonly SketchPlan sketch = new(AreBins: true, leadingBits);

    public override SketchPlan Sketch => sketch;

    public override GatheredResult Finish(GatheredEvents events)
    {
        ReadOnlySpan<long> sorted = events.First.Sorted;
        TileBins? bins = (TileBins?)events.SketchOf(sketch);
        long count = sorted.Length;
        for (int bin = 0; bin < bins?.Count; bin++)
        {
            count += bins.CountFrom(bin, events.TilesFrom);
        }

        if (count == 0)
        {
            return GatheredResult.Null;
        }

        long place = (long)((count - 1) * quantile);
        return GatheredResult.Of(bins is null
            ? sketch.MiddleOfBin(events.First.ToDouble(sorted[(int)place]))
            : SketchPlan.MiddleOf(KeyAt(place, sorted, bins, events)));
    }

    // The bin of the value at a place of those that are given and those in tiles, the least first.
    private long KeyAt(long place, ReadOnlySpan<long> sorted, TileBins bins, GatheredEvents events)
    {
        int bin = 0;
        int value = 0;
        while (true)
        {
            long given = value < sorted.Length ? sketch.KeyOf(events.First.ToDouble(sorted[value])) : long.MaxValue;
            bool isGiven = bin == bins.Count || given <= bins.KeyAt(bin);
            long key = isGiven ? given : bins.KeyAt(bin);
            place -= isGiven ? 1 : bins.CountFrom(bin, events.TilesFrom);
            if (place < 0)
            {
                return key;
            }

            (bin, value) = isGiven ? (bin, value + 1) : (bin + 1, value);
        }
    }
}

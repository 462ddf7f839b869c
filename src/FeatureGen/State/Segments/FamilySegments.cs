using FeatureGen.Columns;

namespace FeatureGen.State.Segments;

/// <summary>What one family has of the segments.</summary>
internal sealed class FamilySegments
{
    private readonly StateFamily family;
    private readonly ValueKind kind;

    /// <summary>Creates those of a family, of no segment.</summary>
    public FamilySegments(StateFamily family, ValueKind kind)
    {
        this.family = family;
        this.kind = kind;
        Sums = new SegmentSums(family.Parts, kind);
        Extremes = (family.Parts & TallyParts.Extremes) == 0 ? null : new SegmentTree<SegmentExtremes>();
        Clear();
    }

    /// <summary>What is before each segment, and at last before the events that are in none.</summary>
    public SegmentSums Sums { get; }

    /// <summary>The extremes of each segment; null where the family has no need of them.</summary>
    public SegmentTree<SegmentExtremes>? Extremes { get; }

    /// <summary>Adds a segment behind all others.</summary>
    public void Append(StateEvents events, int start, int end)
    {
        Tally tally = TallyOf(events, start, end);
        Extremes?.Insert(Extremes.Count, ExtremesOf(tally));
        Sums.AddTo(ref tally, Sums.Count - 1);
        Sums.Insert(Sums.Count, tally);
    }

    /// <summary>Takes an event in to a segment.</summary>
    public void Add(StateEvents events, int place, int index)
    {
        Tally tally = TallyOf(events, index, index + 1);
        if (tally.Events > 0)
        {
            Extremes?.AddTo(place, ExtremesOf(tally));
            Sums.AddFrom(place + 1, tally);
        }
    }

    /// <summary>Makes a segment two.</summary>
    public void Split(StateEvents events, int place, int start, int middle, int end)
    {
        Tally tally = TallyOf(events, start, middle);
        Extremes?.Set(place, ExtremesOf(tally));
        Extremes?.Insert(place + 1, ExtremesOf(TallyOf(events, middle, end)));
        Sums.AddTo(ref tally, place);
        Sums.Insert(place + 1, tally);
    }

    /// <summary>Forgets every segment.</summary>
    public void Clear()
    {
        Extremes?.Clear();
        Sums.Clear();
        Sums.Insert(0, default);
    }

    private Tally TallyOf(StateEvents events, int start, int end)
    {
        ReadScratch scratch = ReadScratch.For(end - start);
        Tally tally = default;
        const TallyParts Kept = TallyParts.Sum | TallyParts.Squares | TallyParts.Trues | TallyParts.Extremes;
        new FamilyEvents(family, events).AddTo(ref tally, scratch.Backwards(start, end), family.Parts & Kept, scratch.Taken);
        return tally;
    }

    private SegmentExtremes ExtremesOf(in Tally tally) => SegmentExtremes.Of(tally, kind);
}

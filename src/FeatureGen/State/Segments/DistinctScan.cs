using FeatureGen.Columns;

namespace FeatureGen.State.Segments;

/// <summary>Counts the distinct values of windows that grow: by comparing values while events are few, and else by which are the last with theirs.</summary>
internal ref struct DistinctScan(FamilyEvents events, SegmentCover cover, LastOccurrences? last, ReadScratch scratch)
{
    /// <summary>The most numbers that are compared one with all others; more are hashed.</summary>
    public const int Few = 64;

    private int compared;
    private int few;
    private bool isHashed = events.Selection.Kind == ValueKind.String;

    /// <summary>The number of distinct values in the first pieces of the cover.</summary>
    public int Count(int pieces)
    {
        ReadOnlySpan<CoverPiece> taken = cover.Pieces[..pieces];
        if (last is not null && cover.IsWhole && pieces > 0 && taken[0].End - taken[^1].Start > LastOccurrences.Few)
        {
            return last.CountFrom(taken[^1].Start);
        }

        if (compared == 0)
        {
            scratch.Distinct.Clear();
        }

        for (; compared < pieces; compared++)
        {
            for (int index = taken[compared].End - 1; index >= taken[compared].Start; index--)
            {
                if (events.Passes(index) && events.HasSelections(index))
                {
                    Add(index);
                }
            }
        }

        return isHashed ? scratch.Distinct.Count : few;
    }

    private void Add(int index)
    {
        if (isHashed)
        {
            scratch.Distinct.Add(events.Selection, index);
        }
        else if (!scratch.FewValues.AsSpan(0, few).Contains(events.Selection.LaneAt(index)))
        {
            scratch.FewValues[few++] = events.Selection.LaneAt(index);
            if (few == Few)
            {
                scratch.Distinct.Add(scratch.FewValues);
                isHashed = true;
            }
        }
    }
}

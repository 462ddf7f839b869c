namespace FeatureGen.State.Segments;

/// <summary>
/// What a request takes in of an entity: whole segments and single events, newest first, cut at the start of each window. Shared by the
/// families whose windows end together; keeps its memory.
/// </summary>
internal sealed class SegmentCover
{
    private readonly int[] places = new int[SegmentLadder.Levels];
    private CoverPiece[] pieces = new CoverPiece[64];
    private long[] starts = [];
    private bool isCut;
    private long upTo;

    /// <summary>The pieces, newest first.</summary>
    public ReadOnlySpan<CoverPiece> Pieces => pieces.AsSpan(0, Count);

    private int Count { get; set; }

    /// <summary>Covers what some families see.</summary>
    /// <param name="state">The entity.</param>
    /// <param name="families">The families, whose windows end together.</param>
    /// <param name="newest">The number of events within the view's reach's end; 0 where none can be known.</param>
    /// <param name="time">The request's time.</param>
    /// <param name="lastKnown">The latest known time that counts.</param>
    /// <param name="selfId">The id of the event that does not count.</param>
    /// <param name="visible">Takes the single events, newest first.</param>
    public void Load(EntityState state, ReadOnlySpan<StateFamily> families, int newest, long time, long lastKnown, long? selfId, Span<int> visible)
    {
        StateEvents events = state.Events;
        SegmentLadder? ladder = state.Segments;
        long end = families[0].EndAt(time);
        ReadOnlySpan<long> from = StartsOf(families, time);
        int left = newest == 0 || end == state.Layout.Reach.EndAt(time) ? newest : events.FirstFrom(end);
        int taken = 0;
        upTo = end;
        Count = 0;
        places.AsSpan().Fill(int.MaxValue);
        foreach (long start in from)
        {
            isCut = true;
            while (left > 0 && events.TimeAt(left - 1) >= start)
            {
                long singleFrom = start;
                if (ladder is not null && TryTakeSegment(ladder, events.TimeAt(left - 1), start, lastKnown, selfId, ref left, ref singleFrom))
                {
                    continue;
                }

                int first = taken;
                for (; left > 0 && events.TimeAt(left - 1) >= singleFrom; left--)
                {
                    visible[taken] = left - 1;
                    taken += state.IsVisible(left - 1, lastKnown, selfId) ? 1 : 0;
                }

                AddSingles(first, taken, singleFrom);
            }
        }
    }

    // The longest complete segment around an event that lies within the window and is visible as a whole; else from where single events are taken.
    private bool TryTakeSegment(
        SegmentLadder ladder, long newest, long start, long lastKnown, long? selfId, ref int left, ref long singleFrom)
    {
        for (int level = SegmentLadder.Levels - 1; level >= 0; level--)
        {
            long number = SegmentLadder.NumberOf(level, newest);
            long first = SegmentLadder.StartOf(level, number);
            SegmentLevel? segments = ladder.Level(level);
            int place = segments?.FindBackwards(number, ref places[level]) ?? -1;
            if (place >= 0)
            {
                if (first >= start && SegmentLadder.LastOf(level, number) < upTo && segments![place].IsVisible(lastKnown, selfId))
                {
                    left -= segments[place].Events;
                    Add(new CoverPiece(first, level, place, 0));
                    (isCut, upTo) = (true, first);
                    return true;
                }
            }
            else if (first >= ladder.CompleteFrom && number < ladder.NewestOf(level))
            {
                // Few events: none of the shorter segments within is kept either.
                singleFrom = Math.Max(start, first);
                return false;
            }
        }

        singleFrom = Math.Max(start, SegmentLadder.StartOf(0, SegmentLadder.NumberOf(0, newest)));
        return false;
    }

    private void AddSingles(int first, int end, long from)
    {
        if (!isCut && Count > 0)
        {
            pieces[Count - 1] = pieces[Count - 1] with { From = from, End = end };
        }
        else
        {
            Add(new CoverPiece(from, -1, first, end));
        }

        (isCut, upTo) = (false, from);
    }

    private void Add(CoverPiece piece)
    {
        if (Count == pieces.Length)
        {
            Array.Resize(ref pieces, 2 * Count);
        }

        pieces[Count++] = piece;
    }

    private ReadOnlySpan<long> StartsOf(ReadOnlySpan<StateFamily> families, long time)
    {
        int count = 0;
        foreach (StateFamily family in families)
        {
            if (starts.Length < count + family.Windows.Length)
            {
                Array.Resize(ref starts, 2 * (count + family.Windows.Length));
            }

            foreach (StateWindow window in family.Windows)
            {
                long start = window.StartAt(time);
                if (!starts.AsSpan(0, count).Contains(start))
                {
                    starts[count++] = start;
                }
            }
        }

        starts.AsSpan(0, count).Sort();
        starts.AsSpan(0, count).Reverse();
        return starts.AsSpan(0, count);
    }
}

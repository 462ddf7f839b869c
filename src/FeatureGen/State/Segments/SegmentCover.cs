namespace FeatureGen.State.Segments;

/// <summary>
/// What a request takes in of an entity: stretches of visible events, newest first, cut at the start of each window and where the segments end.
/// Shared by the families whose windows end together; keeps its memory.
/// </summary>
internal sealed class SegmentCover
{
    private CoverPiece[] pieces = new CoverPiece[64];
    private long[] starts = [];

    /// <summary>The pieces, newest first.</summary>
    public ReadOnlySpan<CoverPiece> Pieces => pieces.AsSpan(0, Count);

    /// <summary>Whether no event that counts at some time is left out, of those from the start of the longest window on.</summary>
    public bool IsWhole { get; private set; }

    private int Count { get; set; }

    /// <summary>Covers what some families see.</summary>
    /// <param name="state">The entity.</param>
    /// <param name="families">The families, whose windows end together.</param>
    /// <param name="newest">The number of events within the view's reach's end; 0 where none can be known.</param>
    /// <param name="time">The request's time.</param>
    /// <param name="lastKnown">The latest known time that counts.</param>
    /// <param name="selfId">The id of the event that does not count.</param>
    /// <param name="room">Room for the events that do not count.</param>
    public void Load(EntityState state, ReadOnlySpan<StateFamily> families, int newest, long time, long lastKnown, long? selfId, Span<int> room)
    {
        long end = families[0].EndAt(time);
        ReadOnlySpan<long> from = StartsOf(families, time);
        foreach (long start in from)
        {
            state.Segments?.Fetch(start);
        }

        int left = newest == 0 || end == state.Layout.Reach.EndAt(time) ? newest : Math.Min(newest, state.FirstFrom(end));
        Span<int> hidden = room[..FindHidden(state, Math.Min(left, state.FirstFrom(from[^1])), left, lastKnown, selfId, room)];
        int next = 0;
        Count = 0;
        IsWhole = left == state.Events.Count;
        foreach (int index in hidden)
        {
            IsWhole &= !state.Events.Counts(index);
        }

        foreach (long start in from)
        {
            int first = Math.Min(left, state.FirstFrom(start));
            while (left > first)
            {
                bool isCut = next < hidden.Length && hidden[next] >= first;
                int visibleFrom = isCut ? hidden[next] + 1 : first;
                Add(state, start, visibleFrom, left);
                left = isCut ? hidden[next++] : first;
            }
        }
    }

    private static int FindHidden(EntityState state, int start, int end, long lastKnown, long? selfId, Span<int> hidden)
    {
        int count = 0;
        int single = Math.Max(start, state.Segments?.End ?? 0);
        for (int index = end - 1; index >= single; index--)
        {
            hidden[count] = index;
            count += state.IsVisible(index, lastKnown, selfId) ? 0 : 1;
        }

        return start < single && state.Segments is { } segments
            ? count + segments.FindHidden(start, Math.Min(single, end), lastKnown, selfId, hidden[count..])
            : count;
    }

    private void Add(EntityState state, long from, int start, int end)
    {
        int segmentsEnd = state.Segments?.End ?? 0;
        if (start < segmentsEnd && segmentsEnd < end)
        {
            Add(new CoverPiece(from, segmentsEnd, end, 0, 0));
            end = segmentsEnd;
        }

        if (start >= end)
        {
            return;
        }

        (int first, int last) = start < segmentsEnd ? state.Segments!.Within(start, end) : (0, 0);
        Add(new CoverPiece(from, start, end, first, last));
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

using System.Buffers;
using FeatureGen.Columns;
using FeatureGen.State.Segments;

namespace FeatureGen.State;

/// <summary>What a view keeps of one entity to answer requests exactly: its events, as far back as a request may ask, and folded older ones.</summary>
/// <remarks>
/// Answers and bytes are functions of the multiset of events and of the floor: neither the order of arrival nor how it was batched, nor
/// when <see cref="Compact"/> ran, changes a bit. Several threads may read at once while none writes.
/// </remarks>
public sealed class EntityState
{
    /// <summary>How far requests may lie before the newest watermark, in microseconds: ten minutes.</summary>
    public const long ReadHorizon = 600_000_000;

    /// <summary>Creates a state without events, which any request finds missing.</summary>
    /// <param name="layout">The view's layout.</param>
    public EntityState(StateLayout layout)
    {
        Layout = layout;
        Events = new StateEvents(layout.Row);
        Folded = new FoldedEvents(layout);
    }

    /// <summary>The view's layout.</summary>
    public StateLayout Layout { get; }

    /// <summary>The earliest time at which a request is answered, in microseconds since the Unix epoch.</summary>
    public long Floor { get; internal set; } = long.MinValue;

    /// <summary>The number of events kept one by one.</summary>
    public int EventCount => Events.Count;

    /// <summary>The number of those that never count or stop to: of duplicates and of replaced versions.</summary>
    public int EndedCount => Events.Until.CountExcept(long.MaxValue);

    /// <summary>The number of events that are not kept one by one, but folded into windows without a start and into tiles of others.</summary>
    public long FoldedCount => Folded.Count;

    internal StateEvents Events { get; }

    internal FoldedEvents Folded { get; }

    /// <summary>The segments of many events; null while there are few.</summary>
    internal SegmentIndex? Segments { get; private set; }

    // Beside the number of events, so that most of them touch nothing of the segments.
    private int quietUntil;

    // What once has segments keeps them right, however few events it has now.
    private bool NeedsSegments => Segments is not null || (Events.Count > SegmentIndex.Few && Layout.SegmentGroups.Length > 0);

    /// <summary>Takes in one admitted event of this entity; in any order.</summary>
    /// <param name="tile">A tile that the event program has run over.</param>
    /// <param name="row">The event's row.</param>
    public void Apply(Tile tile, int row)
    {
        Events.Add(tile, row);
        ForgottenLimits limits = Layout.Forgotten.LimitsAt(Floor);
        Layout.Forgotten.ForgetOfLast(Events, limits);
        int index = Events.SettleLast(out bool endsAnother);
        if (Layout.ReplacesEvents && IsKnownFromFloor(index, out _))
        {
            // It may have been replaced, or be what replaces others.
            Settle();
            Index();
        }
        else if (IsSettled(index, limits.SettledBefore) && SettleTileOf(index) is int gone and > 0)
        {
            // The event itself is in no segment yet.
            if (endsAnother || gone > 1)
            {
                Segments?.Rebuild();
                NoteSegments();
            }
        }
        else if (NeedsSegments && (endsAnother || index < Events.Count - 1 || Events.Count >= quietUntil))
        {
            Segments ??= new SegmentIndex(this);
            if (endsAnother)
            {
                Segments.Rebuild();
            }
            else
            {
                Segments.Add(index);
            }

            NoteSegments();
        }
    }

    /// <summary>
    /// Puts together what has come since, so that requests read less; they read the same without it. Allocates nothing, and must not run while others read.
    /// </summary>
    public void Summarise() => Segments?.Close();

    /// <summary>Has the memory brought near that the next event is written to; changes nothing, so that it needs no lock.</summary>
    public void Fetch() => Events.FetchLast();

    /// <summary>Has the memory brought near that a read begins with; changes nothing, so that it needs no lock.</summary>
    public void FetchNewest()
    {
        int newest = SegmentIndex.Few;
        if (Segments is { } segments)
        {
            SegmentIndex.Fetch(segments);
            newest = SegmentIndex.MostNewest;
        }

        Events.FetchNewest(newest);
    }

    /// <summary>
    /// Computes every aggregate of the view as of a time, into the first columns of a tile for the view's row program. Allocates nothing once warm.
    /// </summary>
    /// <param name="time">The request's time in microseconds since the Unix epoch.</param>
    /// <param name="selfId">The id of the event that the request itself is, which never counts for it; null if there is none.</param>
    /// <param name="output">The tile; its strings take in those of the answer.</param>
    /// <param name="rowOfOutput">The tile's row; untouched unless the request is answered.</param>
    public ReadOutcome Read(long time, long? selfId, Tile output, int rowOfOutput)
    {
        Segments?.Fetch();
        bool isSelfFolded = selfId is long id && Folded.Ids.Has(id);
        if (time < Floor || isSelfFolded)
        {
            return ReadOutcome.TooOld;
        }

        int newest = Layout.Knowledge.TryLastKnown(time, out long lastKnown) ? FirstFrom(Layout.Reach.EndAt(time)) : 0;
        bool isMissing = !Folded.HasFrom(Layout.Reach.StartAt(time)) && !AnyVisible(newest, time, lastKnown, selfId);
        ReadScratch scratch = ReadScratch.For(Events.Count);
        TileOutput row = new(output, rowOfOutput);
        foreach (StateFamilyGroup group in Layout.SegmentGroups)
        {
            scratch.Cover.Load(this, group.Families, newest, time, lastKnown, selfId, scratch.Visible);
            foreach (int family in group.Indices)
            {
                FamilyScan scan = new(Layout.Families[family], Events, time, isMissing);
                scan.Fold(Folded.Of(family));
                scan.Run(scratch.Cover, Segments, family, scratch, row);
            }
        }

        if (Layout.Scanned.Length > 0)
        {
            int visible = FindVisible(newest, time, lastKnown, selfId, scratch.Visible);
            foreach (int family in Layout.Scanned)
            {
                FamilyScan scan = new(Layout.Families[family], Events, time, isMissing);
                scan.Fold(Folded.Of(family));
                scan.Run(scratch.Visible.AsSpan(0, visible), scratch, row);
            }
        }

        return ReadOutcome.Answered;
    }

    /// <summary>
    /// Raises the floor to a watermark less the read horizon, and folds or drops the events that no answered request can tell apart from then on.
    /// </summary>
    /// <param name="watermark">The newest event or known time of the source so far, in microseconds; one older than before changes nothing.</param>
    public void Compact(long watermark)
    {
        long floor = watermark < long.MinValue + ReadHorizon ? long.MinValue : watermark - ReadHorizon;
        if (floor <= Floor)
        {
            return;
        }

        Folded.Raise(Floor, floor);
        Floor = floor;
        Settle();
        if (Layout.Forgotten.Forget(Events, floor))
        {
            // Another event of one time may now be the first of a segment.
            Segments?.Rebuild();
            NoteSegments();
        }
    }

    private void Settle()
    {
        long settledBefore = Layout.SettledBefore(Floor);
        bool hasEnded = Events.HasEnded;
        int settleable = hasEnded ? Events.Count : Math.Min(Events.FirstFrom(settledBefore), FirstNeeded());
        if (Settle(0, settleable, settledBefore) > 0)
        {
            Segments?.Rebuild();
            NoteSegments();
        }
    }

    private int SettleTileOf(int index)
    {
        bool isHeld = TileOf(index, out long start);
        int from = isHeld && start > long.MinValue ? Events.FirstFrom(start) : index;
        int end = index + 1;
        while (isHeld && start > long.MinValue && end < Events.Count && IsOfTile(end, isHeld, start))
        {
            end++;
        }

        return Settle(from, end, Layout.SettledBefore(Floor));
    }

    // Folds or drops those of some events that are settled, tile by tile, and returns how many are gone.
    private int Settle(int from, int to, long settledBefore)
    {
        ReadScratch scratch = ReadScratch.For(Events.Count);
        int kept = from;
        for (int end, index = from; index < to; index = end)
        {
            bool isHeld = TileOf(index, out long start);
            end = index + 1;
            while (end < to && IsOfTile(end, isHeld, start))
            {
                end++;
            }

            int count = 0;
            for (int each = end - 1; isHeld && each >= index; each--)
            {
                scratch.Visible[count] = each;
                count += IsSettled(each, settledBefore) && Events.Counts(each) ? 1 : 0;
            }

            bool isFolded = count > 0 && Folded.Folds(start, count);
            if (isFolded)
            {
                Folded.Add(Events, scratch.Visible.AsSpan(0, count), start, Floor, scratch.Taken);
            }

            for (int each = index; each < end; each++)
            {
                if (!IsSettled(each, settledBefore) || (isHeld && !isFolded && Events.Counts(each)))
                {
                    Events.Move(each, kept++);
                }
            }
        }

        Folded.Ids.Sort();
        Events.RemoveRange(kept, to);
        return to - kept;
    }

    private bool TileOf(int index, out long start) => Layout.Cuts.TryFind(Events.TimeAt(index), Floor, out start);

    private bool IsOfTile(int index, bool isHeld, long start) => TileOf(index, out long other) == isHeld && other == start;

    /// <summary>Makes the segments of events that were read from a record.</summary>
    internal void Index()
    {
        if (NeedsSegments)
        {
            Segments ??= new SegmentIndex(this);
            Segments.Rebuild();
            NoteSegments();
        }
    }

    /// <summary>Writes the canonical record of this state: equal events and floors give equal bytes.</summary>
    public void Encode(IBufferWriter<byte> output) => StateRecord.Encode(this, output);

    /// <summary>Reads a record into a state, which keeps its memory and loses what it held.</summary>
    /// <exception cref="RecordDamagedException">The bytes are not a whole record; the state is unchanged or empty.</exception>
    /// <exception cref="RecordMismatchException">The record is of another view or version; the state is unchanged.</exception>
    public static void Decode(ReadOnlySpan<byte> record, EntityState state) => StateRecord.Decode(record, state);

    /// <summary>Forgets every event and the floor, and keeps the memory.</summary>
    public void Clear()
    {
        Events.Resize(0);
        Segments?.Clear();
        NoteSegments();
        Folded.Clear();
        Floor = long.MinValue;
    }

    private void NoteSegments() => quietUntil = Segments?.QuietUntil ?? 0;

    // Visible to every request from the floor on or to none, out of each of its bounded windows and in each of those without a start. Of what
    // becomes known from the floor on nothing can be its duplicate or an older version, nor it a duplicate of that.
    private bool IsSettled(int index, long settledBefore)
        => Events.TimeAt(index) < settledBefore
            ? IsKnownFromFloor(index, out _)
            : Events.HasEndedBy(index, long.MaxValue) && IsKnownFromFloor(index, out long last) && Events.HasEndedBy(index, last);

    private bool IsKnownFromFloor(int index, out long last)
        => Layout.Knowledge.TryLastKnown(Floor, out last)
            && Floor > long.MinValue && last >= long.MinValue + Layout.Event.IdHorizon && Events.KnownAt(index) <= last - Layout.Event.IdHorizon;

    // Where only the last event counts, those before the last that is known from the floor on are never it again, nor is what lies before the window.
    private int FirstNeeded()
    {
        if (!Layout.ReplacesEvents)
        {
            return Events.Count;
        }

        int last = Events.FirstFrom(Layout.CurrentBefore(Floor)) - 1;
        while (last >= 0 && !IsKnownFromFloor(last, out _))
        {
            last--;
        }

        while (last > 0 && Events.TimeAt(last - 1) == Events.TimeAt(last) && Events.SequenceAt(last - 1) == Events.SequenceAt(last))
        {
            last--;
        }

        return Math.Max(last, Events.FirstFrom(Layout.ExpiredBefore(Floor)));
    }

    /// <summary>The first event at or after a time.</summary>
    internal int FirstFrom(long time) => Segments?.FirstFrom(time) ?? Events.FirstFrom(time);

    /// <summary>Whether an event that happened is known by a time, has not stopped to count, and is not the request's own.</summary>
    internal bool IsVisible(int index, long lastKnown, long? selfId)
        => Events.KnownAt(index) <= lastKnown && !Events.HasEndedBy(index, lastKnown) && !(selfId is long self && Events.HasId(index, self));

    private bool AnyVisible(int newest, long time, long lastKnown, long? selfId)
    {
        long oldest = Layout.Reach.StartAt(time);
        for (int index = newest - 1; index >= 0 && Events.TimeAt(index) >= oldest; index--)
        {
            if (IsVisible(index, lastKnown, selfId))
            {
                return true;
            }
        }

        return false;
    }

    private int FindVisible(int newest, long time, long lastKnown, long? selfId, Span<int> visible)
    {
        long oldest = long.MaxValue;
        foreach (int family in Layout.Scanned)
        {
            oldest = Math.Min(oldest, Layout.Families[family].StartAt(time));
        }

        int count = 0;
        for (int index = newest - 1; index >= 0 && Events.TimeAt(index) >= oldest; index--)
        {
            visible[count] = index;
            count += IsVisible(index, lastKnown, selfId) ? 1 : 0;
        }

        return count;
    }
}

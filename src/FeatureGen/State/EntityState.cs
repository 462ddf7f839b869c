using System.Buffers;
using FeatureGen.Columns;

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
        Events = new StateEvents(layout.Event);
        Folded = new FoldedEvents(layout);
    }

    /// <summary>The view's layout.</summary>
    public StateLayout Layout { get; }

    /// <summary>The earliest time at which a request is answered, in microseconds since the Unix epoch.</summary>
    public long Floor { get; internal set; } = long.MinValue;

    /// <summary>The number of events kept one by one.</summary>
    public int EventCount => Events.Count;

    /// <summary>The number of events folded into windows without a start.</summary>
    public long FoldedCount => Folded.Count;

    internal StateEvents Events { get; }

    internal FoldedEvents Folded { get; }

    /// <summary>Takes in one admitted event of this entity; in any order.</summary>
    /// <param name="tile">A tile that the event program has run over.</param>
    /// <param name="row">The event's row.</param>
    public void Apply(Tile tile, int row)
    {
        int index = Events.Insert(tile, row);
        if (IsSettled(index, SettledBefore()))
        {
            Fold(index);
            for (int from = index + 1; from < Events.Count; from++)
            {
                Events.Move(from, from - 1);
            }

            Events.Resize(Events.Count - 1);
        }
    }

    /// <summary>
    /// Computes every aggregate of the view as of a time, into the first columns of a tile for the view's row program. Allocates nothing once warm.
    /// </summary>
    /// <param name="time">The request's time in microseconds since the Unix epoch.</param>
    /// <param name="selfId">The id of the event that the request itself is, which never counts for it; null if there is none.</param>
    /// <param name="output">The tile; its strings take in those of the answer.</param>
    /// <param name="row">The tile's row; untouched unless the request is answered.</param>
    public ReadOutcome Read(long time, long? selfId, Tile output, int row)
    {
        bool isSelfFolded = selfId is long id && Folded.HasId(id);
        if (time < Floor || isSelfFolded)
        {
            return ReadOutcome.TooOld;
        }

        ReadScratch scratch = ReadScratch.For(Events.Count);
        int visible = FindVisible(time, selfId, scratch.Visible);
        bool isMissing = visible == 0 && Folded.Count == 0;
        for (int family = 0; family < Layout.Families.Length; family++)
        {
            FamilyScan scan = new(Layout.Families[family], Events, time, isMissing);
            scan.Fold(Folded, family);
            scan.Run(scratch.Visible.AsSpan(0, visible), scratch, new TileOutput(output, row));
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

        Floor = floor;
        long settledBefore = SettledBefore();
        int settleable = Events.FirstFrom(settledBefore);
        int kept = 0;
        for (int index = 0; index < settleable; index++)
        {
            if (IsSettled(index, settledBefore))
            {
                Fold(index);
            }
            else if (kept++ != index)
            {
                Events.Move(index, kept - 1);
            }
        }

        Events.RemoveRange(kept, settleable);
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
        Folded.Clear();
        Floor = long.MinValue;
    }

    private long SettledBefore()
        => Layout.NeverFolds || Floor < long.MinValue + Layout.SettledAfter ? long.MinValue : Floor - Layout.SettledAfter;

    // Visible to every request from the floor on, out of each of its bounded windows and in each of those without a start.
    private bool IsSettled(int index, long settledBefore)
        => Events.Times[index] < settledBefore && Events.Known[index] <= LastKnown(Floor, out bool any) && any;

    private void Fold(int index)
    {
        if (Layout.HasLifetime)
        {
            Folded.Add(Events, index);
        }
    }

    private long LastKnown(long time, out bool any)
    {
        any = time >= long.MinValue + Layout.SourceLag;
        return any ? time - Layout.SourceLag : long.MinValue;
    }

    private int FindVisible(long time, long? selfId, Span<int> visible)
    {
        long lastKnown = LastKnown(time, out bool any);
        if (!any)
        {
            return 0;
        }

        int oldest = time < long.MinValue + Layout.Reach ? 0 : Events.FirstFrom(Layout.HasLifetime ? long.MinValue : time - Layout.Reach);
        ReadOnlySpan<long> known = Events.Known;
        int count = 0;
        for (int index = Events.FirstFrom(time) - 1; index >= oldest; index--)
        {
            visible[count] = index;
            count += known[index] <= lastKnown ? 1 : 0;
        }

        return selfId is long self && Events.HasIds ? Without(self, visible[..count]) : count;
    }

    private int Without(long self, Span<int> visible)
    {
        ReadOnlySpan<long> ids = Events.Ids;
        ReadOnlySpan<bool> haveIds = Events.HaveIds;
        int count = 0;
        foreach (int index in visible)
        {
            visible[count] = index;
            count += haveIds[index] && ids[index] == self ? 0 : 1;
        }

        return count;
    }
}

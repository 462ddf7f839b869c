using FeatureGen.Columns;
using FeatureGen.Plans;
using FeatureGen.State.Gathered;
using FeatureGen.State.Segments;

namespace FeatureGen.State;

/// <summary>Answers the aggregates of one family by going through the visible events once, newest to oldest; its windows nest.</summary>
internal ref struct FamilyScan
{
    private readonly StateFamily family;
    private readonly FamilyEvents events;
    private readonly long time;
    private readonly bool isMissing;
    private FamilyTiles? folded;
    private int firstTile;
    private int gathered;
    private Tally tally;

    public FamilyScan(StateFamily family, StateEvents events, long time, bool isMissing)
    {
        this.family = family;
        this.events = new FamilyEvents(family, events);
        this.time = time;
        this.isMissing = isMissing;
    }

    private readonly ValueKind Kind => events.Selection.Kind;

    /// <summary>Has windows take in what is folded of the family.</summary>
    public void Fold(FamilyTiles? tiles) => (folded, firstTile) = (tiles, tiles?.Count ?? 0);

    /// <summary>Writes the family's aggregates.</summary>
    /// <param name="visible">The visible events, newest first.</param>
    /// <param name="scratch">Room for as many.</param>
    /// <param name="output">Where they go.</param>
    public void Run<TOutput>(ReadOnlySpan<int> visible, ReadScratch scratch, TOutput output)
        where TOutput : struct, IAggregateOutput
    {
        EventWords times = events.All.Times;
        long end = family.EndAt(time);
        int next = 0;
        scratch.Distinct.Clear();
        while (next < visible.Length && times[visible[next]] >= end)
        {
            next++;
        }

        ReadOnlySpan<int> ended = visible[next..];
        next = 0;
        Span<int> order = stackalloc int[family.Windows.Length];
        Span<long> starts = stackalloc long[family.Windows.Length];
        Span<int> counts = stackalloc int[family.Windows.Length];
        for (int index = 0; index < counts.Length; index++)
        {
            counts[index] = family.Windows[index].CountOf(ended, events.All, time);
            starts[index] = family.IsCutByEvents ? -counts[index] : family.Windows[index].StartAt(time);
        }

        StateFamily.Order(starts, order);
        foreach (int each in order)
        {
            StateWindow window = family.Windows[each];
            int from = next;
            next = counts[each];
            TakeEach(ended[from..next], scratch);
            TakeFolded(window, starts[each]);
            if (family.CountsDistinct)
            {
                tally.Distinct = folded?.Distinct is null ? scratch.Distinct.Count : folded.CountDistinct(firstTile, scratch.Distinct);
            }

            if (window.Gathers)
            {
                scratch.Events.Load(events.All, events.Selection, events.Second, scratch.Gathered.AsSpan(0, gathered), time);
                scratch.Events.LoadTiles(window.HasFolded ? folded : null, starts[each]);
            }

            Write(window, scratch.Events, output);
        }
    }

    /// <summary>Writes the family's aggregates, of which none needs to see each event.</summary>
    /// <param name="cover">The visible events, newest first.</param>
    /// <param name="segments">The segments.</param>
    /// <param name="index">The family.</param>
    /// <param name="scratch">Room for as many events.</param>
    /// <param name="output">Where the aggregates go.</param>
    public void Run<TOutput>(SegmentCover cover, SegmentIndex? segments, int index, ReadScratch scratch, TOutput output)
        where TOutput : struct, IAggregateOutput
    {
        int next = 0;
        ReadOnlySpan<CoverPiece> pieces = cover.Pieces;
        DistinctScan distinct = new(events, cover, family.CountsDistinct ? segments?.LastAt(index) : null, scratch);
        Span<int> order = stackalloc int[family.Windows.Length];
        Span<long> starts = stackalloc long[family.Windows.Length];
        family.OrderAt(time, order, starts);
        foreach (int each in order)
        {
            StateWindow window = family.Windows[each];
            long start = starts[each];
            for (; next < pieces.Length && pieces[next].From >= start; next++)
            {
                CoverPiece piece = pieces[next];
                bool isInSegments = segments is not null && piece.Start < segments.End;
                if (family.IsNewestOnly || (family.IsLatestOnly && !isInSegments))
                {
                    TakeLatest(piece, scratch);
                }
                else if (!isInSegments)
                {
                    Take(scratch.Backwards(piece.Start, piece.End), scratch);
                }
                else
                {
                    Take(piece, segments!, index, scratch);
                }
            }

            if (family.CountsDistinct)
            {
                tally.Distinct = distinct.Count(next);
            }

            TakeFolded(window, start);
            Write(window, scratch.Events, output);
        }
    }

    // Nothing that is older than the newest event that counts, and not tied with it, changes anything.
    private void TakeLatest(CoverPiece piece, ReadScratch scratch)
    {
        for (int index = piece.End - 1; index >= piece.Start; index--)
        {
            bool isDecided = events.Selection.Exists ? tally.Latest.Exists : tally.Events > 0;
            if (isDecided && !events.IsAt(index, events.Selection.Exists ? tally.Latest.Time : tally.LatestTime))
            {
                return;
            }

            Take(scratch.Backwards(index, index + 1), scratch);
        }
    }

    // Events are in no tile while a window that is not answered from tiles may hold them.
    private void TakeFolded(StateWindow window, long start)
    {
        if (window.HasFolded && folded is { Count: > 0 })
        {
            int first = folded.FirstFrom(start);
            folded.AddTo(ref tally, first, firstTile);
            firstTile = first;
        }
    }

    // Whole segments, and the events before and behind them one by one.
    private void Take(CoverPiece piece, SegmentIndex segments, int index, ReadScratch scratch)
    {
        (int first, int last) = (piece.FirstSegment, piece.LastSegment);
        if (first >= last)
        {
            Take(scratch.Backwards(piece.Start, piece.End), scratch);
            return;
        }

        Take(scratch.Backwards(segments.StartOf(last), piece.End), scratch);
        segments.FamilyAt(index).AddTo(ref tally, events, segments, first, last);
        Take(scratch.Backwards(piece.Start, segments.StartOf(first)), scratch);
    }

    private void Take(ReadOnlySpan<int> candidates, ReadScratch scratch)
        => events.AddTo(ref tally, candidates, family.Parts, scratch.Taken);

    private void TakeEach(ReadOnlySpan<int> candidates, ReadScratch scratch)
    {
        ReadOnlySpan<int> taken = events.AddTo(ref tally, candidates, family.Parts, scratch.Taken);
        if (family.CountsDistinct)
        {
            scratch.Distinct.Add(events.Selection, taken);
        }

        if (family.Gathers)
        {
            taken.CopyTo(scratch.Gathered.AsSpan(gathered));
            gathered += taken.Length;
        }
    }

    private readonly void Write<TOutput>(StateWindow window, GatheredEvents gathered, TOutput output)
        where TOutput : struct, IAggregateOutput
    {
        foreach (StateAggregate aggregate in window.Aggregates)
        {
            if (tally.Events == 0)
            {
                FeatureStatus empty = isMissing ? FeatureStatus.Missing : FeatureStatus.EmptyWindow;
                output.Put(aggregate.Column, aggregate.EmptyLane.GetValueOrDefault(), aggregate.EmptyLane.HasValue, empty);
                continue;
            }

            if (aggregate.Finisher is { } finisher)
            {
                Write(aggregate.Column, finisher.Finish(gathered), output);
                continue;
            }

            FeatureStatus status = tally.Finish(aggregate, window, Kind, time, out long lane);
            Write(aggregate.Column, new GatheredResult(status, lane, Kind == ValueKind.String ? TextOf(aggregate.Kind) : null), output);
        }
    }

    private static void Write<TOutput>(int column, in GatheredResult result, TOutput output)
        where TOutput : struct, IAggregateOutput
    {
        if (result is { Status: FeatureStatus.Present, Text: { } text })
        {
            output.PutText(column, text);
        }
        else
        {
            output.Put(column, result.Lane, result.Status == FeatureStatus.Present, result.Status);
        }
    }

    private readonly string? TextOf(AggregateKind kind) => kind switch
    {
        AggregateKind.First => tally.First.Text,
        AggregateKind.Latest => tally.Latest.Text,
        _ => null,
    };
}

using System.Runtime.InteropServices;
using FeatureGen.Columns;
using FeatureGen.State.Segments;

namespace FeatureGen.State;

/// <summary>What a family keeps of folded events, tile by tile; sums are kept as those before each tile, so that a read takes in any number of tiles at once.</summary>
/// <param name="parts">What is carried along.</param>
/// <param name="kind">The type of the values.</param>
/// <param name="sketches">What is kept for approximate aggregates.</param>
internal sealed class FamilyTiles(TallyParts parts, ValueKind kind, SketchPlan[] sketches)
{
    private readonly List<FamilyTile> tiles = [];
    private readonly List<(Moment First, Moment Latest)>? moments = (parts & (TallyParts.First | TallyParts.Latest)) == 0 ? null : [];
    private readonly SegmentSums sums = Nothing(parts, kind);
    private readonly SegmentTree<SegmentExtremes>? extremes = (parts & TallyParts.Extremes) == 0 ? null : new SegmentTree<SegmentExtremes>();

    /// <summary>The number of tiles.</summary>
    public int Count => tiles.Count;

    /// <summary>What is carried along.</summary>
    public TallyParts Parts => parts;

    /// <summary>The type of the values.</summary>
    public ValueKind Kind => kind;

    /// <summary>The tiles, the first one first.</summary>
    public ReadOnlySpan<FamilyTile> Tiles => CollectionsMarshal.AsSpan(tiles);

    /// <summary>The distinct values; null where nobody counts them.</summary>
    public LastTiles? Distinct { get; } = (parts & TallyParts.Distinct) == 0 ? null : new LastTiles();

    /// <summary>What is kept for approximate aggregates.</summary>
    public TileSketch[] Sketches { get; } = [.. sketches.Select(sketch => sketch.Create())];

    /// <summary>What is kept as planned.</summary>
    public TileSketch SketchOf(SketchPlan plan) => Sketches[Array.IndexOf(sketches, plan)];

    /// <summary>The first tile that begins at a time or later.</summary>
    public int FirstFrom(long time)
    {
        ReadOnlySpan<FamilyTile> all = Tiles;
        int low = 0;
        for (int high = all.Length; low < high;)
        {
            int middle = (low + high) >>> 1;
            (low, high) = all[middle].Start < time ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Whether there is a tile that begins at a time.</summary>
    public bool Has(long start) => FirstFrom(start) is int place && place < Count && tiles[place].Start == start;

    /// <summary>Takes events in to a tile, of which there is at least one.</summary>
    public void Add(long start, in Tally tally)
    {
        int place = FirstFrom(start);
        if (place == Count || tiles[place].Start != start)
        {
            Insert(place, start, tally);
            return;
        }

        ref FamilyTile tile = ref CollectionsMarshal.AsSpan(tiles)[place];
        tile.FirstTime = Math.Min(tile.FirstTime, tally.FirstTime);
        tile.LatestTime = Math.Max(tile.LatestTime, tally.LatestTime);
        sums.AddFrom(place + 1, tally);
        extremes?.AddTo(place, SegmentExtremes.Of(tally, kind));
        if (moments is not null)
        {
            moments[place] = (Moment.Earlier(moments[place].First, tally.First, kind), Moment.Later(moments[place].Latest, tally.Latest, kind));
        }
    }

    /// <summary>Notes that values are in a tile that is there.</summary>
    public void AddDistinct(StateColumn column, ReadOnlySpan<int> indices, long start)
    {
        foreach (int index in indices)
        {
            AddDistinct(column.Kind == ValueKind.String ? 0 : column.LaneAt(index), column.TextAt(index), start);
        }
    }

    /// <summary>Notes that a value is in a tile that is there.</summary>
    public void AddDistinct(long lane, string? text, long start)
    {
        Span<FamilyTile> all = CollectionsMarshal.AsSpan(tiles);
        if (Distinct!.Add(lane, text, start, out long? last))
        {
            all[FirstFrom(start)].LastValues++;
            if (last is long earlier)
            {
                all[FirstFrom(earlier)].LastValues--;
            }
        }
    }

    /// <summary>Takes the values of events of a tile in to what is kept for approximate aggregates.</summary>
    public void AddToSketches(StateColumn column, ReadOnlySpan<int> indices, long start)
    {
        for (int sketch = 0; sketch < sketches.Length; sketch++)
        {
            foreach (int index in indices)
            {
                long lane = column.Kind == ValueKind.String ? 0 : column.LaneAt(index);
                Sketches[sketch].Add(sketches[sketch].KeyOf(column.Kind, lane, column.TextAt(index)), start, 1);
            }
        }
    }

    /// <summary>How many distinct values there are in tiles from one on, or in some others.</summary>
    public int CountDistinct(int from, DistinctValues others)
    {
        int count = others.Count;
        foreach (FamilyTile tile in Tiles[from..])
        {
            count += tile.LastValues;
        }

        return from == Count ? count : count - Distinct!.CountOf(others, tiles[from].Start);
    }

    /// <summary>How many events there are in tiles from one on and before another.</summary>
    public long CountBetween(int from, int to) => sums.Between(from, to).Events;

    /// <summary>Adds tiles, from one on and before another, to a tally that has newer events.</summary>
    public void AddTo(ref Tally tally, int from, int to)
    {
        (long events, long values) = sums.Between(from, to);
        if (events == 0)
        {
            return;
        }

        if (values > 0)
        {
            AddExtremes(ref tally, from, to);
            AddMoments(ref tally, from, to);
        }

        tally.AddTimes(tiles[from].FirstTime, tiles[to - 1].LatestTime);
        sums.AddTo(ref tally, to, from);
    }

    /// <summary>All that is carried along of a tile.</summary>
    public Tally TallyOf(int place)
    {
        Tally tally = default;
        AddTo(ref tally, place, place + 1);
        return tally;
    }

    /// <summary>The same tiles as of a later floor: some have become one, others were passed.</summary>
    public FamilyTiles Raise(TileCuts cuts, long floor)
    {
        FamilyTiles raised = new(parts, kind, sketches);
        for (int place = 0; place < Count; place++)
        {
            if (cuts.TryFind(tiles[place].Start, floor, out long start))
            {
                raised.Add(start, TallyOf(place));
            }
        }

        foreach ((long lane, string? text, long last) in Distinct?.Values ?? [])
        {
            if (cuts.TryFind(last, floor, out long start))
            {
                raised.AddDistinct(lane, text, start);
            }
        }

        for (int sketch = 0; sketch < Sketches.Length; sketch++)
        {
            foreach ((long key, long last, long count) in Sketches[sketch].Entries)
            {
                if (cuts.TryFind(last, floor, out long start))
                {
                    raised.Sketches[sketch].Add(key, start, count);
                }
            }
        }

        return raised;
    }

    private void Insert(int place, long start, in Tally tally)
    {
        tiles.Insert(place, new FamilyTile { Start = start, FirstTime = tally.FirstTime, LatestTime = tally.LatestTime });
        moments?.Insert(place, (tally.First, tally.Latest));
        extremes?.Insert(place, SegmentExtremes.Of(tally, kind));
        Tally before = default;
        sums.AddTo(ref before, place);
        sums.Insert(place, before);
        sums.AddFrom(place + 1, tally);
    }

    private void AddExtremes(ref Tally tally, int from, int to)
    {
        if (extremes is not null)
        {
            SegmentExtremes found = SegmentExtremes.Of(default, kind);
            extremes.AddTo(ref found, from, to);
            tally.AddExtremes(OrderKey.ToLane(found.Least, kind), OrderKey.ToLane(found.Greatest, kind), kind);
        }
    }

    private void AddMoments(ref Tally tally, int from, int to)
    {
        if (moments is not null)
        {
            tally.First = Moment.Earlier(tally.First, moments[sums.FirstWithMore(from, areValues: true) - 1].First, kind);
            tally.Latest = Moment.Later(tally.Latest, moments[sums.LastWithFewer(to, areValues: true)].Latest, kind);
        }
    }

    private static SegmentSums Nothing(TallyParts parts, ValueKind kind)
    {
        SegmentSums sums = new(parts, kind);
        sums.Insert(0, default);
        return sums;
    }
}

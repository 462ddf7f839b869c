namespace FeatureGen.State;

/// <summary>
/// Events that no request needs one by one any more, kept as what windows need of them: those without a start as a whole, and those with one that
/// start on a boundary tile by tile.
/// </summary>
/// <remarks>
/// A folded event cannot be taken out for a request that it is itself; its id is kept, so that such a request is refused and never answered
/// wrongly.
/// </remarks>
internal sealed class FoldedEvents(StateLayout layout)
{
    /// <summary>The most events of a tile that are kept one by one.</summary>
    public const int Few = 8;

    private FamilyTiles?[] families = [];
    private FamilyTiles? all;

    /// <summary>The number of folded events.</summary>
    public long Count => all is null ? 0 : all.CountBetween(0, all.Count);

    /// <summary>Their ids.</summary>
    public FoldedIds Ids { get; } = new();

    /// <summary>All folded events in tiles of the view, finer than those of its families; null while there are none.</summary>
    public FamilyTiles? All => all;

    /// <summary>What is kept for a family, null where nothing is.</summary>
    public FamilyTiles? Of(int family) => families.Length == 0 ? null : families[family];

    /// <summary>Whether some folded event happened at a time or later.</summary>
    public bool HasFrom(long time) => all is { Count: > 0 } && all.Tiles[^1].LatestTime >= time;

    /// <summary>Whether events of a tile of the view are folded: while they are few, they take less by themselves.</summary>
    /// <param name="start">Where it begins.</param>
    /// <param name="count">The number of those that could be, and are not.</param>
    public bool Folds(long start, int count) => count > Few || start == long.MinValue || all?.Has(start) == true;

    /// <summary>Makes room for what is kept; most states never fold, and stay small without it.</summary>
    public void Reserve()
    {
        if (all is null)
        {
            all = new FamilyTiles(TallyParts.None, default, []);
            families = [.. layout.Families.Select(family => family.Cuts.Any ? new FamilyTiles(family.FoldedParts, layout.KindOf(family), family.FoldedSketches) : null)];
        }
    }

    /// <summary>Folds events of one tile of the view, which stay where they are; <see cref="FoldedIds.Sort"/> has to follow.</summary>
    /// <param name="events">All events.</param>
    /// <param name="newestFirst">Those to fold.</param>
    /// <param name="start">Where their tile begins.</param>
    /// <param name="floor">The floor.</param>
    /// <param name="room">Room for as many.</param>
    public void Add(StateEvents events, ReadOnlySpan<int> newestFirst, long start, long floor, Span<int> room)
    {
        Reserve();
        Tally count = default;
        count.AddEvents(newestFirst.Length, events.TimeAt(newestFirst[^1]), events.TimeAt(newestFirst[0]));
        all!.Add(start, count);
        foreach (int index in newestFirst)
        {
            if (events.HasId(index))
            {
                Ids.Add(events.Ids[index], start);
            }
        }

        for (int place = 0; place < families.Length; place++)
        {
            StateFamily family = layout.Families[place];
            if (families[place] is not { } tiles || !family.Cuts.TryFind(start, floor, out long tile))
            {
                continue;
            }

            Tally tally = default;
            FamilyEvents seen = new(family, events);
            ReadOnlySpan<int> taken = seen.AddTo(ref tally, newestFirst, family.FoldedParts, room);
            if (tally.Events > 0)
            {
                tiles.Add(tile, tally);
            }

            if (tiles.Distinct is not null)
            {
                tiles.AddDistinct(seen.Selection, taken, tile);
            }

            tiles.AddToSketches(seen.Selection, taken, tile);
        }
    }

    /// <summary>Has tiles become longer ones, and go, as of a later floor.</summary>
    public void Raise(long floor, long next)
    {
        if (all is null || !layout.Cuts.HavePassed(floor, next))
        {
            return;
        }

        all = all.Raise(layout.Cuts, next);
        Ids.Raise(layout.Cuts, next);
        for (int place = 0; place < families.Length; place++)
        {
            families[place] = families[place]?.Raise(layout.Families[place].Cuts, next);
        }
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        all = null;
        families = [];
        Ids.Clear();
    }
}

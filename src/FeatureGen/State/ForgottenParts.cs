namespace FeatureGen.State;

/// <summary>
/// Lets go of what no request from a floor on can tell apart: when an event was known once all of them know it, and a value once every window
/// that reads it has passed. It is a function of the event and the floor, so that equal events and floors still make equal states.
/// </summary>
/// <param name="layout">The view.</param>
internal sealed class ForgottenParts(StateLayout layout)
{
    /// <summary>What stands for a known time that every answered request knows.</summary>
    public const long KnownForGood = long.MinValue;

    // The windows that read each value; none where one of them has no start, or nothing reads the value.
    private readonly StateWindow[][] readers = [.. Enumerable.Range(0, layout.Row.Values.Length).Select(value => ReadersOf(layout, value))];

    private ForgottenLimits? limits;

    /// <summary>Forgets parts of one event that was added last, and has no place yet.</summary>
    public void ForgetOfLast(StateEvents events, ForgottenLimits at)
    {
        int last = events.Count - 1;
        if (events.TimeAt(last) >= at.WholeFrom && events.KnownAt(last) > at.KnownByAll)
        {
            return;
        }

        ForgetKnown(events, last, at.KnownByAll);
        for (int value = 0; value < readers.Length; value++)
        {
            if (events.TimeAt(last) < at.ValueFrom[value])
            {
                events.Column(value).Forget(last);
            }
        }
    }

    /// <summary>Forgets parts of all events, and puts those that are tied into their order; whether one of them lay elsewhere before.</summary>
    public bool Forget(StateEvents events, long floor)
    {
        ForgottenLimits at = LimitsAt(floor);
        for (int index = 0; index < events.Count; index++)
        {
            ForgetKnown(events, index, at.KnownByAll);
        }

        for (int value = 0; value < readers.Length; value++)
        {
            StateColumn column = events.Column(value);
            for (int index = events.FirstFrom(at.ValueFrom[value]) - 1; index >= 0; index--)
            {
                column.Forget(index);
            }
        }

        return events.SortTies();
    }

    private static void ForgetKnown(StateEvents events, int index, long knownByAll)
    {
        if (events.KnownAt(index) <= knownByAll)
        {
            events.Word(index, EventRow.Known) = KnownForGood;
        }
    }

    /// <summary>What requests from a floor on can still tell apart; the entities of a store have one floor.</summary>
    public ForgottenLimits LimitsAt(long floor)
    {
        ForgottenLimits? known = Volatile.Read(ref limits);
        if (known is null || known.Floor != floor)
        {
            Volatile.Write(ref limits, known = new ForgottenLimits(floor, layout.SettledBefore(floor), KnownByAll(floor), [.. readers.Select(windows => NeededFrom(windows, floor))]));
        }

        return known;
    }

    // Of duplicates the one known first counts, and a version until a newer one is known, so where there may be some this is kept.
    private long KnownByAll(long floor)
        => layout.Row.Until < 0 && layout.Knowledge.TryLastKnown(floor, out long last) ? last : KnownForGood;

    private static long NeededFrom(StateWindow[] windows, long floor)
        => windows.Length == 0 ? long.MinValue : windows.Min(window => window.StartAt(floor));

    private static StateWindow[] ReadersOf(StateLayout layout, int value)
    {
        // What tells versions apart is not for windows alone.
        if (value == layout.Event.RowVersion || value == layout.Event.RowDeleted)
        {
            return [];
        }

        StateWindow[] windows = [.. layout.Families.Where(family => family.Reads(value)).SelectMany(family => family.Windows)];
        return Array.Exists(windows, window => window.IsAllTime) ? [] : windows;
    }
}

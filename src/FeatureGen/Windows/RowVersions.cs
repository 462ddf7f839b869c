using System.Runtime.InteropServices;
using FeatureGen.Columns;

namespace FeatureGen.Windows;

/// <summary>Finds until when each version of a row counts: until a newer one is known; and leaves out what never counts, such as deletions.</summary>
/// <remarks>Which of two is the newer is a function of the events: version, deletion, then the first known as <see cref="DuplicateEvents"/> orders them.</remarks>
/// <param name="events">The events.</param>
/// <param name="strings">The strings behind their codes.</param>
internal sealed class RowVersions(EventBatch events, StringTable strings) : IComparer<int>
{
    private readonly DuplicateEvents arrival = new(events, strings);

    // When the newer versions of a row become known, descending.
    private readonly List<long> newer = [];
    private int[] sorted = [];
    private int[] order = [];
    private bool[] isOut = [];

    /// <summary>Ends the versions of an index of the events, and leaves those out that never count.</summary>
    public static void End(EventBatch events, EntityIndex eventsOf, StringTable strings)
    {
        if (!events.HasVersions)
        {
            return;
        }

        RowVersions versions = new(events, strings);
        for (int entity = 0; entity < events.EntityCount; entity++)
        {
            eventsOf.Remove(entity, versions.FindEnds(eventsOf.PlacesOf(entity)));
        }
    }

    /// <summary>Orders events row by row, the newest version first.</summary>
    public int Compare(int left, int right)
    {
        int first = RowOf(left).CompareTo(RowOf(right));
        first = first != 0 ? first : events.VersionAt(right).CompareTo(events.VersionAt(left));
        first = first != 0 ? first : events.IsDeletedAt(right).CompareTo(events.IsDeletedAt(left));
        return first != 0 ? first : arrival.Compare(left, right);
    }

    private long RowOf(int place) => events.TryGetId(place, out long row) ? row : 0;

    // Which of an entity's events never count.
    private ReadOnlySpan<bool> FindEnds(ReadOnlySpan<int> places)
    {
        if (order.Length < places.Length)
        {
            sorted = new int[2 * places.Length];
            order = new int[2 * places.Length];
            isOut = new bool[2 * places.Length];
        }

        for (int index = 0; index < places.Length; index++)
        {
            order[index] = index;
        }

        places.CopyTo(sorted);
        sorted.AsSpan(0, places.Length).Sort(order.AsSpan(0, places.Length), this);
        for (int index = 0; index < places.Length; index++)
        {
            if (index == 0 || RowOf(sorted[index]) != RowOf(sorted[index - 1]))
            {
                newer.Clear();
            }

            isOut[order[index]] = !TryCount(sorted[index]);
        }

        return isOut.AsSpan(0, places.Length);
    }

    private bool TryCount(int place)
    {
        long known = events.KnownAt(place);
        long from = SaturatingTime.Earlier(known, events.VersionHorizon);
        int replacing = CountFrom(from);
        long until = replacing == 0 ? long.MaxValue : Math.Max(newer[replacing - 1], known);
        events.UntilAt(place) = until;
        newer.Insert(CountFrom(known), known);
        return until > known && !events.IsDeletedAt(place);
    }

    // How many of the newer versions become known at or after a time.
    private int CountFrom(long time)
    {
        ReadOnlySpan<long> times = CollectionsMarshal.AsSpan(newer);
        int low = 0;
        int high = times.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = times[middle] >= time ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}

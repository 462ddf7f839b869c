namespace FeatureGen.Windows;

/// <summary>Sorts what is nearly sorted: events mostly arrive in order, and become known in the order in which they happen.</summary>
/// <remarks>What is out of order is taken aside, sorted by itself, and merged back. Where much is, everything is sorted.</remarks>
internal sealed class SortingByTime
{
    private const int LeastShareInOrder = 4;

    private long[] asideTimes = [];
    private int[] asideItems = [];

    /// <summary>Sorts items by their times, the order among equal times being any; false if nothing had to move.</summary>
    public bool Sort(Span<long> times, Span<int> items)
    {
        int sorted = 1;
        while (sorted < times.Length && times[sorted - 1] <= times[sorted])
        {
            sorted++;
        }

        if (sorted >= times.Length)
        {
            return false;
        }

        SortRest(times, items, sorted);
        return true;
    }

    private void SortRest(Span<long> times, Span<int> items, int sorted)
    {
        int most = times.Length / LeastShareInOrder;
        if (asideTimes.Length < most)
        {
            asideTimes = new long[2 * most];
            asideItems = new int[2 * most];
        }

        int aside = 0;
        int kept = sorted;
        for (int index = sorted; index < times.Length; index++)
        {
            if (times[index] >= times[kept - 1])
            {
                times[kept] = times[index];
                items[kept++] = items[index];
            }
            else if (aside < most)
            {
                asideTimes[aside] = times[index];
                asideItems[aside++] = items[index];
            }
            else
            {
                // Too many. What was moved and what was taken aside fills the gap between them.
                asideTimes.AsSpan(0, aside).CopyTo(times[kept..]);
                asideItems.AsSpan(0, aside).CopyTo(items[kept..]);
                times.Sort(items);
                return;
            }
        }

        asideTimes.AsSpan(0, aside).Sort(asideItems.AsSpan(0, aside));
        Merge(times, items, kept, aside);
    }

    private void Merge(Span<long> times, Span<int> items, int kept, int aside)
    {
        for (int into = times.Length - 1; aside > 0; into--)
        {
            bool fromKept = kept > 0 && times[kept - 1] > asideTimes[aside - 1];
            times[into] = fromKept ? times[kept - 1] : asideTimes[aside - 1];
            items[into] = fromKept ? items[--kept] : asideItems[--aside];
        }
    }
}

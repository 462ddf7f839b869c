using FeatureGen.Columns;

namespace FeatureGen.Windows;

/// <summary>Leaves out what a producer sent again: an event that becomes known within the horizon after another of its entity
/// and id, and happened within the horizon of it.</summary>
/// <remarks>Which of two is the first is a function of the events: known time, then event time, sequence, and what is kept of them.</remarks>
/// <param name="events">The events.</param>
/// <param name="strings">The strings behind their codes.</param>
internal sealed class DuplicateEvents(EventBatch events, StringTable strings) : IComparer<int>
{
    private long[] ids = [];
    private int[] order = [];
    private bool[] isDuplicate = [];

    /// <summary>Leaves duplicates out of an index of the events.</summary>
    public static void Remove(EventBatch events, EntityIndex eventsOf, StringTable strings)
    {
        if (!events.MayHaveDuplicates)
        {
            return;
        }

        DuplicateEvents duplicates = new(events, strings);
        for (int entity = 0; entity < events.EntityCount; entity++)
        {
            ReadOnlySpan<int> places = eventsOf.PlacesOf(entity);
            if (duplicates.Find(places))
            {
                eventsOf.Remove(entity, duplicates.isDuplicate.AsSpan(0, places.Length));
            }
        }
    }

    /// <summary>Orders the events of one id: the first known first.</summary>
    public int Compare(int left, int right)
    {
        int first = events.KnownAt(left).CompareTo(events.KnownAt(right));
        first = first != 0 ? first : events.TimeAt(left).CompareTo(events.TimeAt(right));
        first = first != 0 ? first : events.SequenceAt(left).CompareTo(events.SequenceAt(right));
        return first != 0 ? first : events.CompareContent(left, right, strings);
    }

    // Whether some of an entity's events share an id within the horizon; which ones stand in the field.
    private bool Find(ReadOnlySpan<int> places)
    {
        if (order.Length < places.Length)
        {
            ids = new long[2 * places.Length];
            order = new int[2 * places.Length];
            isDuplicate = new bool[2 * places.Length];
        }

        int count = 0;
        bool isAscending = true;
        for (int index = 0; index < places.Length; index++)
        {
            if (events.TryGetId(places[index], out long id))
            {
                isAscending &= count == 0 || ids[count - 1] < id;
                ids[count] = id;
                order[count++] = index;
            }
        }

        if (isAscending)
        {
            return false;
        }

        isDuplicate.AsSpan(0, places.Length).Clear();
        ids.AsSpan(0, count).Sort(order.AsSpan(0, count));
        bool any = false;
        for (int start = 0; start < count;)
        {
            int end = start + 1;
            while (end < count && ids[end] == ids[start])
            {
                end++;
            }

            any |= end - start > 1 && FindInGroup(places, order.AsSpan(start..end));
            start = end;
        }

        return any;
    }

    private bool FindInGroup(ReadOnlySpan<int> places, Span<int> group)
    {
        bool any = false;
        int[] sorted = [.. group];
        int[] placesOfGroup = new int[group.Length];
        for (int index = 0; index < group.Length; index++)
        {
            placesOfGroup[index] = places[group[index]];
        }

        placesOfGroup.AsSpan().Sort(sorted.AsSpan(), this);
        for (int index = 1; index < sorted.Length; index++)
        {
            for (int before = index - 1; before >= 0 && AreWithin(events.KnownAt(placesOfGroup[before]), events.KnownAt(placesOfGroup[index])); before--)
            {
                isDuplicate[sorted[index]] |= AreWithin(events.TimeAt(placesOfGroup[before]), events.TimeAt(placesOfGroup[index]));
            }

            any |= isDuplicate[sorted[index]];
        }

        return any;
    }

    private bool AreWithin(long left, long right) => SaturatingTime.AreWithin(left, right, events.DuplicateHorizon);
}

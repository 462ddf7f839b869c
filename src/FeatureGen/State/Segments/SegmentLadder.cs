namespace FeatureGen.State.Segments;

/// <summary>
/// What families have of the events within segments of time, over several lengths of which each divides the next, so that a read takes in
/// whole segments and goes through single events only at the edges of windows.
/// </summary>
/// <remarks>
/// A segment is <c>floor(time / length)</c>; one is kept once it holds more than <see cref="Few"/> events and the newest event lies beyond it.
/// Nothing of this is stored: it follows from the events. An event that comes late changes one segment of each length.
/// </remarks>
internal sealed class SegmentLadder(StateLayout layout, StateEvents events)
{
    /// <summary>The most events of a segment that are gone through one by one.</summary>
    public const int Few = 16;

    /// <summary>The binary logarithms of the lengths: about a second, 4 s, 17 s, 67 s, 4.5 min, 18 min, 72 min, 5 h, 19 h, 3 d, 13 d, 51 d, 204 d.</summary>
    private static readonly int[] Shifts = [20, 22, 24, 26, 28, 30, 32, 34, 36, 38, 40, 42, 44];

    private readonly SegmentLevel?[] levels = new SegmentLevel?[Shifts.Length];

    /// <summary>The number of lengths.</summary>
    public static int Levels => Shifts.Length;

    /// <summary>The time before which events were taken out, so that segments may be incomplete.</summary>
    public long CompleteFrom { get; private set; } = long.MinValue;

    /// <summary>The segments of one length; null where there never was one.</summary>
    public SegmentLevel? Level(int level) => levels[level];

    /// <summary>The segment of the newest event, which is not kept while it grows.</summary>
    public long NewestOf(int level) => NumberOf(level, events.TimeAt(events.Count - 1));

    /// <summary>The segment of a time.</summary>
    public static long NumberOf(int level, long time) => time >> Shifts[level];

    /// <summary>The first time of a segment.</summary>
    public static long StartOf(int level, long number) => number << Shifts[level];

    /// <summary>The last time of a segment.</summary>
    public static long LastOf(int level, long number) => StartOf(level, number) + (1L << Shifts[level]) - 1;

    /// <summary>Takes in an event that was inserted at an index.</summary>
    public void Add(int index)
    {
        int last = events.Count - 1;
        if (last < Few)
        {
            return;
        }

        long time = events.TimeAt(index);
        if (index == last)
        {
            // The newest event is in no segment that is kept.
            Close(last - 1, time);
            return;
        }

        for (int level = 0; level < levels.Length; level++)
        {
            long number = NumberOf(level, time);
            int place = Find(level, number);
            if (place >= 0)
            {
                AddEvents(levels[level]!, place, index, index + 1);
            }
            else if (number != NewestOf(level))
            {
                TryBuild(level, number);
            }
        }
    }

    /// <summary>Takes all events in anew.</summary>
    public void Rebuild()
    {
        Clear();
        for (int index = Few; index + 1 < events.Count; index++)
        {
            Close(index, events.TimeAt(index + 1));
        }
    }

    /// <summary>Forgets the segments that begin before a time, whose events may have been taken out.</summary>
    public void Forget(long before)
    {
        CompleteFrom = Math.Max(CompleteFrom, before);
        for (int level = 0; level < levels.Length; level++)
        {
            // A segment's start is before a time if its number is before that of the time, or the time is within it and not its start.
            long number = NumberOf(level, before);
            number += StartOf(level, number) < before ? 1 : 0;
            int place = Find(level, number);
            levels[level]?.RemoveFirst(place < 0 ? ~place : place);
        }
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        CompleteFrom = long.MinValue;
        foreach (SegmentLevel? level in levels)
        {
            level?.RemoveFirst(level.Count);
        }
    }

    private int Find(int level, long number) => levels[level]?.Find(number) ?? ~0;

    // The event at an index was the newest until one at a time came: its segments that do not hold that time are complete now.
    private void Close(int index, long time)
    {
        long newest = events.TimeAt(index);
        int open = 0;
        while (open < levels.Length && NumberOf(open, newest) != NumberOf(open, time))
        {
            open++;
        }

        // The longest of them holds the most; if that has few events, all have.
        if (open == 0 || index < Few || NumberOf(open - 1, events.TimeAt(index - Few)) != NumberOf(open - 1, newest))
        {
            return;
        }

        for (int level = 0; level < open; level++)
        {
            long number = NumberOf(level, newest);
            if (NumberOf(level, events.TimeAt(index - Few)) == number && Find(level, number) < 0)
            {
                TryBuild(level, number);
            }
        }
    }

    private void TryBuild(int level, long number)
    {
        long last = LastOf(level, number);
        int start = events.FirstFrom(StartOf(level, number));
        int end = last == long.MaxValue ? events.Count : events.FirstFrom(last + 1);
        if (end - start <= Few || StartOf(level, number) < CompleteFrom)
        {
            return;
        }

        SegmentLevel into = levels[level] ??= new SegmentLevel(layout);
        int place = ~into.Find(number);
        into.Insert(place, number);
        for (int index = start; index < end;)
        {
            int part = level > 0 ? Find(level - 1, NumberOf(level - 1, events.TimeAt(index))) : -1;
            if (part >= 0)
            {
                AddSegment(into, place, levels[level - 1]!, part);
                index += levels[level - 1]![part].Events;
            }
            else
            {
                int first = index;
                long lastOfPart = level > 0 ? LastOf(level - 1, NumberOf(level - 1, events.TimeAt(index))) : last;
                while (index < end && events.TimeAt(index) <= lastOfPart)
                {
                    index++;
                }

                AddEvents(into, place, first, index);
            }
        }
    }

    private void AddSegment(SegmentLevel into, int place, SegmentLevel from, int part)
    {
        bool isNew = into[place].Events == 0;
        into[place].Add(from[part]);
        for (int family = 0; family < layout.Families.Length; family++)
        {
            if (layout.Families[family].HasSegments)
            {
                Tally tally = default;
                if (!isNew)
                {
                    into.TalliesOf(family).AddTo(ref tally, place);
                }

                from.TalliesOf(family).AddTo(ref tally, part);
                into.TalliesOf(family).Set(place, tally);
            }
        }
    }

    private void AddEvents(SegmentLevel into, int place, int start, int end)
    {
        bool isNew = into[place].Events == 0;
        into[place].Add(events, start, end);
        ReadScratch scratch = ReadScratch.For(end - start);
        Span<int> indices = scratch.Visible.AsSpan(0, end - start);
        for (int number = 0; number < indices.Length; number++)
        {
            indices[number] = end - 1 - number;
        }

        for (int family = 0; family < layout.Families.Length; family++)
        {
            if (layout.Families[family].HasSegments)
            {
                FamilyScan scan = new(layout.Families[family], events, 0, isMissing: false);
                if (!isNew)
                {
                    scan.Take(into, family, place);
                }

                scan.Take(indices, scratch);
                into.TalliesOf(family).Set(place, scan.Total);
            }
        }
    }
}

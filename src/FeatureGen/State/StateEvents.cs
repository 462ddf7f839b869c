using FeatureGen.Columns;
using FeatureGen.Windows;

namespace FeatureGen.State;

/// <summary>
/// The events of an entity that are kept one by one, in canonical order: by time, sequence, id, known time, then values. Equal multisets of
/// events are equal here whatever the order of their arrival.
/// </summary>
internal sealed class StateEvents(EventRow row)
{
    private const int SmallestCapacity = 4;

    private long[] words = [];
    private string?[] texts = [];

    /// <summary>How each event lies in memory.</summary>
    public EventRow Row { get; } = row;

    /// <summary>The number of events.</summary>
    public int Count { get; private set; }

    /// <summary>Whether events carry ids.</summary>
    public bool HasIds => Row.Id >= 0;

    /// <summary>Whether events carry sequences.</summary>
    public bool HasSequences => Row.Sequence >= 0;

    /// <summary>Whether an event can stop counting: because it is a duplicate, or because a newer version takes its place.</summary>
    public bool HaveEnds => Row.Until >= 0;

    /// <summary>The event times, ascending.</summary>
    public EventWords Times => WordsOf(EventRow.Time);

    /// <summary>When each event was known.</summary>
    public EventWords Known => WordsOf(EventRow.Known);

    /// <summary>The sequences, least for none; empty where events carry none.</summary>
    public EventWords Sequences => HasSequences ? WordsOf(Row.Sequence) : default;

    /// <summary>The ids, 0 for none; empty where events carry none.</summary>
    public EventWords Ids => HasIds ? WordsOf(Row.Id) : default;

    /// <summary>Until when, in known time, each event counts: the last time of all unless it ends, its known time if it never does; empty where none ends.</summary>
    public EventWords Until => HaveEnds ? WordsOf(Row.Until) : default;

    /// <summary>Whether some event ends.</summary>
    public bool HasEnded => Until.CountExcept(long.MaxValue) > 0;

    /// <summary>A filter or selection, by its number in the plan.</summary>
    public StateColumn Column(int number) => new(this, Row.Values[number]);

    /// <summary>A word of all events.</summary>
    public EventWords WordsOf(int word) => Count == 0 ? default : new(words.AsSpan(word), Row.Words, Count);

    /// <summary>A word of an event.</summary>
    public ref long Word(int index, int word) => ref words[(index * Row.Words) + word];

    /// <summary>A text of an event.</summary>
    public ref string? Text(int index, int place) => ref texts[(index * Row.Texts) + place];

    /// <summary>The event time of an event.</summary>
    public long TimeAt(int index) => Word(index, EventRow.Time);

    /// <summary>When an event was known.</summary>
    public long KnownAt(int index) => Word(index, EventRow.Known);

    /// <summary>Whether every request knows the event, so that it is forgotten when it was known.</summary>
    public bool IsKnownForGood(int index) => KnownAt(index) == ForgottenParts.KnownForGood;

    /// <summary>The sequence of an event.</summary>
    public long SequenceAt(int index) => HasSequences ? Word(index, Row.Sequence) : 0;

    /// <summary>Whether an event has an id.</summary>
    public bool HasId(int index) => HasIds && (Word(index, EventRow.Flags) & EventRow.HasId) != 0;

    /// <summary>Whether an event has a certain id.</summary>
    public bool HasId(int index, long id) => HasId(index) && Word(index, Row.Id) == id;

    /// <summary>Gives an event an id, or says that it has none.</summary>
    public void SetId(int index, bool hasId, long id)
    {
        ref long flags = ref Word(index, EventRow.Flags);
        flags = (flags & ~EventRow.HasId) | (hasId ? EventRow.HasId : 0);
        Word(index, Row.Id) = hasId ? id : 0;
    }

    /// <summary>Whether an event has stopped to count by a known time.</summary>
    public bool HasEndedBy(int index, long lastKnown) => HaveEnds && Word(index, Row.Until) is long until && until != long.MaxValue && until <= lastKnown;

    /// <summary>Whether an event ends.</summary>
    public bool Ends(int index) => HaveEnds && Word(index, Row.Until) != long.MaxValue;

    /// <summary>Whether an event counts at some time.</summary>
    public bool Counts(int index) => !HaveEnds || Word(index, Row.Until) > KnownAt(index);

    /// <summary>Adds a tile's row behind all others; <see cref="SettleLast(out bool)"/> has to follow.</summary>
    public void Add(Tile tile, int row)
    {
        int last = Count;
        Resize(last + 1);
        Row.Copy(tile, row, Words(last), texts.AsSpan(last * Row.Texts, Row.Texts));
    }

    /// <summary>Has the memory of some events brought near, all at once.</summary>
    public void Fetch(int start, int end) => CacheLines.Fetch(words, start * Row.Words, end * Row.Words);

    /// <summary>Has the memory of some of the newest events brought near.</summary>
    public void FetchNewest(int number)
    {
        int end = Count;
        CacheLines.FetchStart(words);
        Fetch(Math.Max(0, end - number), end);
        if (Row.Texts > 0)
        {
            CacheLines.FetchStart(texts);
            CacheLines.Fetch(texts, Math.Max(0, end - number) * Row.Texts, end * Row.Texts);
        }
    }

    /// <summary>Has the memory brought near that the next event will be written to, and be compared with; the beginnings tell how long the arrays are.</summary>
    public void FetchLast()
    {
        CacheLines.FetchStart(words);
        CacheLines.FetchStart(texts);
        Fetch(Math.Max(0, Count - 1), Count + 1);
        CacheLines.Fetch(texts, Count * Row.Texts, (Count + 1) * Row.Texts);
    }

    /// <summary>Moves the last event to where it belongs and returns its index; and whether another event stops to count because of it.</summary>
    public int SettleLast(out bool endsAnother)
    {
        int index = SettleLast();
        endsAnother = HaveEnds && HasId(index) && (Row.Plan.HasVersions ? EndVersions(index) : EndDuplicates(index));
        return index;
    }

    /// <summary>Orders events of one time anew, whose other parts have changed; false if they are in order.</summary>
    public bool SortTies()
    {
        bool isOther = false;
        for (int index = 1; index < Count; index++)
        {
            if (TimeAt(index) == TimeAt(index - 1) && Compare(index - 1, index) > 0)
            {
                Settle(index);
                isOther = true;
            }
        }

        return isOther;
    }

    /// <summary>Makes the number of events another; those added hold anything.</summary>
    public void Resize(int count)
    {
        if (count * Row.Words > words.Length)
        {
            int capacity = Math.Max(count, Math.Max(SmallestCapacity, Count + (Count / 2)));
            PooledRows.Grow(ref words, Count * Row.Words, capacity * Row.Words);
            PooledRows.Grow(ref texts, Count * Row.Texts, words.Length / Row.Words * Row.Texts);
        }

        if (count < Count)
        {
            texts.AsSpan((count * Row.Texts)..(Count * Row.Texts)).Clear();
        }

        Count = count;
    }

    /// <summary>Copies one event over another.</summary>
    public void Move(int from, int to)
    {
        Array.Copy(words, from * Row.Words, words, to * Row.Words, Row.Words);
        Array.Copy(texts, from * Row.Texts, texts, to * Row.Texts, Row.Texts);
    }

    /// <summary>Takes out the events from <paramref name="start"/> on and before <paramref name="end"/>.</summary>
    public void RemoveRange(int start, int end)
    {
        if (start == end)
        {
            return;
        }

        Shift(words, start * Row.Words, end * Row.Words, Count * Row.Words);
        Shift(texts, start * Row.Texts, end * Row.Texts, Count * Row.Texts);
        Resize(Count - (end - start));
    }

    /// <summary>The first event at or after a time.</summary>
    public int FirstFrom(long time) => FirstFrom(time, 0, Count);

    /// <summary>The first event at or after a time, of those from one on and before another; that one if there is none.</summary>
    public int FirstFrom(long time, int low, int high)
    {
        if (high > low && Word(high - 1, EventRow.Time) < time)
        {
            return high;
        }

        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = Word(middle, EventRow.Time) < time ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Moves an array's item at <paramref name="last"/> to <paramref name="index"/>, and those between one up; unused arrays are empty.</summary>
    public static void Rotate<T>(T[] items, int index, int last)
    {
        if (items.Length > 0)
        {
            T item = items[last];
            Array.Copy(items, index, items, index + 1, last - index);
            items[index] = item;
        }
    }

    /// <summary>Moves an array's items from <paramref name="end"/> on to <paramref name="start"/>; unused arrays are empty.</summary>
    public static void Shift<T>(T[] items, int start, int end, int count)
    {
        if (items.Length > 0)
        {
            Array.Copy(items, end, items, start, count - end);
        }
    }

    // Of two events of one id within the horizon of each other the one known later never counts. Another event can only add to those that do not.
    private bool EndDuplicates(int index)
    {
        long horizon = Row.Plan.DuplicateHorizon;
        long id = Word(index, Row.Id);
        long last = SaturatingTime.Later(TimeAt(index), horizon);
        bool endsAnother = false;
        for (int other = FirstFrom(SaturatingTime.Earlier(TimeAt(index), horizon)); other < Count && TimeAt(other) <= last; other++)
        {
            if (other != index && HasId(other, id))
            {
                bool isFirst = (KnownAt(index), index).CompareTo((KnownAt(other), other)) < 0;
                (int first, int second) = isFirst ? (index, other) : (other, index);
                if (SaturatingTime.AreWithin(KnownAt(first), KnownAt(second), horizon))
                {
                    Word(second, Row.Until) = KnownAt(second);
                    endsAnother |= second == other;
                }
            }
        }

        return endsAnother;
    }

    // Of two versions of a row the older one counts until the newer is known, and a deletion never. Another version can only end them earlier.
    private bool EndVersions(int index)
    {
        long row = Word(index, Row.Id);
        bool endsAnother = false;
        Word(index, Row.Until) = IsDeleted(index) ? KnownAt(index) : long.MaxValue;
        for (int other = 0; other < Count; other++)
        {
            if (other != index && HasId(other, row))
            {
                (int older, int newer) = IsOlder(index, other) ? (index, other) : (other, index);
                long end = Math.Max(KnownAt(older), KnownAt(newer));
                if (KnownAt(newer) >= SaturatingTime.Earlier(KnownAt(older), Row.Plan.VersionHorizon) && end < Word(older, Row.Until))
                {
                    Word(older, Row.Until) = end;
                    endsAnother |= older == other;
                }
            }
        }

        return endsAnother;
    }

    // Of one version the deletion is the newer; else it came again, and the first known is.
    private bool IsOlder(int left, int right)
    {
        StateColumn version = Column(Row.Plan.RowVersion);
        int order = version.LaneAt(left).CompareTo(version.LaneAt(right));
        order = order != 0 ? order : IsDeleted(left).CompareTo(IsDeleted(right));
        order = order != 0 ? order : KnownAt(right).CompareTo(KnownAt(left));
        return order != 0 ? order < 0 : left > right;
    }

    private bool IsDeleted(int index) => Row.Plan.RowDeleted >= 0 && Column(Row.Plan.RowDeleted).IsTrue(index);

    private int SettleLast()
    {
        // Most events arrive in order.
        int last = Count - 1;
        return last == 0 || Compare(last - 1, last) <= 0 ? last : Settle(last);
    }

    // Moves an event among those before it, which are in order.
    private int Settle(int last)
    {
        int low = 0;
        int high = last;

        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = Compare(middle, last) <= 0 ? (middle + 1, high) : (low, middle);
        }

        Span<long> row = stackalloc long[Row.Words];
        Words(last).CopyTo(row);
        Array.Copy(words, low * Row.Words, words, (low + 1) * Row.Words, (last - low) * Row.Words);
        row.CopyTo(Words(low));
        for (int place = 0; place < Row.Texts; place++)
        {
            Rotate(texts, (low * Row.Texts) + place, (last * Row.Texts) + place);
        }

        return low;
    }

    private int Compare(int left, int right)
    {
        int order = TimeAt(left).CompareTo(TimeAt(right));
        order = order != 0 ? order : SequenceAt(left).CompareTo(SequenceAt(right));
        if (order == 0 && HasIds)
        {
            order = HasId(left).CompareTo(HasId(right));
            order = order != 0 ? order : Word(left, Row.Id).CompareTo(Word(right, Row.Id));
        }

        order = order != 0 ? order : KnownAt(left).CompareTo(KnownAt(right));
        for (int number = 0; order == 0 && number < Row.Values.Length; number++)
        {
            order = Column(number).Compare(left, right);
        }

        return order;
    }

    private Span<long> Words(int index) => words.AsSpan(index * Row.Words, Row.Words);
}

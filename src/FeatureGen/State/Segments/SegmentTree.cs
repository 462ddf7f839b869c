namespace FeatureGen.State.Segments;

/// <summary>Something of each segment, put together over sixteen, over sixteen times sixteen, and so on.</summary>
/// <typeparam name="T">What is kept of a segment.</typeparam>
internal sealed class SegmentTree<T>
    where T : struct, ISegmentPart<T>
{
    private const int Shift = 4;
    private const int Children = 1 << Shift;

    // Enough for most entities, so that it stays where it was made.
    private T[][] levels = [[], [], [], []];

    /// <summary>The number of segments.</summary>
    public int Count { get; private set; }

    /// <summary>The number of levels that are of use: the last one has few parts.</summary>
    public int Levels
    {
        get
        {
            int level = 1;
            while (CountOf(level - 1) > Children)
            {
                level++;
            }

            return level;
        }
    }

    /// <summary>What is kept of a segment, or on a higher level of sixteen parts of the one below.</summary>
    public ref readonly T this[int level, int place] => ref levels[level][place];

    /// <summary>The number of parts of a level.</summary>
    public int CountOf(int level) => (int)((Count + (1L << (Shift * level)) - 1) >> (Shift * level));

    /// <summary>The parts of the level below that a part is put together from.</summary>
    public (int First, int End) ChildrenOf(int level, int place)
        => level == 0 ? (place, place + 1) : (place << Shift, Math.Min((place + 1) << Shift, CountOf(level - 1)));

    /// <summary>Makes room for that many segments.</summary>
    public void Reserve(int capacity)
    {
        Reserve(0, capacity);
        for (int level = 1; capacity > Children; level++)
        {
            capacity = (capacity + Children - 1) >> Shift;
            Reserve(level, capacity);
        }
    }

    /// <summary>Inserts a segment.</summary>
    public void Insert(int place, in T part)
    {
        Reserve(0, ++Count);
        Array.Copy(levels[0], place, levels[0], place + 1, Count - 1 - place);
        levels[0][place] = part;
        for (int level = 1; CountOf(level - 1) > Children; level++)
        {
            place >>= Shift;
            int count = CountOf(level);
            Reserve(level, count);
            if (place == count - 1 && CountOf(level - 1) % Children != 1 && CountOf(level - 1) != Children + 1)
            {
                // Added last: all else stays as it is.
                levels[level][place].Add(part);
                continue;
            }

            Renew(level, CountOf(level - 1) == Children + 1 ? 0 : place, count);
        }
    }

    /// <summary>Puts something else in the place of a segment.</summary>
    public void Set(int place, in T part)
    {
        levels[0][place] = part;
        for (int level = 1; CountOf(level - 1) > Children; level++)
        {
            place >>= Shift;
            Renew(level, place, place + 1);
        }
    }

    /// <summary>Takes more in to a segment.</summary>
    public void AddTo(int place, in T more)
    {
        for (int level = 0; level < Levels; level++)
        {
            levels[level][place >> (Shift * level)].Add(more);
        }
    }

    /// <summary>Has brought near where the segments begin, and some of what is put together over sixteen of them.</summary>
    public void Fetch()
    {
        CacheLines.FetchStart(levels[0]);
        CacheLines.FetchStart(levels[1]);
        CacheLines.Fetch(levels[1], 0, Math.Min(CountOf(1), Children));
    }

    /// <summary>Has the memory of some segments from one on brought near.</summary>
    public void Fetch(int place) => CacheLines.Fetch(levels[0], place, Math.Min(place + Children, Count));

    /// <summary>Adds the segments from one on and before another.</summary>
    public void AddTo(ref T sum, int from, int to)
    {
        for (int level = 0; from < to; level++)
        {
            bool isLast = CountOf(level) <= Children;
            T[] parts = levels[level];
            for (; from < to && (isLast || from % Children != 0); from++)
            {
                sum.Add(parts[from]);
            }

            for (; from < to && to % Children != 0; to--)
            {
                sum.Add(parts[to - 1]);
            }

            from >>= Shift;
            to >>= Shift;
        }
    }

    /// <summary>Forgets every segment and keeps the memory.</summary>
    public void Clear() => Count = 0;

    private void Reserve(int level, int count)
    {
        if (level == levels.Length)
        {
            Array.Resize(ref levels, level + 1);
            levels[level] = [];
        }

        if (levels[level].Length < count)
        {
            Array.Resize(ref levels[level], Math.Max(count, Math.Max(4, count + (count / 2))));
        }
    }

    private void Renew(int level, int from, int to)
    {
        for (int place = from; place < to; place++)
        {
            (int first, int end) = ChildrenOf(level, place);
            T sum = levels[level - 1][first];
            for (int child = first + 1; child < end; child++)
            {
                sum.Add(levels[level - 1][child]);
            }

            levels[level][place] = sum;
        }
    }
}

namespace FeatureGen.Windows;

/// <summary>
/// The events of a block in the order in which they enter windows that end together, entity by entity: once known, and once before the
/// windows' end; and for each row how many have entered.
/// </summary>
internal sealed class EntryOrder
{
    private readonly SortingByTime sorting = new();
    private long[] enterTimes = [];
    private long[] sortedTimes = [];
    private int[] positions = [];
    private int[] entered = [];
    private int eventCount;
    private int rowCount;

    /// <summary>Whether events enter in the order of their times, so that both orders are one.</summary>
    public bool IsByTime { get; private set; }

    /// <summary>The greatest time from an event to its entry.</summary>
    public ulong GreatestDelay { get; private set; }

    /// <summary>For each event when it enters; the last time of all for one that never does.</summary>
    public ReadOnlySpan<long> EnterTimes => enterTimes.AsSpan(0, eventCount);

    /// <summary>The positions of the events in the order in which they enter.</summary>
    public ReadOnlySpan<int> Positions => positions.AsSpan(0, eventCount);

    /// <summary>For each row the place in this order that is reached by then; its entity's events from there on have not entered.</summary>
    public ReadOnlySpan<int> Entered => entered.AsSpan(0, rowCount);

    /// <summary>Works the order out for a block.</summary>
    /// <param name="block">The block.</param>
    /// <param name="edges">Any of the windows.</param>
    public void Load(EntityBlock block, WindowEdges edges)
    {
        IsByTime = true;
        GreatestDelay = 0;
        eventCount = block.EventCount;
        rowCount = block.RowCount;
        Reserve();
        for (int entity = 0; entity < block.Entities; entity++)
        {
            (int start, int count) = block.EventsOf(entity).GetOffsetAndLength(eventCount);
            int entering = FindEnterTimes(block, edges, start, start + count);
            Enter(block, block.RowsOf(entity), start, entering);
        }
    }

    private int FindEnterTimes(EntityBlock block, WindowEdges edges, int start, int end)
    {
        ReadOnlySpan<long> times = block.Times;
        ReadOnlySpan<long> usable = block.Usable;

        // Event times ascend, so those too late ever to lie before a window's end come last.
        int entering = end;
        while (entering > start && !edges.TryEnter(times[entering - 1], out _))
        {
            entering--;
        }

        bool isSorted = true;
        ulong greatest = GreatestDelay;
        for (int position = start; position < entering; position++)
        {
            edges.TryEnter(times[position], out long beforeEnd);
            long enter = Math.Max(usable[position], beforeEnd);
            enterTimes[position] = enter;
            sortedTimes[position] = enter;
            positions[position] = position;
            isSorted &= position == start || sortedTimes[position - 1] <= enter;
            greatest = Math.Max(greatest, (ulong)(enter - times[position]));
        }

        for (int position = entering; position < end; position++)
        {
            enterTimes[position] = long.MaxValue;
            positions[position] = position;
        }

        GreatestDelay = greatest;
        if (!isSorted)
        {
            sorting.Sort(sortedTimes.AsSpan(start..entering), positions.AsSpan(start..entering));
            IsByTime = false;
        }

        return entering;
    }

    private void Enter(EntityBlock block, Range rows, int start, int entering)
    {
        ReadOnlySpan<long> rowTimes = block.RowTimes[rows];
        Span<int> enteredOfRows = entered.AsSpan(0, rowCount)[rows];
        int next = start;
        for (int row = 0; row < rowTimes.Length; row++)
        {
            while (next < entering && sortedTimes[next] <= rowTimes[row])
            {
                next++;
            }

            enteredOfRows[row] = next;
        }
    }

    private void Reserve()
    {
        if (positions.Length < eventCount)
        {
            int capacity = Math.Max(eventCount, 2 * positions.Length);
            enterTimes = new long[capacity];
            sortedTimes = new long[capacity];
            positions = new int[capacity];
        }

        if (entered.Length < rowCount)
        {
            entered = new int[Math.Max(rowCount, 2 * entered.Length)];
        }
    }
}

namespace FeatureGen.Windows;

/// <summary>Where one window starts, for each row of a block, among the events in order of time; and which events it passes by.</summary>
/// <remarks>
/// What has entered less what lies before the start is what the window holds, but for <em>latecomers</em>: events that become known only
/// after the window has passed them. Between passing and entering they lie before the start without having entered, and are added
/// back; see <see cref="Corrections"/>.
/// </remarks>
internal sealed class WindowBounds(WindowEdges edges, int order)
{
    private int[] starts = [];
    private int rowCount;
    private int[] correctionRows = [];
    private int[] corrections = [];
    private int correctionCount;

    /// <summary>The window's edges.</summary>
    public WindowEdges Edges => edges;

    /// <summary>The order of entry: its index in the layout's ends.</summary>
    public int Order => order;

    /// <summary>For each row the position of the first event of its entity that does not lie before the window.</summary>
    public ReadOnlySpan<int> Starts => starts.AsSpan(0, rowCount);

    /// <summary>The memory of <see cref="Starts"/>, which may be longer.</summary>
    public int[] StartsOfRows => starts;

    /// <summary>The rows at which something is to be corrected, ascending; a row may stand for itself several times.</summary>
    public ReadOnlySpan<int> CorrectionRows => correctionRows.AsSpan(0, correctionCount);

    /// <summary>For each of them the position of a latecomer that is added from this row on, or its complement: taken out again.</summary>
    public ReadOnlySpan<int> Corrections => corrections.AsSpan(0, correctionCount);

    /// <summary>Whether some event is a latecomer.</summary>
    public bool HasLatecomers { get; private set; }

    /// <summary>Finds the bounds for the rows of a block.</summary>
    /// <param name="block">The block.</param>
    /// <param name="order">The order in which events enter.</param>
    public void Load(EntityBlock block, EntryOrder order)
    {
        rowCount = block.RowCount;
        correctionCount = 0;
        HasLatecomers = order.GreatestDelay > edges.ShortestHold;
        if (starts.Length < rowCount)
        {
            starts = new int[Math.Max(rowCount, 2 * starts.Length)];
        }

        for (int entity = 0; entity < block.Entities; entity++)
        {
            FindStarts(block, entity);
            if (HasLatecomers)
            {
                FindCorrections(block, order, entity);
            }
        }

        correctionRows.AsSpan(0, correctionCount).Sort(corrections.AsSpan(0, correctionCount));
    }

    /// <summary>Whether the window ever holds an event.</summary>
    public bool IsEverHeld(EntityBlock block, EntryOrder order, int position)
        => !HasLatecomers || order.EnterTimes[position] <= edges.LastHolding(block.Times[position]);

    /// <summary>Whether the window holds, at a row, an event that has entered.</summary>
    public bool Holds(EntityBlock block, int row, int position)
        => position >= starts[row] && block.Times[position] < edges.EndAt(block.RowTimes[row]);

    private void FindStarts(EntityBlock block, int entity)
    {
        (int first, int count) = block.EventsOf(entity).GetOffsetAndLength(block.EventCount);
        ReadOnlySpan<long> times = block.Times;
        ReadOnlySpan<long> rowTimes = block.RowTimes[block.RowsOf(entity)];
        Span<int> startsOfRows = starts.AsSpan(0, rowCount)[block.RowsOf(entity)];
        if (edges.IsAllTime)
        {
            startsOfRows.Fill(first);
            return;
        }

        int end = first + count;
        int start = first;
        for (int row = 0; row < rowTimes.Length; row++)
        {
            long startTime = edges.StartAt(rowTimes[row]);
            while (start < end && times[start] < startTime)
            {
                start++;
            }

            startsOfRows[row] = start;
        }
    }

    private void FindCorrections(EntityBlock block, EntryOrder order, int entity)
    {
        (int first, int count) = block.EventsOf(entity).GetOffsetAndLength(block.EventCount);
        (int firstRow, int rows) = block.RowsOf(entity).GetOffsetAndLength(rowCount);
        for (int position = first; position < first + count; position++)
        {
            if (IsEverHeld(block, order, position))
            {
                continue;
            }

            int passed = firstRow + FirstAbove(starts.AsSpan(firstRow, rows), position);
            int entering = firstRow + FirstFrom(block.RowTimes.Slice(firstRow, rows), order.EnterTimes[position]);
            if (passed < entering)
            {
                Correct(passed, position);
                if (entering < rowCount)
                {
                    Correct(entering, ~position);
                }
            }
        }
    }

    private void Correct(int row, int correction)
    {
        if (corrections.Length == correctionCount)
        {
            Array.Resize(ref corrections, Math.Max(16, 2 * correctionCount));
            Array.Resize(ref correctionRows, corrections.Length);
        }

        correctionRows[correctionCount] = row;
        corrections[correctionCount++] = correction;
    }

    private static int FirstAbove(ReadOnlySpan<int> ascending, int value)
    {
        int low = 0;
        for (int high = ascending.Length; low < high;)
        {
            int middle = (low + high) >>> 1;
            (low, high) = ascending[middle] > value ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    private static int FirstFrom(ReadOnlySpan<long> ascending, long value)
    {
        int low = 0;
        for (int high = ascending.Length; low < high;)
        {
            int middle = (low + high) >>> 1;
            (low, high) = ascending[middle] >= value ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}

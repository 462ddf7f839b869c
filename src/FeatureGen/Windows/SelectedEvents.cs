using FeatureGen.Columns;

namespace FeatureGen.Windows;

/// <summary>Which events of a block pass a filter and have a selection, what they select, and how many of them come before each position.</summary>
internal sealed class SelectedEvents
{
    private bool[] accepted = [];
    private long[] lanes = [];
    private int[] ranks = [];
    private int[] ranksByEntry = [];
    private bool isByTime;
    private int count;

    /// <summary>The type of the selection; unused without one.</summary>
    public ValueKind Kind { get; private set; }

    /// <summary>Whether every event takes part, so that ranks are positions; they are not worked out then.</summary>
    public bool AcceptsAll { get; private set; }

    /// <summary>For each event whether it takes part.</summary>
    public ReadOnlySpan<bool> Accepted => accepted.AsSpan(0, count);

    /// <summary>For each event that takes part its selection; 0 for any other.</summary>
    public ReadOnlySpan<long> Lanes => lanes.AsSpan(0, count);

    /// <summary>For each position how many events before it take part, in order of time.</summary>
    public ReadOnlySpan<int> Ranks => ranks.AsSpan(0, count + 1);

    /// <summary>For each place in the order of entry how many events before it take part.</summary>
    public ReadOnlySpan<int> RanksByEntry => isByTime ? Ranks : ranksByEntry.AsSpan(0, count + 1);

    /// <summary>Takes the events of a block that pass a filter (-1: all do) and have a selection (-1: none is asked for).</summary>
    public void Load(EntityBlock block, int filter, int selection)
    {
        count = block.EventCount;
        Reserve();
        Kind = selection < 0 ? default : block.Batch.Values[selection].Kind;
        accepted.AsSpan(0, count).Fill(true);
        if (filter >= 0)
        {
            block.Batch.Filter(filter, block.Places, accepted);
        }

        if (selection >= 0)
        {
            block.Batch.Select(selection, block.Places, accepted, lanes);
        }

        AcceptsAll = !accepted.AsSpan(0, count).Contains(false);
        if (!AcceptsAll)
        {
            Rank();
        }
    }

    /// <summary>Works out the ranks in an order of entry.</summary>
    public void Enter(EntryOrder order)
    {
        isByTime = order.IsByTime;
        if (isByTime || AcceptsAll)
        {
            return;
        }

        int rank = 0;
        ReadOnlySpan<int> positions = order.Positions;
        for (int place = 0; place < positions.Length; place++)
        {
            ranksByEntry[place] = rank;
            rank += accepted[positions[place]] ? 1 : 0;
        }

        ranksByEntry[positions.Length] = rank;
    }

    private void Rank()
    {
        int rank = 0;
        for (int position = 0; position < count; position++)
        {
            ranks[position] = rank;
            rank += accepted[position] ? 1 : 0;
            lanes[position] = accepted[position] ? lanes[position] : 0;
        }

        ranks[count] = rank;
    }

    private void Reserve()
    {
        if (accepted.Length < count || ranks.Length < count + 1)
        {
            int capacity = Math.Max(count, 2 * accepted.Length);
            accepted = new bool[capacity];
            lanes = new long[capacity];
            ranks = new int[capacity + 1];
            ranksByEntry = new int[capacity + 1];
        }
    }
}

using FeatureGen.Columns;
using FeatureGen.Plans;

namespace FeatureGen.Windows;

/// <summary>What the passes over one block share: its entities, what its windows hold, and where results go.</summary>
internal sealed class BlockScan
{
    // The rows of most blocks, which are kept together until all passes have filled them. Of an entity with more rows each pass fills the output.
    private const int MostRowsAside = 2048;

    private readonly WindowLayout layout;
    private readonly FeatureMatrix aside;
    private readonly EntryOrder[] orders;
    private readonly WindowBounds[] bounds;
    private readonly int[][] counts;
    private FeatureMatrix output;
    private bool isAside;

    public BlockScan(ViewPlan plan, WindowLayout layout, EventBatch events, RowBatch rows, StringTable strings)
    {
        this.layout = layout;
        aside = new FeatureMatrix(0, plan.Aggregates.Length);
        output = aside;
        Block = new EntityBlock(plan, events, rows);
        Strings = strings;
        orders = [.. layout.Orders.Select(_ => new EntryOrder())];
        bounds = [.. layout.Windows.Select((window, index) => new WindowBounds(window, layout.OrderOf(index)))];
        counts = [.. layout.Counts.Select(_ => Array.Empty<int>())];
    }

    /// <summary>The entities, their events and rows.</summary>
    public EntityBlock Block { get; }

    /// <summary>Which events are which rows themselves.</summary>
    public SelfEvents Self { get; } = new();

    /// <summary>The strings behind codes.</summary>
    public StringTable Strings { get; }

    /// <summary>One of the orders in which events enter windows.</summary>
    public EntryOrder OrderOf(int index) => orders[index];

    /// <summary>The bounds of a window of the layout.</summary>
    public WindowBounds BoundsOf(int window) => bounds[window];

    /// <summary>What a pass over several windows needs of each, row by row.</summary>
    public GroupRows[] RowsOf(WindowGroup[] groups)
    {
        GroupRows[] rows = new GroupRows[groups.Length];
        for (int index = 0; index < groups.Length; index++)
        {
            rows[index] = new GroupRows(bounds[groups[index].Window].StartsOfRows, counts[groups[index].Counts], groups[index]);
        }

        return rows;
    }

    /// <summary>For each row how many events a count of the layout came to.</summary>
    public Span<int> CountsOf(int index)
    {
        if (counts[index].Length < Block.RowCount)
        {
            counts[index] = new int[Math.Max(Block.RowCount, 2 * counts[index].Length)];
        }

        return counts[index].AsSpan(0, Block.RowCount);
    }

    /// <summary>Works out, for the entities that the block holds now, what enters and leaves windows when.</summary>
    /// <param name="output">Takes the results.</param>
    public void Begin(FeatureMatrix output)
    {
        this.output = output;
        for (int index = 0; index < orders.Length; index++)
        {
            orders[index].Load(Block, layout.Orders[index]);
        }

        foreach (WindowBounds window in bounds)
        {
            window.Load(Block, OrderOf(window.Order));
        }

        Self.Find(Block);
        isAside = Block.RowCount <= MostRowsAside;
        if (isAside)
        {
            aside.Reset(Block.RowCount);
        }
    }

    /// <summary>Writes the block's rows where they belong, after all passes.</summary>
    public void End()
    {
        if (isAside)
        {
            output.Take(aside, Block.Targets);
        }
    }

    /// <summary>Writes a result.</summary>
    public void Put(int column, int row, long lane, FeatureStatus status)
    {
        if (isAside)
        {
            aside.Put(column, row, lane, status);
        }
        else
        {
            output.Put(column, Block.Targets[row], lane, status);
        }
    }

    /// <summary>Writes that some aggregates have no value, and why.</summary>
    public void Put(int[] columns, int row, FeatureStatus status)
    {
        FeatureMatrix into = isAside ? aside : output;
        int target = isAside ? row : Block.Targets[row];
        foreach (int column in columns)
        {
            into.Put(column, target, status);
        }
    }

    /// <summary>Writes a value, or null for a row whose window has events but no value.</summary>
    public void PutValue(int column, int row, long? lane)
        => Put(column, row, lane.GetValueOrDefault(), lane.HasValue ? FeatureStatus.Present : FeatureStatus.Null);
}

using FeatureGen.Plans;
using FeatureGen.Services;
using FeatureGen.Windows;

namespace FeatureGen.Offline.Training;

/// <summary>The rows of a spine, block by block as memory allows, with the aggregates of each.</summary>
internal sealed class SpineBlocks
{
    private const int RowsOfALane = 8;

    private readonly SpineReader spine;
    private readonly JoinedView[] views;
    private readonly ServiceTiles tiles;
    private readonly TrainingOptions options;
    private readonly MemoryShares shares;
    private readonly ProgressMeter meter;
    private readonly CancellationToken cancellation;

    public SpineBlocks(
        SpineReader spine, JoinedView[] views, ServiceTiles tiles, TrainingOptions options, TrainingColumns columns, MemoryShares shares, ProgressMeter meter,
        CancellationToken cancellation)
    {
        this.spine = spine;
        this.views = views;
        this.tiles = tiles;
        this.options = options;
        this.shares = shares;
        this.meter = meter;
        this.cancellation = cancellation;
        ServicePlan plan = options.Plan;
        int outcomes = columns.Labels.IsEmpty ? 0 : plan.OutcomeColumns.Length;
        int[] aggregates = [.. columns.Joins.Select(join => join.View.Aggregates.Length)];
        int cells = plan.RequestColumns.Length + outcomes;

        // The last tile of a block is read whole, so that a spine that fits needs room for one more.
        long whole = spine.TotalRows + tiles.Capacity;
        int capacity = shares.RowsOfBlock(
            cells, aggregates.Sum(FeatureMatrix.BytesOfARow), Math.Min(FeatureMatrix.MostRows(aggregates.DefaultIfEmpty().Max()) - tiles.Capacity, whole));
        if (options.RowsOfPart is { } asked && asked < Math.Min(capacity, spine.TotalRows))
        {
            capacity = (asked + RowsOfALane - 1) / RowsOfALane * RowsOfALane;
        }

        AreSeveral = capacity < whole;
        Block = new SpineBlock(capacity, plan.RequestColumns.Length, outcomes);
        Matrices = [.. columns.Joins.Select(join => new FeatureMatrix(0, join.View.Aggregates.Length))];
    }

    /// <summary>Whether there may be more than one block.</summary>
    public bool AreSeveral { get; }

    /// <summary>The rows.</summary>
    public SpineBlock Block { get; }

    /// <summary>Their aggregates, join by join.</summary>
    public FeatureMatrix[] Matrices { get; }

    /// <summary>Goes on to the next rows and computes their aggregates; false at the end.</summary>
    /// <param name="isFirst">Whether they are the first of the spine, for which events are counted.</param>
    public bool Next(bool isFirst)
    {
        if (!spine.Read(Block, tiles, views, meter, cancellation))
        {
            return false;
        }

        foreach (JoinedView view in views)
        {
            ViewPass pass = new(view, Block, Matrices, tiles.Strings, options, meter, cancellation);
            pass.Run(shares.PartitionsOf(view.View.Event, view.Files.Rows), isFirst);
        }

        return true;
    }
}

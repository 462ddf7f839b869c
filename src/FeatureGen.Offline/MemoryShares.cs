using FeatureGen.Columns;
using FeatureGen.Plans;

namespace FeatureGen.Offline;

/// <summary>How a memory budget is cut: a quarter for DuckDB's buffers, a quarter for spine rows, the rest for events.</summary>
internal sealed class MemoryShares
{
    private const long SmallestForDuckDb = 256L << 20;
    private const int BytesOfACell = sizeof(long) + sizeof(FeatureStatus);
    private const int RowsOfALane = 8;

    // Arrays are doubled when they are full, and an index of the events by entity lies beside them.
    private const int RoomToGrow = 2;

    private readonly long budget;

    public MemoryShares(long budget)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(budget);
        this.budget = budget;
        DuckDb = Math.Max(SmallestForDuckDb, budget / 4);
    }

    /// <summary>The bytes that DuckDB may take. It does little with less than 256 MiB, and gets them in any case.</summary>
    public long DuckDb { get; }

    /// <summary>The number of spine rows that are handled at a time: a multiple of 8, and no more than there are.</summary>
    /// <param name="cells">The cells of a row as it is read.</param>
    /// <param name="bytesOfAggregates">The bytes that a row's aggregates take.</param>
    /// <param name="rows">The number of rows that there are.</param>
    public int RowsOfBlock(int cells, int bytesOfAggregates, long rows)
    {
        long fitting = budget / 4 / Math.Max(1, ((long)cells * BytesOfACell) + bytesOfAggregates);
        long wanted = Math.Clamp(Math.Min(fitting, rows), 1, Array.MaxLength - RowsOfALane);
        return (int)((wanted + RowsOfALane - 1) / RowsOfALane * RowsOfALane);
    }

    /// <summary>The number of parts into which a source's events are cut so that the events of one fit.</summary>
    public int PartitionsOf(EventPlan plan, long rows)
    {
        long bytes = BytesOf(plan, rows);
        return (int)Math.Clamp((bytes + budget / 2 - 1) / Math.Max(1, budget / 2), 1, int.MaxValue);
    }

    /// <summary>The bytes that so many events of a source take.</summary>
    public static long BytesOf(EventPlan plan, long rows) => RoomToGrow * rows * BytesOfEvent(plan);

    // Entity, place, event time and known time; id; sequence; values.
    private static long BytesOfEvent(EventPlan plan)
        => 2 * sizeof(int) + 2 * sizeof(long) + BytesOfACell + sizeof(long) + plan.Values.Length * (long)BytesOfACell;
}

using FeatureGen.Columns;
using FeatureGen.Services;

namespace FeatureGen.Offline.Training;

/// <summary>Some rows of the spine: request and outcome columns as read, and each row's time and own event.</summary>
internal sealed class SpineBlock
{
    private readonly int requestColumns;
    private readonly long[][] lanes;
    private readonly bool[][] valid;
    private readonly long[] times;
    private readonly long?[] selfIds;

    public SpineBlock(int capacity, int requestColumns, int outcomeColumns)
    {
        Capacity = capacity;
        this.requestColumns = requestColumns;
        lanes = [.. Enumerable.Range(0, requestColumns + outcomeColumns).Select(_ => new long[capacity])];
        valid = [.. lanes.Select(_ => new bool[capacity])];
        times = new long[capacity];
        selfIds = new long?[capacity];
    }

    /// <summary>The number of rows that fit.</summary>
    public int Capacity { get; }

    /// <summary>The number of rows.</summary>
    public int Count { get; private set; }

    /// <summary>The number of spine rows before this block.</summary>
    public long Start { get; private set; }

    /// <summary>The rows' times.</summary>
    public ReadOnlySpan<long> Times => times.AsSpan(0, Count);

    /// <summary>The ids of the rows' own events.</summary>
    public ReadOnlySpan<long?> SelfIds => selfIds.AsSpan(0, Count);

    /// <summary>Forgets the rows; the next one is that of the given number, from 0 on.</summary>
    public void Clear(long start)
    {
        Count = 0;
        Start = start;
    }

    /// <summary>Appends rows.</summary>
    /// <param name="source">A tile of request columns, then outcome columns.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="rowTimes">Their times.</param>
    /// <param name="rowSelfIds">Their own events.</param>
    public void Append(Tile source, int rows, ReadOnlySpan<long> rowTimes, ReadOnlySpan<long?> rowSelfIds)
    {
        for (int column = 0; column < lanes.Length; column++)
        {
            source.LongsOf(column)[..rows].CopyTo(lanes[column].AsSpan(Count));
            BitSpan bits = source.ValidOf(column);
            Span<bool> into = valid[column].AsSpan(Count, rows);
            for (int row = 0; row < rows; row++)
            {
                into[row] = bits[row];
            }
        }

        rowTimes[..rows].CopyTo(times.AsSpan(Count));
        rowSelfIds[..rows].CopyTo(selfIds.AsSpan(Count));
        Count += rows;
    }

    /// <summary>Copies rows into the tiles from which features and labels are computed.</summary>
    public void Load(int start, int count, ServiceTiles tiles)
    {
        for (int column = 0; column < lanes.Length; column++)
        {
            Tile tile = column < requestColumns ? tiles.Keys : tiles.Outcome;
            int place = column < requestColumns ? column : column - requestColumns;
            lanes[column].AsSpan(start, count).CopyTo(tile.LongsOf(place));
            BitSpan bits = tile.ValidOf(place);
            ReadOnlySpan<bool> from = valid[column].AsSpan(start, count);
            for (int row = 0; row < count; row++)
            {
                bits[row] = from[row];
            }
        }
    }
}

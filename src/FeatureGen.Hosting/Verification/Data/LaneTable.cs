using FeatureGen.Columns;
using FeatureGen.Offline;
using FeatureGen.Offline.Reading;
using FeatureGen.Plans;
using FeatureGen.Services;

namespace FeatureGen.Hosting.Verification.Data;

/// <summary>Columns of files in memory, as they were read: a lane and a null or not for each row. Safe to read by several threads.</summary>
internal sealed class LaneTable
{
    private const int RowsOfATile = 2048;

    private readonly long[][] lanes;
    private readonly bool[]?[] nulls;

    private LaneTable(IReadOnlyList<SourceColumn> columns, int rows, StringTable strings)
    {
        Columns = [.. columns];
        Rows = rows;
        Strings = strings;
        lanes = [.. columns.Select(_ => new long[rows])];
        nulls = new bool[]?[columns.Count];
    }

    /// <summary>The columns.</summary>
    public SourceColumn[] Columns { get; }

    /// <summary>The number of rows.</summary>
    public int Rows { get; }

    /// <summary>The strings behind the codes of string columns.</summary>
    public StringTable Strings { get; }

    /// <summary>Reads columns to their end.</summary>
    /// <param name="label">The file in messages.</param>
    /// <param name="rows">The number of rows that DuckDB counts.</param>
    /// <param name="columns">The columns that <paramref name="parts"/> read.</param>
    /// <param name="parts">Each starts to read one part of the rows.</param>
    /// <param name="read">Is told of the rows read.</param>
    /// <exception cref="InputException">The file has too many rows, another number than was counted, or is damaged.</exception>
    public static LaneTable Read(string label, long rows, IReadOnlyList<SourceColumn> columns, IReadOnlyList<Func<ColumnarReader>> parts, Action<int> read)
    {
        if (rows > Array.MaxLength)
        {
            throw new InputException(FormattableString.Invariant($"{label}: has {rows} rows; at most {Array.MaxLength} are held in memory. Split it into parts."));
        }

        StringTable strings = new();
        LaneTable table = new(columns, (int)rows, strings);
        using Tile tile = new(columns.Count, RowsOfATile, strings);
        long start = 0;
        foreach (Func<ColumnarReader> open in parts)
        {
            using ColumnarReader reader = open();
            for (int count = reader.Read(tile); count > 0; count = reader.Read(tile))
            {
                if (start + count <= rows)
                {
                    table.Append(tile, (int)start, count);
                    read(count);
                }

                start += count;
            }
        }

        return start == rows
            ? table
            : throw new InputException(FormattableString.Invariant($"{label}: {start} rows were read of {rows} counted: the file changed meanwhile. Run again."));
    }

    /// <summary>The values of a column.</summary>
    public ReadOnlySpan<long> LanesOf(int column) => lanes[column];

    /// <summary>The lane of a value; 0 where it is null.</summary>
    public long LaneAt(int column, int row) => lanes[column][row];

    /// <summary>Whether a value is null.</summary>
    public bool IsNull(int column, int row) => nulls[column] is { } marks && marks[row];

    /// <summary>The text of a string column; null where it is null.</summary>
    public string? TextAt(int column, int row) => IsNull(column, row) ? null : Strings[lanes[column][row]];

    /// <summary>The value at a place; its status is in no file.</summary>
    public FeatureValue ValueAt(int column, int row)
    {
        ValueKind kind = Columns[column].Kind;
        return IsNull(column, row) ? new FeatureValue(kind, FeatureStatus.Null, HasValue: false, 0, null)
            : kind == ValueKind.String ? new FeatureValue(kind, FeatureStatus.Present, HasValue: true, 0, TextAt(column, row))
            : new FeatureValue(kind, FeatureStatus.Present, HasValue: true, LaneAt(column, row), null);
    }

    /// <summary>Copies rows into columns of a tile that shares <see cref="Strings"/>.</summary>
    public void CopyTo(Tile tile, ReadOnlySpan<int> columns, int start, int count)
    {
        for (int column = 0; column < columns.Length; column++)
        {
            int from = columns[column];
            lanes[from].AsSpan(start, count).CopyTo(tile.LongsOf(column));
            BitSpan valid = tile.ValidOf(column).Slice(0, count);
            valid.Fill(true);
            for (int row = 0; row < count && nulls[from] is not null; row++)
            {
                valid[row] = !IsNull(from, start + row);
            }
        }
    }

    /// <summary>Copies one row into the first row of a tile that has strings of its own.</summary>
    public void CopyRow(Tile tile, ReadOnlySpan<int> columns, int row)
    {
        for (int column = 0; column < columns.Length; column++)
        {
            int from = columns[column];
            bool isNull = IsNull(from, row);
            long lane = lanes[from][row];
            tile.SetValid(column, 0, !isNull);
            tile.LongsOf(column)[0] = !isNull && Columns[from].Kind == ValueKind.String ? tile.Strings.Intern(Strings[lane]) : lane;
        }
    }

    private void Append(Tile tile, int start, int count)
    {
        for (int column = 0; column < lanes.Length; column++)
        {
            tile.LongsOf(column)[..count].CopyTo(lanes[column].AsSpan(start));
            BitSpan valid = tile.ValidOf(column).Slice(0, count);
            if (valid.IndexOfUnset() < 0)
            {
                continue;
            }

            bool[] marks = nulls[column] ??= new bool[Rows];
            for (int row = 0; row < count; row++)
            {
                marks[start + row] = !valid[row];
            }
        }
    }
}

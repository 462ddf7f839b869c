using System.Buffers;
using System.Text;
using FeatureGen.Columns;
using FeatureGen.Offline.DuckDb;

namespace FeatureGen.Offline.Writing;

/// <summary>A Parquet file in the making: rows are appended, and <see cref="Complete"/> puts the file in its place at once and whole.</summary>
/// <remarks>
/// Until then the rows lie in the database, which spills them past its memory limit, so the folder for its temporary files needs room for
/// them. What was at the path before stays until the new file replaces it, and for good if that fails. For one thread at a time.
/// </remarks>
public sealed class ParquetOutput : IDisposable
{
    private const int LongestUtf8OfAChar = 3;
    private static int tables;

    private readonly string path;
    private readonly OutputColumn[] columns;
    private readonly IReadOnlyDictionary<string, string> metadata;
    private readonly string table;
    private readonly DuckDbConnection connection;
    private readonly DuckDbAppender appender;
    private bool hasNegativeZero;

    /// <summary>Prepares the output; nothing is written to the path yet.</summary>
    /// <param name="database">Where the rows lie until the file is complete.</param>
    /// <param name="path">The file to write; its folder must exist.</param>
    /// <param name="columns">The columns, in order; at least one that is not an order.</param>
    /// <param name="metadata">Key-value metadata of the file.</param>
    /// <exception cref="ArgumentException">Two columns have the same name, but for case.</exception>
    /// <exception cref="DirectoryNotFoundException">The path's folder does not exist.</exception>
    public ParquetOutput(
        DuckDbDatabase database, string path, IReadOnlyList<OutputColumn> columns, IReadOnlyDictionary<string, string> metadata)
    {
        this.path = Path.GetFullPath(path);
        this.columns = [.. columns];
        this.metadata = metadata;
        table = FormattableString.Invariant($"parquet_output_{Interlocked.Increment(ref tables)}");
        ThrowIfInvalid();
        connection = database.Connect();
        try
        {
            string list = string.Join(", ", columns.Select((column, i) => $"{StoredName(i)} {StoredType.SqlOf(column.Kind)}"));
            connection.Execute($"CREATE TABLE {table} ({list})");
            appender = new DuckDbAppender(connection, table, [.. columns.Select(column => StoredType.Of(column.Kind))]);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>The number of rows appended so far.</summary>
    public long Rows { get; private set; }

    /// <summary>Whether a zero that was appended is negative.</summary>
    internal bool HasNegativeZero => hasNegativeZero;

    /// <summary>Appends rows of a tile.</summary>
    /// <param name="tile">The tile.</param>
    /// <param name="tileColumns">The tile's column for each column of the file.</param>
    /// <param name="start">The first row.</param>
    /// <param name="count">The number of rows.</param>
    /// <exception cref="ArgumentException">A column that is not nullable has a null.</exception>
    public void Append(Tile tile, ReadOnlySpan<int> tileColumns, int start, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(tileColumns.Length, columns.Length);
        while (count > 0)
        {
            int rows = Math.Min(count, DuckDbAppender.Capacity);
            for (int column = 0; column < columns.Length; column++)
            {
                int tileColumn = tileColumns[column];
                Write(column, tile.LongsOf(tileColumn).Slice(start, rows), tile.ValidOf(tileColumn).Slice(start, rows), tile.Strings);
            }

            EndRows(rows);
            start += rows;
            count -= rows;
        }
    }

    /// <summary>Writes one column of the next rows, at most 2048; once each column is written, <see cref="EndRows"/> appends them.</summary>
    /// <param name="column">The file's column.</param>
    /// <param name="lanes">The values, as a tile holds them.</param>
    /// <param name="valid">Where there are values; empty where all rows have one.</param>
    /// <param name="strings">The strings behind the codes of a string column.</param>
    /// <exception cref="ArgumentException">A column that is not nullable has a null.</exception>
    public void Write(int column, ReadOnlySpan<long> lanes, BitSpan valid, StringTable strings)
    {
        int firstNull = valid.IndexOfUnset();
        if (firstNull >= 0)
        {
            if (!columns[column].Nullable)
            {
                throw new ArgumentException($"{path}: column \"{columns[column].Name}\" is not nullable, but row {Rows + firstNull + 1} is null.", nameof(valid));
            }

            appender.WriteValidity(column, valid);
        }

        switch (StoredType.Of(columns[column].Kind))
        {
            case DuckDbType.Boolean:
                LaneExport.ToBooleans(lanes, appender.Values<byte>(column));
                break;
            case DuckDbType.TinyInt:
                LaneExport.ToIntegers(lanes, appender.Values<sbyte>(column));
                break;
            case DuckDbType.UTinyInt:
                LaneExport.ToIntegers(lanes, appender.Values<byte>(column));
                break;
            case DuckDbType.SmallInt:
                LaneExport.ToIntegers(lanes, appender.Values<short>(column));
                break;
            case DuckDbType.USmallInt:
                LaneExport.ToIntegers(lanes, appender.Values<ushort>(column));
                break;
            case DuckDbType.UInteger:
                LaneExport.ToIntegers(lanes, appender.Values<uint>(column));
                break;
            case DuckDbType.Integer:
                LaneExport.ToIntegers(lanes, appender.Values<int>(column));
                break;
            case DuckDbType.Date:
                LaneExport.ToDates(lanes, appender.Values<int>(column));
                break;
            case DuckDbType.Float:
                hasNegativeZero |= LaneExport.ToSingles(lanes, appender.Values<float>(column));
                break;
            case DuckDbType.Double:
                hasNegativeZero |= LaneExport.ToDoubles(lanes, appender.Values<ulong>(column));
                break;
            case DuckDbType.Varchar:
                WriteStrings(column, lanes, firstNull < 0 ? default : valid, strings);
                break;
            default:
                lanes.CopyTo(appender.Values<long>(column));
                break;
        }
    }

    /// <summary>Appends the rows whose columns were written.</summary>
    public void EndRows(int count)
    {
        appender.Append(count);
        Rows += count;
    }

    /// <summary>Writes the file aside, as <c>path.partial</c>, then renames it into its place.</summary>
    /// <exception cref="IOException">The file cannot be written; nothing has changed at the path.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; nothing has changed at the path.</exception>
    public void Complete(CancellationToken cancellation = default)
        => FileReplacement.Replace(path, aside => WriteAside(aside, cancellation), cancellation);

    /// <summary>Writes the file under another name, for what puts it in its place together with others.</summary>
    internal void WriteAside(string aside, CancellationToken cancellation)
    {
        appender.Close();
        connection.Execute(CopyStatement(aside), cancellation);
    }

    /// <summary>Drops the rows; without a call of <see cref="Complete"/> before it, no file was written.</summary>
    public void Dispose()
    {
        appender.Dispose();
        connection.Execute($"DROP TABLE IF EXISTS {table}");
        connection.Dispose();
    }

    /// <summary>The options of a COPY statement that writes features.</summary>
    internal static string CopyOptions(bool hasNegativeZero, IReadOnlyDictionary<string, string> metadata)
    {
        // DuckDB's dictionary of a column's values compares with ==, so that the first zero would stand for those of the other sign.
        string dictionaries = hasNegativeZero ? ", DICTIONARY_SIZE_LIMIT 0" : "";
        return $"FORMAT parquet, COMPRESSION zstd, USE_TMP_FILE false{dictionaries}{ParquetMetadata.Clause(metadata)}";
    }

    private static string StoredName(int column) => FormattableString.Invariant($"c{column}");

    private string CopyStatement(string file)
    {
        IEnumerable<int> all = Enumerable.Range(0, columns.Length);
        string list = string.Join(", ", all.Where(i => !columns[i].IsOrder).Select(i => $"{StoredName(i)} AS {SqlText.Name(columns[i].Name)}"));
        string order = string.Join(", ", all.Where(i => columns[i].IsOrder).Select(StoredName));
        string sorted = order.Length == 0 ? "" : $" ORDER BY {order}";

        return $"COPY (SELECT {list} FROM {table}{sorted}) TO {SqlText.Literal(file)} ({CopyOptions(hasNegativeZero, metadata)})";
    }

    private void WriteStrings(int column, ReadOnlySpan<long> lanes, BitSpan valid, StringTable strings)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(256);
        for (int row = 0; row < lanes.Length; row++)
        {
            if (valid.IsEmpty || valid[row])
            {
                string text = strings[lanes[row]];
                if (buffer.Length < text.Length * LongestUtf8OfAChar)
                {
                    ArrayPool<byte>.Shared.Return(buffer);
                    buffer = ArrayPool<byte>.Shared.Rent(text.Length * LongestUtf8OfAChar);
                }

                appender.WriteText(column, row, buffer.AsSpan(0, Encoding.UTF8.GetBytes(text, buffer)));
            }
        }

        ArrayPool<byte>.Shared.Return(buffer);
    }

    private void ThrowIfInvalid()
    {
        string? twice = columns.GroupBy(column => column.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1)?.Key;
        if (twice is not null)
        {
            throw new ArgumentException($"{path}: two columns are named \"{twice}\"; names must differ in more than case.");
        }

        if (!Directory.Exists(Path.GetDirectoryName(path)))
        {
            throw new DirectoryNotFoundException($"{path}: the folder {Path.GetDirectoryName(path)} does not exist. Create it.");
        }
    }
}

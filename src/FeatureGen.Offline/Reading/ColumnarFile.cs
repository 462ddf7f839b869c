using System.Text;
using FeatureGen.Offline.DuckDb;
using FeatureGen.Plans;

namespace FeatureGen.Offline.Reading;

/// <summary>One or more Parquet or CSV files, read as one table in the order given; a path may be a pattern such as <c>2001/*.parquet</c>.</summary>
/// <remarks>
/// CSV is UTF-8 with a line of names: a comma (.csv) or tab (.tsv) between fields, double quotes around what holds one. An empty field is
/// null, an empty quoted one an empty string. Each stored type has one meaning; what a kind cannot hold exactly is refused, never rounded.
/// So are files that change between the making of this object and the end of a reading: passes over them must agree.
/// </remarks>
public sealed class ColumnarFile
{
    private readonly DuckDbDatabase database;
    private readonly FileSet files;
    private readonly FileSnapshot snapshot;

    /// <summary>Names the files; each that is not a pattern must exist.</summary>
    /// <exception cref="InputException">A file is missing, or its extension names no known format.</exception>
    public ColumnarFile(DuckDbDatabase database, params IReadOnlyList<string> paths)
    {
        this.database = database;
        files = new FileSet(paths);
        snapshot = new FileSnapshot(database, files);
    }

    /// <summary>The columns, in the order of the file; of the first one where there are several.</summary>
    /// <exception cref="InputException">A file cannot be read.</exception>
    public IReadOnlyList<ColumnDescription> Describe()
    {
        using DuckDbConnection connection = database.Connect();
        return Guard(() => Describe(connection, files.Table));
    }

    /// <summary>The columns with the types of their values: those stored or, of CSV, those that all texts of a column spell.</summary>
    /// <exception cref="InputException">A file cannot be read.</exception>
    public IReadOnlyList<ColumnDescription> DescribeValues(CancellationToken cancellation = default)
    {
        using DuckDbConnection connection = database.Connect();
        return Guard(() => Describe(connection, files.TableAsSpelled, cancellation));
    }

    /// <summary>The paths of the files as they are; a pattern stands for those that DuckDB reads for it.</summary>
    public IEnumerable<string> Paths => snapshot.Paths;

    /// <summary>The number of rows, as DuckDB counts them.</summary>
    /// <exception cref="InputException">A file cannot be read.</exception>
    public long Count(CancellationToken cancellation = default)
    {
        using DuckDbConnection connection = database.Connect();
        return Guard(() => connection.Scalar($"SELECT count(*) FROM {files.Table}", cancellation));
    }

    /// <summary>Starts to read columns, row by row in the order of the file.</summary>
    /// <param name="columns">What to read; column i of the tiles is filled from the i-th. At least one.</param>
    /// <param name="cancellation">Ends the reading early, with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="InputException">A column is missing or has another type, or a file cannot be read or has changed.</exception>
    public ColumnarReader Open(IReadOnlyList<SourceColumn> columns, CancellationToken cancellation = default) => Open(columns, [], cancellation);

    /// <summary>The same without rows of which a time lies out of its bounds, or is null; where statistics say that all of a file or row group do, it is not read.</summary>
    /// <param name="columns">What to read.</param>
    /// <param name="bounds">Times to read by. Where the file's format does not allow for it, rows out of bounds come all the same.</param>
    /// <param name="cancellation">Ends the reading early, with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="InputException">A column is missing or has another type, or a file cannot be read or has changed.</exception>
    public ColumnarReader Open(IReadOnlyList<SourceColumn> columns, IReadOnlyList<TimeBounds> bounds, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfZero(columns.Count);
        snapshot.ThrowIfChanged();
        DuckDbConnection connection = database.Connect();
        try
        {
            return Guard(() =>
            {
                List<ColumnDescription> present = Describe(connection, files.Table, cancellation);
                DecodingRule[] rules = ColumnBinding.Bind(files, present, columns);
                TypeAgreement.Check(files, connection, columns);
                string list = string.Join(", ", rules.Select(rule => rule.Expression));
                DuckDbQuery query = connection.Query($"SELECT {list} FROM {files.Table}{Where(present, columns, bounds)}", cancellation);
                return new ColumnarReader(files, snapshot, connection, query, [.. columns], [.. rules.Select(rule => rule.Source)]);
            });
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private string Where(List<ColumnDescription> present, IReadOnlyList<SourceColumn> columns, IReadOnlyList<TimeBounds> bounds)
    {
        IEnumerable<string> conditions = files.Format != FileFormat.Parquet ? []
            : bounds.SelectMany(each => each.Conditions(columns[each.Column].Name, present.First(column => column.Name == columns[each.Column].Name).Type));
        string all = string.Join(" AND ", conditions);
        return all.Length == 0 ? "" : $" WHERE {all}";
    }

    private static List<ColumnDescription> Describe(DuckDbConnection connection, string table, CancellationToken cancellation = default)
    {
        using DuckDbQuery query = connection.Query($"DESCRIBE SELECT * FROM {table}", cancellation);
        List<ColumnDescription> columns = [];
        while (query.Read())
        {
            VectorView names = query.Chunk.Column(0);
            VectorView types = query.Chunk.Column(1);
            for (int row = 0; row < query.Chunk.Rows; row++)
            {
                columns.Add(new ColumnDescription(Encoding.UTF8.GetString(names.Text(row)), Encoding.UTF8.GetString(types.Text(row))));
            }
        }

        return columns;
    }

    private TResult Guard<TResult>(Func<TResult> read)
    {
        try
        {
            return read();
        }
        catch (DuckDbException exception)
        {
            snapshot.ThrowIfChanged();
            throw Unreadable.From(files, exception);
        }
    }
}

using FeatureGen.Columns;
using FeatureGen.Offline.DuckDb;
using FeatureGen.Offline.Reading;
using FeatureGen.Offline.Writing;
using FeatureGen.Plans;

namespace FeatureGen.Offline.Tests;

/// <summary>A folder of real files and a database to make and read them with.</summary>
public sealed class Workspace : IDisposable
{
    public Workspace()
        : this(new DuckDbOptions { Threads = 2 })
    {
    }

    public Workspace(DuckDbOptions options) => Database = new DuckDbDatabase(options);

    public DuckDbDatabase Database { get; }

    public string Folder { get; } = Directory.CreateTempSubdirectory("featuregen-tests-").FullName;

    public string PathOf(string name) => Path.Combine(Folder, name);

    /// <summary>Runs SQL.</summary>
    public void Run(string sql)
    {
        using DuckDbConnection connection = Database.Connect();
        connection.Execute(sql);
    }

    /// <summary>Writes the rows of a query to a Parquet file.</summary>
    public string Parquet(string name, string query, string options = "")
    {
        Run($"COPY ({query}) TO {SqlText.Literal(PathOf(name))} (FORMAT parquet{options})");
        return PathOf(name);
    }

    /// <summary>Writes a text file.</summary>
    public string Text(string name, string text)
    {
        File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }

    /// <summary>Reads columns of a file through tiles.</summary>
    public ReadTable Read(string path, params SourceColumn[] columns) => Read(path, 1024, columns);

    /// <summary>Reads columns of a file through tiles of a given size.</summary>
    public ReadTable Read(string path, int capacity, params SourceColumn[] columns)
    {
        StringTable strings = new();
        ReadTable table = new(columns.Length, strings);
        using Tile tile = new(columns.Length, capacity, strings);
        using ColumnarReader reader = new ColumnarFile(Database, path).Open(columns);
        for (int rows = reader.Read(tile); rows > 0; rows = reader.Read(tile))
        {
            table.Add(tile, rows);
        }

        Assert.Equal(table.Rows, reader.Rows);
        return table;
    }

    /// <summary>Reads one column of a query's result, by way of a Parquet file.</summary>
    public ReadTable ReadQuery(string expression, ValueKind kind, string? zone = null)
        => Read(Parquet($"{Guid.NewGuid():N}.parquet", $"SELECT unnest([{expression}]) AS x"), new SourceColumn("x", "X", kind, true, zone));

    /// <summary>Starts a file of columns named c0, c1 and so on.</summary>
    public ParquetOutput Output(string name, params ValueKind[] kinds)
        => new(Database, PathOf(name), [.. kinds.Select((kind, i) => new OutputColumn($"c{i}", kind, true))], new Dictionary<string, string>());

    /// <summary>What reads the columns that <see cref="Output"/> writes.</summary>
    public static SourceColumn[] ColumnsOf(params ValueKind[] kinds)
        => [.. kinds.Select((kind, i) => new SourceColumn($"c{i}", $"C{i}", kind, true))];

    public void Dispose()
    {
        Database.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}

using FeatureGen.Columns;
using FeatureGen.Offline.DuckDb;
using FeatureGen.Offline.Writing;

namespace FeatureGen.Offline.Tests.Writing;

public sealed class ParquetOutputTests : IDisposable
{
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public void Metadata_comes_back_key_by_key()
    {
        Dictionary<string, string> metadata = new()
        {
            ["featuregen.fingerprint"] = new string('f', 64),
            ["quote"] = "it's \"quoted\" {and} [bracketed], 'yes'",
            ["größe"] = "",
        };
        using (ParquetOutput output = new(workspace.Database, workspace.PathOf("meta.parquet"), [new("x", ValueKind.Int64, true)], metadata))
        {
            output.Complete();
        }

        IReadOnlyDictionary<string, string> read = ParquetMetadata.Read(workspace.PathOf("meta.parquet"));
        Assert.Equal(metadata.OrderBy(pair => pair.Key), read.Where(pair => metadata.ContainsKey(pair.Key)).OrderBy(pair => pair.Key));
    }

    [Fact]
    public void Metadata_of_a_file_without_any_is_empty()
        => Assert.Empty(ParquetMetadata.Read(workspace.Parquet("plain.parquet", "SELECT 1 AS x")));

    [Fact]
    public void Metadata_of_what_is_no_Parquet_file_is_refused()
    {
        Assert.Contains("there is no such file", Assert.Throws<InputException>(() => ParquetMetadata.Read(workspace.PathOf("none.parquet"))).Message);
        Assert.Contains("cannot be read as Parquet", Assert.Throws<InputException>(() => ParquetMetadata.Read(workspace.Text("text.parquet", "not Parquet at all, really"))).Message);
    }

    [Fact]
    public void A_new_file_replaces_the_old_one_and_leaves_nothing_beside_it()
    {
        string path = workspace.Text("out.parquet", "old");
        using (ParquetOutput output = workspace.Output("out.parquet", ValueKind.Int64))
        {
            Append(output, 10);
            Assert.Equal("old", File.ReadAllText(path));
            output.Complete();
        }

        Assert.Equal(10, workspace.Read(path, Workspace.ColumnsOf(ValueKind.Int64)).Rows);
        Assert.Equal([path], Directory.GetFileSystemEntries(workspace.Folder));
    }

    [Fact]
    public void An_output_that_is_not_completed_leaves_no_file()
    {
        using (ParquetOutput output = workspace.Output("out.parquet", ValueKind.Int64))
        {
            Append(output, 10);
        }

        Assert.Empty(Directory.GetFileSystemEntries(workspace.Folder));
    }

    [Fact]
    public void A_cancelled_output_leaves_no_file_and_the_old_one_untouched()
    {
        string path = workspace.Text("out.parquet", "old");
        using CancellationTokenSource source = new();
        using (ParquetOutput output = workspace.Output("out.parquet", ValueKind.Double, ValueKind.Double, ValueKind.Double, ValueKind.Double))
        {
            AppendNoise(output, 4, 1_000_000);

            // A thread of its own: a timer waits for the pool, which may be busy for longer than the writing takes.
            Thread cancelling = new(() =>
            {
                Thread.Sleep(20);
                source.Cancel();
            });
            cancelling.Start();
            Assert.ThrowsAny<OperationCanceledException>(() => output.Complete(source.Token));
            cancelling.Join();
        }

        Assert.Equal("old", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFileSystemEntries(workspace.Folder));
    }

    [Fact]
    public void A_write_that_fails_leaves_the_old_file_untouched()
    {
        string path = workspace.Text("out.parquet", "old");
        Directory.CreateDirectory(path + ".partial");
        using (ParquetOutput output = workspace.Output("out.parquet", ValueKind.Int64))
        {
            Append(output, 10);
            string message = Assert.Throws<IOException>(() => output.Complete()).Message;
            Assert.StartsWith($"{path}: cannot be written. DuckDB says: ", message);
            Assert.Contains("What was there before is untouched.", message);
        }

        Assert.Equal("old", File.ReadAllText(path));
    }

    [Fact]
    public void More_rows_than_memory_are_spilled()
    {
        using Workspace small = new(new DuckDbOptions { MemoryLimit = 100_000_000, Threads = 2 });
        using (ParquetOutput output = small.Output("out.parquet", [.. Enumerable.Repeat(ValueKind.Double, 40)]))
        {
            AppendNoise(output, 40, 500_000);
            output.Complete();
        }

        Assert.Equal(500_000, new Offline.Reading.ColumnarFile(small.Database, small.PathOf("out.parquet")).Count());
    }

    [Fact]
    public void A_null_where_none_may_be_is_refused_with_its_row()
    {
        using ParquetOutput output = new(workspace.Database, workspace.PathOf("out.parquet"), [new("count", ValueKind.Int64, false)], new Dictionary<string, string>());
        Assert.Contains("column \"count\" is not nullable, but row 2 is null", Assert.Throws<ArgumentException>(() => output.Write(0, [1, 2], new BitSpan([0b01], 2), new StringTable())).Message);
    }

    [Fact]
    public void Names_that_differ_in_case_alone_are_refused()
        => Assert.Contains("two columns are named", Assert.Throws<ArgumentException>(() => new ParquetOutput(
            workspace.Database, workspace.PathOf("out.parquet"), [new("late", ValueKind.Int64, true), new("Late", ValueKind.Int64, true)], new Dictionary<string, string>())).Message);

    [Fact]
    public void A_missing_folder_is_refused_before_any_work()
        => Assert.Throws<DirectoryNotFoundException>(() => workspace.Output("nowhere/out.parquet", ValueKind.Int64));

    private static void Append(ParquetOutput output, int rows)
    {
        using Tile tile = new(1, rows, new StringTable());
        output.Append(tile, [0], 0, rows);
    }

    /// <summary>Lanes that compress badly, so that memory and time are needed.</summary>
    private static void AppendNoise(ParquetOutput output, int columns, int rows)
    {
        StringTable strings = new();
        Random random = new(1);
        long[] lanes = new long[2000];
        for (int start = 0; start < rows; start += lanes.Length)
        {
            for (int column = 0; column < columns; column++)
            {
                for (int row = 0; row < lanes.Length; row++)
                {
                    lanes[row] = random.NextInt64();
                }

                output.Write(column, lanes, default, strings);
            }

            output.EndRows(lanes.Length);
        }
    }
}

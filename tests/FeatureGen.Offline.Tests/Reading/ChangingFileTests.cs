using FeatureGen.Columns;
using FeatureGen.Offline.Reading;
using FeatureGen.Plans;

namespace FeatureGen.Offline.Tests.Reading;

/// <summary>Files that change between the passes over them: what would be read of them is refused, whatever it is.</summary>
public sealed class ChangingFileTests : IDisposable
{
    private const string HowTo = " since reading began, so that rows of two versions would mix. Run again once nothing writes to it.";
    private static readonly SourceColumn[] Columns = [new("n", "N", ValueKind.Int64, false)];

    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public void A_file_that_stays_is_read_again_and_again()
    {
        ColumnarFile file = new(workspace.Database, workspace.Text("a.csv", "n\n1\n2\n"));
        Assert.Equal(2, ReadToEnd(file));
        Assert.Equal(2, ReadToEnd(file));
    }

    [Fact]
    public void Appending_is_noticed_before_the_next_pass()
    {
        string path = workspace.Text("a.csv", "n\n1\n2\n");
        ColumnarFile file = new(workspace.Database, path);
        Assert.Equal(2, ReadToEnd(file));
        File.AppendAllText(path, "3\n");
        Assert.Equal($"{path}: was written to (6 bytes, now 8){HowTo}", Refusal(() => file.Open(Columns)));
    }

    [Fact]
    public void A_change_during_a_pass_is_noticed_at_its_end()
    {
        string path = workspace.Parquet("a.parquet", "SELECT range AS n FROM range(5)");
        ColumnarFile file = new(workspace.Database, path);
        using Tile tile = new(1, 1024, new StringTable());
        using ColumnarReader reader = file.Open(Columns);
        Assert.Equal(5, reader.Read(tile));
        workspace.Parquet("a.parquet", "SELECT range AS n FROM range(6)");
        Assert.StartsWith($"{path}: was written to (", Refusal(() => reader.Read(tile)));
    }

    [Fact]
    public void Other_values_in_as_many_bytes_are_noticed()
    {
        string path = workspace.Text("a.csv", "n\n1\n2\n");
        ColumnarFile file = new(workspace.Database, path);
        File.SetLastWriteTimeUtc(path, File.GetLastWriteTimeUtc(path).AddMilliseconds(1));
        Assert.Equal($"{path}: was written to (6 bytes, now 6){HowTo}", Refusal(() => file.Open(Columns)));
    }

    [Fact]
    public void A_file_that_has_gone_is_named()
    {
        string path = workspace.Text("a.csv", "n\n1\n2\n");
        ColumnarFile file = new(workspace.Database, path, workspace.Text("b.csv", "n\n3\n"));
        File.Delete(path);
        Assert.Equal($"{path}: is gone{HowTo}", Refusal(() => file.Open(Columns)));
        Assert.Equal($"{path}: is gone{HowTo}", Refusal(() => file.Count()));
    }

    [Fact]
    public void A_file_that_comes_under_a_pattern_is_named()
    {
        workspace.Text("part1.csv", "n\n1\n");
        ColumnarFile file = new(workspace.Database, workspace.PathOf("part*.csv"));
        Assert.Equal(1, ReadToEnd(file));
        string path = workspace.Text("part2.csv", "n\n2\n");
        Assert.Equal($"{path}: is new{HowTo}", Refusal(() => file.Open(Columns)));
    }

    [Fact]
    public void A_half_written_file_is_said_to_have_changed_and_not_to_be_damaged()
    {
        string path = workspace.Parquet("a.parquet", "SELECT range AS n FROM range(5)");
        ColumnarFile file = new(workspace.Database, path);
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..50]);
        Assert.StartsWith($"{path}: was written to (", Refusal(() => file.Count()));
    }

    [Fact]
    public void A_value_that_reads_like_none_is_said_to_have_changed_where_the_file_has()
    {
        string path = workspace.Text("a.csv", "n\n1\n2x\n");
        using Tile tile = new(1, 1024, new StringTable());
        using ColumnarReader reader = new ColumnarFile(workspace.Database, path).Open(Columns);
        File.AppendAllText(path, "3\n");
        Assert.StartsWith($"{path}: was written to (", Refusal(() => reader.Read(tile)));
    }

    private static string Refusal(Func<object?> action) => Assert.Throws<InputException>(action).Message;

    private static int ReadToEnd(ColumnarFile file)
    {
        using Tile tile = new(1, 1024, new StringTable());
        using ColumnarReader reader = file.Open(Columns);
        int rows = 0;
        for (int count = reader.Read(tile); count > 0; count = reader.Read(tile))
        {
            rows += count;
        }

        return rows;
    }
}

using FeatureGen.Columns;
using FeatureGen.Offline.Reading;
using FeatureGen.Plans;

namespace FeatureGen.Offline.Tests.Reading;

/// <summary>Rows are read by their times where the files allow for it, to the microsecond at both ends.</summary>
public sealed class TimeBoundsTests : IDisposable
{
    private const long First = 1_700_000_000_000_000;

    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Theory]
    [InlineData("TIMESTAMP WITH TIME ZONE", null)]
    [InlineData("TIMESTAMP", "UTC")]
    public void Both_ends_are_in_and_nulls_are_out(string type, string? zone)
    {
        string file = Times(type);
        Assert.Equal([First + 3, First + 4, First + 5], Read(file, zone, new TimeBounds(0, First + 3, First + 5)));
        Assert.Equal([First + 8, First + 9], Read(file, zone, new TimeBounds(0, First + 8, long.MaxValue)));
        Assert.Equal([First, First + 1], Read(file, zone, new TimeBounds(0, long.MinValue, First + 1)));
        Assert.Empty(Read(file, zone, new TimeBounds(0, long.MaxValue, long.MaxValue)));
    }

    [Fact]
    public void Unbounded_times_are_all_read_and_nulls_with_them()
        => Assert.Equal(11, Read(Times("TIMESTAMP WITH TIME ZONE"), null, new TimeBounds(0, long.MinValue, long.MaxValue)).Length);

    [Fact]
    public void Times_that_decoding_shifts_are_all_read()
        => Assert.Equal(11, Read(Times("TIMESTAMP_NS"), "UTC", new TimeBounds(0, First + 3, First + 5)).Length);

    [Fact]
    public void Texts_are_all_read()
        => Assert.Equal(2, Read(workspace.Text("a.csv", "at\n2023-11-14T22:13:20Z\n2024-01-01T00:00:00Z\n"), null, new TimeBounds(0, long.MaxValue, long.MaxValue)).Length);

    private string Times(string type)
        => workspace.Parquet(
            $"{Guid.NewGuid():N}.parquet",
            $"SELECT CAST(make_timestamp({First} + i) AS {type}) AS at FROM range(10) each(i) UNION ALL SELECT NULL");

    private long[] Read(string file, string? zone, TimeBounds bounds)
    {
        using Tile tile = new(1, 100, new StringTable());
        using ColumnarReader reader = new ColumnarFile(workspace.Database, file).Open([new SourceColumn("at", "At", ValueKind.Timestamp, true, zone)], [bounds]);
        List<long> times = [];
        for (int rows = reader.Read(tile); rows > 0; rows = reader.Read(tile))
        {
            times.AddRange(tile.LongsOf(0)[..rows]);
        }

        return [.. times];
    }
}

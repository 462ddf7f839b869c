using FeatureGen.Hosting.Tests.Fixtures;
using FeatureGen.Offline.Backfill;
using FeatureGen.Offline.Training.Manifest;

namespace FeatureGen.Hosting.Tests;

/// <summary>Real processes that write to a disk that is full.</summary>
public sealed class FullDiskTests
{
    [Theory]
    [InlineData("train", true)]
    [InlineData("train", false)]
    [InlineData("score", true)]
    [InlineData("score", false)]
    public async Task A_file_of_features_that_cannot_be_written_is_named_and_what_was_there_stays(string verb, bool isMountTried)
    {
        using SalesFolder folder = new(SalesData.Random(1));
        using FullDisk disk = new(isMountTried);
        string path = disk.PathOf("features.parquet");
        await AssertRefused(folder, disk, path, [path, TrainingManifest.PathFor(path)], verb, "--out", path);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_store_that_cannot_be_written_is_named_and_what_was_there_stays(bool isMountTried)
    {
        using SalesFolder folder = new(SalesData.Random(1, sales: 12_000));
        using FullDisk disk = new(isMountTried);
        string[] paths = [.. folder.Plan.Joins.Select(join => StoreFile.PathFor(disk.Folder, join.View))];
        await AssertRefused(folder, disk, paths[0], paths, "backfill", "--store", disk.Folder);
    }

    private static async Task AssertRefused(SalesFolder folder, FullDisk disk, string named, string[] outputs, params string[] arguments)
    {
        foreach (string output in outputs)
        {
            File.WriteAllText(output, "what was there before");
        }

        disk.Fill();
        string[] before = Directory.GetFileSystemEntries(disk.Folder);
        (int code, string _, string error) = await disk.RunAsync(folder.Folder, arguments);

        Assert.StartsWith($"{named}: cannot be written. ", error);
        Assert.EndsWith("See that its disk has room and that you may write there, and run again.", error.TrimEnd());
        Assert.DoesNotContain("   at ", error);
        Assert.Equal(2, code);
        Assert.Equal(before, Directory.GetFileSystemEntries(disk.Folder));
        Assert.All(outputs, output => Assert.Equal("what was there before", File.ReadAllText(output)));
    }
}

using FeatureGen.Rows;

namespace FeatureGen.Tests.Rows;

public sealed class LastLevelCacheTests : IDisposable
{
    private const long Default = 32L << 20;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("featuregen-caches-");

    [Fact]
    public void It_is_the_largest_that_the_system_describes()
    {
        Describe("index0", "32K\n");
        Describe("index2", "1024K\n");
        Describe("index3", "96M\n");
        Assert.Equal(96L << 20, LastLevelCache.SizeIn(folder.FullName));
    }

    [Theory]
    [InlineData("")]
    [InlineData("many")]
    [InlineData("12")]
    [InlineData("-1K")]
    public void What_is_no_size_is_taken_for_the_default(string size)
    {
        Describe("index0", size);
        Assert.Equal(Default, LastLevelCache.SizeIn(folder.FullName));
    }

    [Fact]
    public void A_system_that_describes_none_has_the_default()
    {
        Assert.Equal(Default, LastLevelCache.SizeIn(folder.FullName));
        Assert.Equal(Default, LastLevelCache.SizeIn(Path.Combine(folder.FullName, "none")));
        folder.CreateSubdirectory("index0");
        Assert.Equal(Default, LastLevelCache.SizeIn(folder.FullName));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private void Describe(string cache, string size) => File.WriteAllText(Path.Combine(folder.CreateSubdirectory(cache).FullName, "size"), size);
}

using FeatureGen.Offline.DuckDb;

namespace FeatureGen.Offline.Tests.DuckDb;

public sealed class SpillFolderTests
{
    [Fact]
    public void A_folder_is_deleted_with_its_owner()
    {
        string path;
        using (SpillFolder folder = new())
        {
            path = folder.Path;
            Assert.True(Directory.Exists(path));
        }

        Assert.False(Directory.Exists(path));
    }

    [Fact]
    public void What_a_killed_process_spilled_is_deleted_by_the_next_and_what_has_an_owner_is_not()
    {
        using SpillFolder owned = new();
        File.SetLastWriteTimeUtc(Path.Combine(owned.Path, "lock"), DateTime.UtcNow.AddHours(-1));
        string abandoned = Directory.CreateTempSubdirectory("featuregen-spilled-").FullName;
        File.WriteAllText(Path.Combine(abandoned, "lock"), "");
        File.WriteAllText(Path.Combine(abandoned, "rows.tmp"), "spilled");
        new SpillFolder().Dispose();
        Assert.True(Directory.Exists(abandoned));
        File.SetLastWriteTimeUtc(Path.Combine(abandoned, "lock"), DateTime.UtcNow.AddHours(-1));
        new SpillFolder().Dispose();
        Assert.False(Directory.Exists(abandoned));
        Assert.True(Directory.Exists(owned.Path));
    }
}

using FeatureGen.Hosting.TestApp;
using FeatureGen.Hosting.Tests.Fixtures;
using FeatureGen.Online.Stores;

namespace FeatureGen.Hosting.Tests;

/// <summary>A service over an embedded store, as a process of its own.</summary>
public sealed class StoreProcessTests
{
    [Fact]
    public async Task A_folder_that_another_process_has_open_is_refused()
    {
        using SalesFolder folder = Backfilled();
        using EmbeddedStore store = EmbeddedStore.Open(folder.PathOf("state"), folder.Plan);
        (int code, string _, string error) = await AppProcess.RunAsync(folder.Folder, Live(folder));
        Assert.NotEqual(0, code);
        Assert.Contains("one store at a time", error);
    }

    [Fact]
    public async Task A_disk_that_is_full_leaves_the_checkpoint_before_it()
    {
        using SalesFolder folder = Backfilled();
        using (EmbeddedStore store = EmbeddedStore.Open(folder.PathOf("state"), folder.Plan))
        {
            store.LoadBackfill(folder.PathOf("store"));
            store.Checkpoint();
        }

        (int code, string _, string error) = await AppProcess.RunWithSmallFilesAsync(folder.Folder, Live(folder));
        Assert.NotEqual(0, code);
        Assert.Contains("the one before it is still there", error);
        LiveShop shop = new(folder.Folder, folder.PathOf("state"));
        Assert.Equal(shop.RunInMemory((_, _) => { }), shop.Run((_, _) => { }, eventsPerCheckpoint: 0));
    }

    private static SalesFolder Backfilled()
    {
        SalesFolder folder = new(SalesData.Random(seed: 75));
        FeatureApp.Backfill(folder.Options, TestContext.Current.CancellationToken);
        Directory.CreateDirectory(folder.PathOf("state"));
        return folder;
    }

    private static string[] Live(SalesFolder folder) => ["live", folder.Folder, folder.PathOf("state"), "/dev/null"];
}

using FeatureGen.Offline;
using FeatureGen.Offline.DuckDb;
using FeatureGen.Online.Applying;
using FeatureGen.Online.Stores;
using FeatureGen.Online.Stores.Checkpoints;

namespace FeatureGen.Online.Tests.Stores;

/// <summary>What can be wrong with a store's folder and file: said clearly, and nothing is changed.</summary>
public sealed class DamageTests
{
    [Fact]
    public void A_missing_folder_is_refused()
    {
        string missing = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString());
        Assert.Contains("no such folder", Assert.Throws<InputException>(() => EmbeddedStore.Open(missing)).Message);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_refused()
        => Assert.Contains("/sys: the ", Assert.Throws<InputException>(() => EmbeddedStore.Open("/sys")).Message);

    [Fact]
    public void A_folder_that_is_open_already_is_refused_until_it_is_closed()
    {
        using StoreFolder folder = new();
        using (folder.Open())
        {
            Assert.Contains("one store at a time", Assert.Throws<InputException>(() => folder.Open()).Message);
        }

        folder.Open().Dispose();
    }

    [Theory]
    [InlineData("")]
    [InlineData("no database")]
    public void A_file_of_another_format_is_refused(string text)
    {
        using StoreFolder folder = new();
        File.WriteAllText(folder.Checkpoint, text);
        Assert.Contains(folder.Checkpoint, Assert.Throws<InputException>(() => folder.Open()).Message);
        Assert.Equal(text, File.ReadAllText(folder.Checkpoint));
    }

    [Fact]
    public void A_database_of_something_else_is_refused()
    {
        using StoreFolder folder = new();
        Run(folder, "CREATE TABLE holidays (day DATE)");
        Assert.Contains("no checkpoint of a store", Assert.Throws<InputException>(() => folder.Open()).Message);
    }

    [Fact]
    public void A_checkpoint_of_a_later_format_is_refused()
    {
        using StoreFolder folder = Checkpointed(out _);
        Run(folder, "UPDATE format SET version = 3");
        Assert.Contains("format 3", Assert.Throws<InputException>(() => folder.Open()).Message);
    }

    [Fact]
    public void A_damaged_record_is_named()
    {
        using StoreFolder folder = Checkpointed(out _);
        string table = "entities_" + Model.CardPayments.Generated.Plan.StateFingerprint[..16];
        Run(folder, $"UPDATE {table} SET record = record || '\\x00'::BLOB WHERE key = (SELECT min(key) FROM {table})");
        string message = Assert.Throws<InputException>(() => folder.Open()).Message;
        Assert.Contains("view CardPayments, key card 0", message);
        Assert.Contains("checksum", message);
    }

    [Fact]
    public void A_truncated_checkpoint_is_refused_wherever_it_ends()
    {
        using StoreFolder folder = Checkpointed(out _);
        byte[] whole = File.ReadAllBytes(folder.Checkpoint);
        for (int part = 0; part < 16; part++)
        {
            File.WriteAllBytes(folder.Checkpoint, whole[..(whole.Length / 16 * part)]);
            Assert.Contains(folder.Checkpoint, Assert.Throws<InputException>(() => folder.Open()).Message);
        }

        File.WriteAllBytes(folder.Checkpoint, whole);
        folder.Open().Dispose();
    }

    [Fact]
    public void A_changed_byte_is_found_or_changes_nothing()
    {
        using StoreFolder folder = Checkpointed(out PaymentStream stream);
        string[] uninterrupted = stream.Uninterrupted();
        byte[] whole = File.ReadAllBytes(folder.Checkpoint);
        Random random = new(5);
        int refused = 0;
        for (int trial = 0; trial < 20; trial++)
        {
            byte[] changed = [.. whole];
            changed[random.Next(changed.Length)] ^= (byte)(1 << random.Next(8));
            File.WriteAllBytes(folder.Checkpoint, changed);
            try
            {
                using EmbeddedStore store = folder.Open();
                stream.Replay(store);
                Assert.Equal(uninterrupted, stream.Contents(store));
            }
            catch (InputException)
            {
                refused++;
            }
        }

        Assert.InRange(refused, 10, 20);
    }

    [Theory]
    [InlineData("state.duckdb.partial", 0)]
    [InlineData("state.duckdb.wal", 100)]
    public void A_checkpoint_that_cannot_be_written_leaves_the_one_before_it(string taken, int checkpointed)
    {
        PaymentStream stream = new(42);
        using StoreFolder folder = new();
        using (EmbeddedStore store = Failed(folder, stream, taken, checkpointed))
        {
            Assert.Equal(stream.Uninterrupted(), stream.Contents(store));
        }

        using EmbeddedStore again = folder.Open();
        Assert.Equal(checkpointed > 0, again.Keys(Model.CardPayments.Generated.Plan).Count > 0);
        Assert.Equal(stream.Events.Count - checkpointed, Offered(stream.Replay(again)));
        Assert.Equal(stream.Uninterrupted(), stream.Contents(again));
    }

    [Theory]
    [InlineData("state.duckdb.partial", 0)]
    [InlineData("state.duckdb.wal", 100)]
    public void What_could_not_be_written_is_written_by_the_next_checkpoint(string taken, int checkpointed)
    {
        PaymentStream stream = new(42);
        using StoreFolder folder = new();
        using (EmbeddedStore store = Failed(folder, stream, taken, checkpointed))
        {
            Assert.Equal(store.Keys(Model.CardPayments.Generated.Plan).Count, store.Checkpoint());
        }

        using EmbeddedStore again = folder.Open();
        Assert.Equal(stream.Uninterrupted(), stream.Contents(again));
    }

    [Fact]
    public void What_a_killed_run_left_aside_is_written_over()
    {
        using StoreFolder folder = new();
        string aside = folder.Checkpoint + ".partial";
        Run(aside, "CREATE TABLE format (version BIGINT)", () => File.Copy(aside + ".wal", folder.PathOf("log")));
        File.Move(folder.PathOf("log"), aside + ".wal");
        PaymentStream stream = new(44);
        using (EmbeddedStore store = folder.Open())
        {
            stream.Apply(store, 0, stream.Events.Count);
            store.Checkpoint();
        }

        Assert.Equal(["lock", "state.duckdb"], Directory.GetFileSystemEntries(folder.Path).Select(Path.GetFileName).Order());
        using EmbeddedStore again = folder.Open();
        Assert.Equal(stream.Uninterrupted(), stream.Contents(again));
    }

    // A folder in the place of a file stands in for whatever keeps the file from being written.
    private static EmbeddedStore Failed(StoreFolder folder, PaymentStream stream, string taken, int checkpointed)
    {
        EmbeddedStore store = folder.Open();
        stream.Apply(store, 0, checkpointed);
        if (checkpointed > 0)
        {
            store.Checkpoint();
        }

        stream.Apply(store, checkpointed, stream.Events.Count);
        Directory.CreateDirectory(folder.PathOf(taken));
        Assert.Contains("the one before it is still there", Assert.Throws<CheckpointException>(() => store.Checkpoint()).Message);
        Directory.Delete(folder.PathOf(taken));
        return store;
    }

    private static long Offered(EventApplier<Model.Payment> applier) => applier.Applied + applier.WithoutKey + applier.Repeated;

    private static StoreFolder Checkpointed(out PaymentStream stream)
    {
        stream = new PaymentStream(41);
        StoreFolder folder = new();
        using EmbeddedStore store = folder.Open();
        stream.Apply(store, 0, stream.Events.Count);
        store.Checkpoint();
        return folder;
    }

    private static void Run(StoreFolder folder, string sql) => Run(folder.Checkpoint, sql, () => { });

    private static void Run(string path, string sql, Action afterwards)
    {
        using DuckDbDatabase database = new(new DuckDbOptions { Path = path, Threads = 1 });
        using DuckDbConnection connection = database.Connect();
        connection.Execute(sql);
        afterwards();
    }
}

using System.Globalization;
using FeatureGen.Hosting.LibraryApp;
using FeatureGen.Hosting.TestApp;
using FeatureGen.Hosting.Tests.Combined;
using FeatureGen.Hosting.Tests.Fixtures;
using FeatureGen.Offline.Backfill;

namespace FeatureGen.Hosting.Tests;

/// <summary>Real processes, killed at random moments (SIGKILL): nothing is lost and nothing is counted twice.</summary>
/// <remarks>The environment variable FEATUREGEN_KILLS says how often; <c>eng/kill.sh</c> sets it.</remarks>
public sealed class KillTests
{
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("FEATUREGEN_KILLS") ?? "3", CultureInfo.InvariantCulture);

    // What a run takes was measured when the machine may have been busier.
    private const double Shorter = 0.9;

    private static readonly Timestamp AsOf = Timestamp.FromUtc(2024, 3, 2) + Duration.Hours(12);

    [Fact]
    public async Task Serving_that_is_killed_recovers_to_the_records_and_answers_of_an_uninterrupted_run()
    {
        using SalesFolder folder = Backfilled(seed: 71);
        Dictionary<int, string> expected = [];
        LiveShop uninterrupted = Shop(folder, "none");
        string[] records = uninterrupted.RunInMemory((number, answer) => expected[number] = answer);
        (TimeSpan starting, TimeSpan running) = await Program(folder).TimeAsync("open", Live(folder, "whole", "whole.txt"));
        AssertAnswers(ReadAnswers(folder.PathOf("whole.txt")), expected, uninterrupted);

        Random random = new(72);
        for (int trial = 0, killed = 0; killed < Kills; trial++)
        {
            // A store is killed three times in its life, unless it comes to its end before.
            (string state, string answered) = ($"state {trial / 3}", $"answers {trial}");
            bool isStarting = trial % 5 == 0;
            TimeSpan delay = (isStarting ? starting : running) * random.NextDouble();
            if (!await Program(folder).KillAsync(isStarting ? null : "open", null, delay, Live(folder, state, answered)))
            {
                running *= Shorter;
                continue;
            }

            killed++;
            Report($"serving: store {trial / 3} killed after {delay.TotalMilliseconds:F0} ms", folder.PathOf(state));
            AssertAnswers(ReadAnswers(folder.PathOf(answered)), expected, uninterrupted);
            List<(int, string)> answers = [];
            Assert.Equal(records, Shop(folder, Copy(folder, state)).Run((number, answer) => answers.Add((number, answer)), eventsPerCheckpoint: 0));
            AssertAnswers(answers, expected, uninterrupted);
        }
    }

    [Fact]
    public async Task A_backfill_that_is_killed_leaves_whole_stores_and_the_next_one_makes_the_same_bytes()
    {
        using SalesFolder folder = Backfilled(seed: 73, sales: 5_000);
        string[] records = Shop(folder, "none").RunInMemory((_, _) => { });
        Dictionary<string, byte[]> old = Store(folder);
        folder.WriteConfiguration(asOf: "2024-03-02T18:00:00Z");
        (TimeSpan _, TimeSpan running) = await Program(folder).TimeAsync(null, "backfill");
        Dictionary<string, byte[]> whole = Store(folder);
        Assert.All(whole, file => Assert.NotEqual(old[file.Key], file.Value));

        Random random = new(74);
        for (int killed = 0; killed < Kills;)
        {
            foreach ((string file, byte[] bytes) in old)
            {
                File.WriteAllBytes(file, bytes);
            }

            // Every other time it is killed while it writes, which is but a small part of the run.
            bool isWriting = killed % 2 == 1;
            TimeSpan delay = isWriting ? TimeSpan.FromMilliseconds(random.Next(40)) : running * random.NextDouble();
            bool isKilled = await Program(folder).KillAsync(null, isWriting ? folder.PathOf("store") : null, delay, "backfill");
            killed += isKilled ? 1 : 0;
            running *= isKilled ? 1 : Shorter;
            int written = whole.Count(file => File.ReadAllBytes(file.Key).SequenceEqual(file.Value));
            Report($"backfill: killed after {delay.TotalMilliseconds:F0} ms, {written} of {whole.Count} files new", folder.PathOf("store"));
            Assert.All(old.Keys, file => Assert.True(File.ReadAllBytes(file) is var bytes && (bytes.SequenceEqual(old[file]) || bytes.SequenceEqual(whole[file]))));

            // Files as of different times serve exactly all the same.
            Directory.CreateDirectory(folder.PathOf("served"));
            Assert.Equal(records, Shop(folder, "served").Run((_, _) => { }, eventsPerCheckpoint: 0));
            FeatureApp.Backfill(folder.Options, TestContext.Current.CancellationToken);
            Assert.Equal(whole, Store(folder));
        }
    }

    [Fact]
    public async Task A_training_run_that_is_killed_goes_on_and_writes_the_bytes_of_one_that_was_not()
    {
        using SalesFolder folder = new(SalesData.Random(seed: 75, sales: 2_000, rows: 3_000));
        await KillTrainingAsync(Program(folder), new Random(76), folder.PathOf("training.parquet"), ["train", "--part-rows", "200"]);
    }

    [Fact]
    public async Task A_training_run_whose_labels_mature_goes_on_to_the_bytes_of_one_that_was_not_killed()
    {
        using LibraryFolder folder = new(seed: 77);
        KilledProcess program = new(typeof(LibraryService).Assembly, folder.Folder);
        await KillTrainingAsync(program, new Random(78), folder.PathOf("training.parquet"), ["train", "--as-of", LibraryFolder.AsOf.ToString(), "--part-rows", "8"]);
        Assert.InRange(ParquetEdit.Ask(folder.PathOf("training.parquet"), "count(*)", "Returns IS NULL"), 10, 120);
    }

    private static async Task KillTrainingAsync(KilledProcess program, Random random, string file, string[] train)
    {
        (TimeSpan _, TimeSpan running) = await program.TimeAsync(null, train);
        byte[][] whole = Outputs(file);
        for (int killed = 0; killed < Kills;)
        {
            Array.ForEach([file, file + ".manifest.json"], File.Delete);
            int parts = 0;
            int killsOfRun = 0;
            while (await program.KillAsync(null, null, running * (0.3 + (0.7 * random.NextDouble())), train))
            {
                // What is done stays done, however often it is killed.
                int left = Directory.Exists(file + ".parts") ? Directory.GetFiles(file + ".parts", "*.parquet").Length : 0;
                Assert.True(left >= parts || File.Exists(file), $"{parts} parts were done, {left} are left");
                parts = left;
                killsOfRun++;
                Report($"train: killed with {parts} parts done", Path.GetDirectoryName(file)!);
            }

            Assert.Equal(whole, Outputs(file));
            Assert.False(Directory.Exists(file + ".parts"));
            running *= killsOfRun > 0 ? 1 : Shorter;
            killed += killsOfRun;
        }
    }

    private static byte[][] Outputs(string file) => [File.ReadAllBytes(file), File.ReadAllBytes(file + ".manifest.json")];

    private static KilledProcess Program(SalesFolder folder) => new(typeof(Checkout).Assembly, folder.Folder);

    private static SalesFolder Backfilled(int seed, int sales = 700)
    {
        SalesFolder folder = new(SalesData.Random(seed, sales));
        FeatureApp.Backfill(folder.Options, TestContext.Current.CancellationToken);
        return folder;
    }

    private static LiveShop Shop(SalesFolder folder, string state) => new(folder.Folder, folder.PathOf(state));

    private static string[] Live(SalesFolder folder, string state, string answers)
    {
        Directory.CreateDirectory(folder.PathOf(state));
        return ["live", folder.Folder, folder.PathOf(state), folder.PathOf(answers)];
    }

    // The last line may be cut where the process was killed, and there may be no file yet.
    private static IEnumerable<(int Number, string Answer)> ReadAnswers(string file)
    {
        string text = File.Exists(file) ? File.ReadAllText(file) : "";
        return text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' ', 2))
            .Select(parts => (int.Parse(parts[0], CultureInfo.InvariantCulture), parts[1]));
    }

    // Further back than the read horizon before the backfill, a store that began with it answers that a request is too old.
    private static void AssertAnswers(IEnumerable<(int Number, string Answer)> answers, Dictionary<int, string> expected, LiveShop shop)
        => Assert.All(answers.Where(each => shop.Events[each.Number].Known >= AsOf), each => Assert.Equal(expected[each.Number], each.Answer));

    private static string Copy(SalesFolder folder, string state)
    {
        string copy = "copy of " + state;
        if (Directory.Exists(folder.PathOf(copy)))
        {
            Directory.Delete(folder.PathOf(copy), recursive: true);
        }

        Directory.CreateDirectory(folder.PathOf(copy));
        foreach (string file in Directory.GetFiles(folder.PathOf(state)))
        {
            File.Copy(file, Path.Combine(folder.PathOf(copy), Path.GetFileName(file)));
        }

        return copy;
    }

    private static void Report(string killed, string left)
        => TestContext.Current.TestOutputHelper!.WriteLine($"{killed}; left: {string.Join(" ", Directory.GetFileSystemEntries(left).Select(Path.GetFileName).Order())}");

    private static Dictionary<string, byte[]> Store(SalesFolder folder)
    {
        Assert.Equal(
            folder.Plan.Joins.Select(join => StoreFile.PathFor(folder.PathOf("store"), join.View)).Order(),
            Directory.GetFileSystemEntries(folder.PathOf("store")).Order());
        return Directory.GetFiles(folder.PathOf("store")).ToDictionary(file => file, File.ReadAllBytes);
    }
}

using FeatureGen.Hosting.Explanation;
using FeatureGen.Hosting.Tests.Fixtures;
using FeatureGen.Hosting.Verification;
using FeatureGen.Offline.Backfill;
using FeatureGen.Offline.Training;

namespace FeatureGen.Hosting.Tests;

/// <summary>A table whose rows change, from files through every verb.</summary>
public sealed class ChangingTableTests : IDisposable
{
    private static readonly Timestamp Start = Timestamp.FromUtc(2026, 1, 5);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("featuregen-ledger-");

    public ChangingTableTests()
    {
        Random random = new(4);
        Write("ledger.csv", "at,committed,id,log_position,status,account,amount", [.. Versions(random)]);
        Write("spine.csv", "at,id,account,paid", [.. Enumerable.Range(0, 400).Select(_ => $"{At(random.Next(4 * 24 * 60))},{random.Next(60)},{Account(random.Next(60))},1")]);
        Write("featuregen.json", """
            {
              "sources": { "ledger": { "files": ["ledger.csv"] } },
              "services": { "ledger": { "spine": "spine.csv", "training": "training.parquet", "store": "store", "storeAsOf": "2026-01-07T11:00:00Z" } }
            }
            """);
    }

    private VerbOptions Options => new() { Services = [LedgerService.Generated.Plan], Configuration = PathOf("featuregen.json"), Strict = true };

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Training_backfill_serving_and_the_specification_agree_on_every_value_and_record()
    {
        TrainingSummary training = FeatureApp.Train(Options, TestContext.Current.CancellationToken);
        FeatureApp.Backfill(Options, TestContext.Current.CancellationToken);
        VerificationSummary verification = FeatureApp.Verify(Options, TestContext.Current.CancellationToken);

        Assert.Equal(400, training.Rows);
        Assert.True(verification.IsVerified, verification.FirstDifference);
        Assert.Equal((400, 400), (verification.Rows, verification.SpecificationRows));
        Assert.True(verification.RowsOverStore > 0);
        Assert.True(verification.Records > 0);
        Assert.True(verification.NonNullValues > 1000);
    }

    [Fact]
    public void A_backfill_that_continues_has_the_bytes_of_one_that_does_not()
    {
        Directory.CreateDirectory(PathOf("once"));
        FeatureApp.Backfill(Options with { AsOf = At(2 * 24 * 60) }, TestContext.Current.CancellationToken);
        BackfillSummary continued = FeatureApp.Backfill(Options with { AsOf = At(3 * 24 * 60) }, TestContext.Current.CancellationToken);
        BackfillSummary once = FeatureApp.Backfill(Options with { AsOf = At(3 * 24 * 60), Store = PathOf("once") }, TestContext.Current.CancellationToken);

        Assert.All(continued.Stores, store => Assert.Equal(At(2 * 24 * 60), store.ContinuedFrom));
        Assert.Equal(
            once.Stores.Select((store, index) => StoreFile.Read(store.Path, Plan(index)).Select(Text)),
            continued.Stores.Select((store, index) => StoreFile.Read(store.Path, Plan(index)).Select(Text)));
    }

    [Fact]
    public void A_difference_is_shown_with_the_versions_of_rows()
    {
        FeatureApp.Train(Options, TestContext.Current.CancellationToken);
        FeatureApp.Backfill(Options, TestContext.Current.CancellationToken);
        long row = ParquetEdit.Ask(PathOf("training.parquet"), "arg_max(place, \"at\")", "Ever_Paid > 0");
        ParquetEdit.Replace(PathOf("training.parquet"), $"CASE WHEN place = {row} THEN Ever_Paid + 1 ELSE Ever_Paid END AS Ever_Paid");
        string? difference = FeatureApp.Verify(Options, TestContext.Current.CancellationToken).FirstDifference;

        Assert.Matches(@"known \S+ id \d+ version \d+ row \d+: visible, unless a newer version is", difference);
        Assert.Contains("not visible: a deletion", difference);
    }

    [Fact]
    public void Explain_says_what_is_kept_of_rows_and_for_how_long()
    {
        ServiceExplanation explained = FeatureApp.Explain(new VerbOptions { Services = [LedgerService.Generated.Plan], EventsPerDay = [20] }, TestContext.Current.CancellationToken);
        ViewExplanation now = explained.Views.Single(view => view.View == "AccountLedger");

        Assert.Contains("its row, of which one version counts at a time", now.Kept);
        Assert.Contains("long LogPosition", now.Kept);
        Assert.Equal("versions that another takes the place of, and deletions: for 2 h after they become known, for older ones that come later", now.Retention[0]);
        Assert.StartsWith("for 1 d 10 min after they happen", now.Retention[1]);
        Assert.Contains(explained.Views.Single(view => view.View == "AccountHistory").Retention, line => line.StartsWith("for good", StringComparison.Ordinal));
    }

    // Each row is paid, corrected, moved in time, out of every window now and then, or cancelled some times, at most an hour out of order, and some
    // versions come twice.
    private static IEnumerable<string> Versions(Random random)
    {
        for (int row = 0; row < 60; row++)
        {
            int happened = random.Next(4 * 24 * 60);
            int committed = happened;
            for (int version = 0; version <= random.Next(6); version++)
            {
                committed += random.Next(2) == 0 ? random.Next(60) : random.Next(24 * 60);
                happened += random.Next(5) == 0 ? random.Next(-300, 300) : random.Next(15) == 0 ? 200_000 * random.Next(-1, 2) : 0;
                string line = $"{At(happened)},{At(committed + random.Next(-30, 30))},{row},{version},{(random.Next(4) == 0 ? "cancelled" : "paid")},{Account(row)},{random.Next(400) / 4.0}";
                yield return line;
                if (random.Next(6) == 0)
                {
                    yield return line;
                }
            }
        }
    }

    private static string Account(int row) => $"account {row % 7}";

    private static Timestamp At(int minutes) => Start + Duration.Minutes(minutes);

    private static Plans.ViewPlan Plan(int index) => LedgerService.Generated.Plan.Joins[index].View;

    private static string Text(StoredRecord stored) => $"{Convert.ToHexString(stored.Key)} {Convert.ToHexString(stored.Record)}";

    private string PathOf(string name) => Path.Combine(folder.FullName, name);

    private void Write(string name, string first, params string[] lines) => File.WriteAllLines(PathOf(name), [first, .. lines]);
}

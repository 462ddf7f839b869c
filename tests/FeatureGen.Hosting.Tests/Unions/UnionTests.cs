using FeatureGen.Hosting.Tests.Fixtures;
using FeatureGen.Hosting.Verification;
using FeatureGen.Offline;
using FeatureGen.Offline.Backfill;
using FeatureGen.Offline.Training;

namespace FeatureGen.Hosting.Tests.Unions;

/// <summary>Events of two sources in one window, from files of two formats that name their columns differently.</summary>
public sealed class UnionTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void What_was_trained_from_two_sources_is_served_and_specified_to_the_bit(int seed)
    {
        using MovementFolder folder = new(seed);
        FeatureApp.Train(folder.Options, TestContext.Current.CancellationToken);
        FeatureApp.Backfill(folder.Options, TestContext.Current.CancellationToken);
        VerificationSummary summary = FeatureApp.Verify(folder.Options, TestContext.Current.CancellationToken);

        Assert.True(summary.IsVerified, summary.FirstDifference);
        Assert.Equal(200, summary.SpecificationRows);
        Assert.InRange(summary.RowsOverStore, 5, 60);
        Assert.True(Sum(folder, "All_BySource_cards") > 0);
        Assert.True(Sum(folder, "All_BySource_transfers") > 0);
        Assert.Equal(0, Sum(folder, "All_BySource_unknown"));
        Assert.InRange(Sum(folder, "All_ByCard"), 100, Sum(folder, "All_Count") - 100);
    }

    [Fact]
    public void A_column_that_a_source_does_not_have_is_null_there()
    {
        using MovementFolder folder = new(3);
        FeatureApp.Train(folder.Options, TestContext.Current.CancellationToken);
        string training = folder.PathOf("training.parquet");

        Assert.Equal(0, ParquetEdit.Ask(training, "count(*)", "All_Fees IS NOT NULL AND All_BySource_transfers = 0"));
        Assert.Equal(0, ParquetEdit.Ask(training, "count(*)", "All_LatestMerchant IS NOT NULL AND All_ByCard = 0"));
        Assert.InRange(ParquetEdit.Ask(training, "count(*)", "All_Fees IS NOT NULL AND All_LatestMerchant IS NOT NULL"), 20, 200);
    }

    [Fact]
    public void Both_sources_are_counted()
    {
        using MovementFolder folder = new(4);
        TrainingSummary summary = FeatureApp.Train(folder.Options, TestContext.Current.CancellationToken);

        Assert.Contains(summary.EventCounts, counts => counts is { View: "AccountMovements", Source: "cards + transfers", Read: 400 });
        Assert.Contains(summary.EventCounts, counts => counts.Source == "cards" && counts.Read == folder.Movements.Count(MovementFolder.IsCard));
    }

    [Fact]
    public void A_source_without_files_is_named()
    {
        using MovementFolder folder = new(5);
        File.WriteAllText(folder.PathOf("featuregen.json"), File.ReadAllText(folder.PathOf("featuregen.json")).Replace("\"transfers.tsv\"", "", StringComparison.Ordinal));

        InputException refusal = Assert.Throws<InputException>(() => FeatureApp.Train(folder.Options, TestContext.Current.CancellationToken));
        Assert.Contains("source \"transfers\"", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_row_is_told_by_its_place_in_its_own_file()
    {
        using MovementFolder folder = new(6);
        List<string> transfers = [.. File.ReadLines(folder.PathOf("transfers.tsv"))];
        transfers[3] = string.Join('\t', transfers[3].Split('\t').Select((field, column) => column == 1 ? "" : field));
        File.WriteAllLines(folder.PathOf("transfers.tsv"), transfers);

        InputException refusal = Assert.Throws<InputException>(() => FeatureApp.Train(folder.Options with { Strict = true }, TestContext.Current.CancellationToken));
        Assert.Contains("transfers.tsv: row 3 is refused", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_backfill_continues_with_a_new_file_of_one_of_the_sources()
    {
        Timestamp middle = Timestamp.FromUtc(2026, 3, 2);
        using MovementFolder folder = new(7);
        folder.WriteEvents(folder.Movements.Where(movement => !MovementFolder.IsCard(movement) || movement.KnownAt <= middle));
        FeatureApp.Backfill(folder.Options with { AsOf = middle, Store = folder.PathOf("earlier") }, TestContext.Current.CancellationToken);
        string transfers = File.ReadAllText(folder.PathOf("transfers.tsv"));
        folder.WriteEvents(folder.Movements.Where(movement => MovementFolder.IsCard(movement) && movement.KnownAt > middle), "cards2.csv");
        File.WriteAllText(folder.PathOf("transfers.tsv"), transfers);
        BackfillSummary continued = FeatureApp.Backfill(folder.Options with { From = folder.PathOf("earlier") }, TestContext.Current.CancellationToken);
        FeatureApp.Backfill(folder.Options with { Store = folder.PathOf("whole") }, TestContext.Current.CancellationToken);

        Assert.Equal(Files(folder.PathOf("whole")), Files(folder.PathOf("store")));
        Assert.All(continued.Stores, store => Assert.Equal(middle, store.ContinuedFrom));
    }

    [Fact]
    public void A_file_that_has_moved_to_the_other_source_is_read_again()
    {
        using MovementFolder folder = new(8);
        WriteAlike(folder, "one.csv", MovementFolder.IsCard);
        WriteAlike(folder, "two.csv", movement => !MovementFolder.IsCard(movement));
        GiveFiles(folder, cards: "one.csv", transfers: "two.csv");
        FeatureApp.Backfill(folder.Options, TestContext.Current.CancellationToken);
        GiveFiles(folder, cards: "one.csv", transfers: "two.csv", service: "movements");
        VerbOptions inParts = folder.Options with { Services = [MovementService.Generated.Plan], PartRows = 50 };
        using CancellationTokenSource source = new();
        Assert.Throws<OperationCanceledException>(() => FeatureApp.Train(inParts with { Progress = new StopAtPart(2, source) }, source.Token));
        GiveFiles(folder, cards: "two.csv", transfers: "one.csv", service: "movements");
        Assert.Contains("none of this one", Assert.Throws<InputException>(() => FeatureApp.Train(inParts, TestContext.Current.CancellationToken)).Message, StringComparison.Ordinal);

        GiveFiles(folder, cards: "two.csv", transfers: "one.csv");
        Directory.CreateDirectory(folder.PathOf("whole"));

        FeatureApp.Backfill(folder.Options, TestContext.Current.CancellationToken);
        FeatureApp.Backfill(folder.Options with { Store = folder.PathOf("whole") }, TestContext.Current.CancellationToken);
        Assert.Equal(Files(folder.PathOf("whole")), Files(folder.PathOf("store")));
    }

    // With the columns of both sources, so that either can read it.
    private static void WriteAlike(MovementFolder folder, string file, Func<Movement, bool> isWritten)
        => File.WriteAllLines(folder.PathOf(file), ["id,paid_at,booked,known_at,account,amount,amount_eur,merchant,fee", .. folder.Movements.Where(isWritten).Select(movement =>
            FormattableString.Invariant($"{movement.Id},{movement.At},{movement.At},{movement.KnownAt},{movement.Account},{movement.Amount},{movement.Amount},{movement.Merchant},{movement.Fee}"))]);

    private static void GiveFiles(MovementFolder folder, string cards, string transfers, string service = "account")
        => File.WriteAllText(folder.PathOf("featuregen.json"), $$"""
            {
              "sources": { "cards": { "files": ["{{cards}}"] }, "transfers": { "files": ["{{transfers}}"] } },
              "services": { "{{service}}": { "spine": "spine.csv", "training": "training.parquet", "store": "store", "storeAsOf": "2026-03-03T00:00:00Z" } }
            }
            """);

    private static IEnumerable<string> Files(string store)
        => Directory.GetFiles(store, "*.parquet").Order(StringComparer.Ordinal).Select(path =>
            $"{Path.GetFileName(path)} {ParquetEdit.Ask(path, "CAST(bit_xor(hash(key, record)) % 9007199254740993 AS BIGINT)", "true")}");

    private static long Sum(MovementFolder folder, string column) => ParquetEdit.Ask(folder.PathOf("training.parquet"), $"CAST(sum({column}) AS BIGINT)", "true");
}

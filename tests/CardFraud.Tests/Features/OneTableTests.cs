using System.Diagnostics;
using System.Globalization;
using CardFraud.Features;
using FeatureGen;
using FeatureGen.Hosting;
using FeatureGen.Hosting.Verification;
using FeatureGen.Offline.Backfill;
using FeatureGen.Offline.Training;
using FeatureGen.Online.Applying;
using FeatureGen.Online.Stores;
using static CardFraud.Tests.Features.Payments;

namespace CardFraud.Tests.Features;

/// <summary>Authorizations and their chargebacks in the rows of one file, through every verb.</summary>
public sealed class OneTableTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("cardfraud-");

    public OneTableTests()
    {
        Write("transactions.csv", "id,at,booked,card,merchant,category,device,amount,country,is_approved,charged_back_at",
            Row(1, At(9), chargedBack: At(11)), Row(2, At(10), chargedBack: null), Row(3, At(10, 30), chargedBack: At(13)));
        Write("profiles.csv", "valid_from,loaded,card,credit_limit,balance,home,tier", $"{At(0)},{At(4)},{Card},1000,,LT,gold");
        Write("spine.csv", "at,id,card,merchant,category,device,amount,country",
            $"{At(10, 59)},8,{Card},M1,grocery,,5,LT", $"{At(10)},2,{Card},M1,grocery,,5,LT", $"{At(10, 30)},3,{Card},M1,grocery,,5,LT", $"{At(13)},10,{Card},M1,grocery,,5,LT");
        Write("featuregen.json", """
            {
              "sources": {
                "authorizations": { "files": ["transactions.csv"] },
                "chargebacks": { "filesOf": "authorizations" },
                "disputes": { "filesOf": "authorizations" },
                "profiles": { "files": ["profiles.csv"] }
              },
              "services": { "card_fraud": { "spine": "spine.csv", "training": "training.parquet", "labelsAsOf": "2025-04-24T12:00:00Z", "store": "store", "storeAsOf": "2025-03-10T12:30:00Z" } }
            }
            """);
    }

    private VerbOptions Options => new() { Services = [CardFraudService.Generated.Plan], Configuration = Path.Combine(folder.FullName, "featuregen.json"), Strict = true };

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Rows_that_are_no_chargebacks_are_skipped_and_no_errors_of_a_strict_run()
    {
        TrainingSummary training = FeatureApp.Train(Options, TestContext.Current.CancellationToken);
        var disputes = training.EventCounts.First(counts => counts.Source == "chargebacks");
        Assert.Equal((3, 2, 1), (disputes.Read, disputes.Admitted, disputes.OfOtherTypes));
        Assert.Empty(disputes.Refused);
        Assert.Equal(0, training.EventCounts.First(counts => counts.Source == "authorizations").OfOtherTypes);

        BackfillSummary backfill = FeatureApp.Backfill(Options, TestContext.Current.CancellationToken);
        StoreSummary store = backfill.Stores.First(store => store.Events.Source == "chargebacks");
        Assert.Equal((1, 1), (store.Events.OfOtherTypes, store.NotYetKnown));
    }

    [Fact]
    public void A_chargeback_counts_from_when_it_is_known_in_every_path()
    {
        FeatureApp.Train(Options, TestContext.Current.CancellationToken);
        FeatureApp.Backfill(Options, TestContext.Current.CancellationToken);

        // The specification, the stores and the training file, value by value.
        Assert.True(FeatureApp.Verify(Options, TestContext.Current.CancellationToken).IsVerified);
        History history = new History().Add(Disputed(Paid(1, At(9), 20), At(11)), Disputed(Paid(3, At(10, 30), 20), At(13)))
            .Add(new Chargeback { Id = 2, At = At(10), Card = Card, Merchant = "M1" });
        Assert.Equal([0L, 1L, 2L], new[] { At(10, 59), At(12), At(13) }.Select(time => Specification.Of<CardChargebacks>(history, time, Card).DisputedEver));
    }

    [Fact]
    public void Labels_of_payments_within_45_days_of_the_end_of_the_data_are_immature_and_counted()
    {
        TrainingSummary training = FeatureApp.Train(Options, TestContext.Current.CancellationToken);
        FeatureApp.Backfill(Options, TestContext.Current.CancellationToken);

        FeatureCounts label = training.FeatureCounts[^1];
        Assert.Equal(("IsFraud", 3, 1), (label.Name, label.Present, label.Immature));
        Assert.Equal(Timestamp.FromUtc(2025, 4, 24, 12), training.LabelsAsOf);
        Assert.True(FeatureApp.Verify(Options, TestContext.Current.CancellationToken).IsVerified);
    }

    [Theory]
    [InlineData("2025-04-24T12:00:00Z", "IsFraud: 1 of 4 labels are not known as of 2025-04-24T12:00:00")]
    [InlineData("2025-03-10T12:00:00Z", "IsFraud: 4 of 4 labels are not known as of 2025-03-10T12:00:00")]
    public async Task Train_says_how_many_labels_are_not_known_yet(string asOf, string line)
    {
        string[] arguments = [typeof(CardFraudService).Assembly.Location, "train", "--config", Options.Configuration!, "--as-of", asOf];
        using Process process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, process.ExitCode);
        Assert.Contains(line, output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_label_is_found()
    {
        FeatureApp.Train(Options, TestContext.Current.CancellationToken);
        FeatureApp.Backfill(Options, TestContext.Current.CancellationToken);
        Write("transactions.csv", "id,at,booked,card,merchant,category,device,amount,country,is_approved,charged_back_at",
            Row(1, At(9), chargedBack: At(11)), Row(2, At(10), chargedBack: At(14)), Row(3, At(10, 30), chargedBack: At(13)));

        VerificationSummary summary = FeatureApp.Verify(Options, TestContext.Current.CancellationToken);

        // It became known after every row and after the store, so that nothing but the label is wrong.
        Assert.Equal("IsFraud", Assert.Single(summary.DifferencesByColumn).Column);
        Assert.Contains($"{At(14)} known", summary.FirstDifference, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_is_no_chargeback_yet_is_an_outcome_of_its_own_in_a_stream()
    {
        using EventApplier<Chargeback> disputes = new(CardChargebacks.Generated.Plan, new MemoryStore());
        Chargeback dispute = Disputed(Paid(1, At(9), 20), At(11));

        Assert.Equal(ApplyOutcome.OfOtherType, disputes.Apply(dispute with { ChargedBackAt = null }));
        Assert.Equal(ApplyOutcome.Applied, disputes.Apply(dispute));
        Assert.Equal((1, 1, 0), (disputes.OfOtherTypes, disputes.Applied, disputes.Refused.Sum()));
    }

    private static string Row(long id, Timestamp at, Timestamp? chargedBack)
        => string.Create(CultureInfo.InvariantCulture, $"{id},{at},{at + Duration.Seconds(2)},{Card},M1,grocery,,20,LT,true,{chargedBack}");

    private void Write(string name, params string[] lines) => File.WriteAllLines(Path.Combine(folder.FullName, name), lines);
}

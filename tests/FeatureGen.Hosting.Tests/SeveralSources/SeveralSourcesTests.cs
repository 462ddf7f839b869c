using System.Buffers;
using FeatureGen.Columns;
using FeatureGen.Hosting.Explanation;
using FeatureGen.Hosting.Tests.Fixtures;
using FeatureGen.Hosting.Verification;
using FeatureGen.Offline.Training;
using FeatureGen.Online.Applying;
using FeatureGen.Online.Serving;
using FeatureGen.Online.Stores;
using FeatureGen.Plans;
using FeatureGen.Services;
using FeatureGen.State;

namespace FeatureGen.Hosting.Tests.SeveralSources;

/// <summary>One view whose windows are over events of two sources.</summary>
public sealed class SeveralSourcesTests
{
    private static readonly ViewPlan<Payment> Payments = CardActivity.Generated.Plan;
    private static readonly ViewPlan<Login> Logins = CardActivity.Generated.LoginPlan;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void What_was_trained_is_served_and_specified_to_the_bit(int seed)
    {
        using ActivityFolder folder = new(seed);
        FeatureApp.Train(folder.Options, TestContext.Current.CancellationToken);
        FeatureApp.Backfill(folder.Options, TestContext.Current.CancellationToken);
        VerificationSummary summary = FeatureApp.Verify(folder.Options, TestContext.Current.CancellationToken);

        Assert.True(summary.IsVerified, summary.FirstDifference);
        Assert.Equal(200, summary.SpecificationRows);
        Assert.InRange(summary.RowsOverStore, 5, 150);
        Assert.InRange(ParquetEdit.Ask(folder.PathOf("training.parquet"), "count(*)", "Card_Logins > 0 AND Card_Payments > 0"), 50, 200);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void Every_value_that_is_served_has_the_status_that_is_specified(int seed)
    {
        using ActivityFolder folder = new(seed);
        FeatureServer<CardRequest, CardOutcome> server = new(CardService.Generated.Plan, Streamed(folder, new Timestamp(long.MaxValue)));
        History history = new History().Add<Payment>(folder.Payments).Add<Login>(folder.Logins);
        FeatureValue[] vector = new FeatureValue[server.Outputs.Length];
        HashSet<FeatureStatus> seen = [];
        foreach (CardRequest request in folder.Requests)
        {
            Assert.Equal(ReadOutcome.Answered, server.Compute(request, vector));
            IReadOnlyList<SpecifiedFeature> specified = Specification.Evaluate<CardService, CardRequest, CardOutcome>(history, request);
            Assert.Equal(specified.Select(feature => feature.Name), server.Outputs.Select(output => output.Name));
            Assert.Equal(specified.Select(feature => (feature.Name, feature.Status)), server.Outputs.Select((output, place) => (output.Name, vector[place].Status)));
            seen.UnionWith(vector.Select(value => value.Status));
        }

        Assert.Superset(new HashSet<FeatureStatus> { FeatureStatus.Present, FeatureStatus.EmptyWindow, FeatureStatus.Missing, FeatureStatus.Default }, seen);
    }

    [Fact]
    public void Training_counts_an_entity_as_missing_where_the_specification_does()
    {
        using ActivityFolder folder = new(6);
        TrainingSummary summary = FeatureApp.Train(folder.Options, TestContext.Current.CancellationToken);
        History history = new History().Add<Payment>(folder.Payments).Add<Login>(folder.Logins);
        SpecifiedFeature[] all = [.. folder.Requests.SelectMany(request => Specification.Evaluate<CardService, CardRequest, CardOutcome>(history, request))];

        Assert.Contains(summary.FeatureCounts, feature => feature is { Name: "Card_Logins", Missing: > 0, EmptyWindow: > 0, Present: > 0 });
        Assert.All(summary.FeatureCounts, feature => Assert.Equal(
            (Count(all, feature.Name, FeatureStatus.Missing), Count(all, feature.Name, FeatureStatus.EmptyWindow), Count(all, feature.Name, FeatureStatus.Default)),
            (feature.Missing, feature.EmptyWindow, feature.Default)));
    }

    [Fact]
    public void A_backfill_has_the_records_of_the_streams_for_each_source()
    {
        using ActivityFolder folder = new(7);
        Timestamp asOf = Timestamp.FromUtc(2026, 3, 29);
        FeatureApp.Backfill(folder.Options, TestContext.Current.CancellationToken);
        MemoryStore streamed = Streamed(folder, asOf);
        Directory.CreateDirectory(folder.PathOf("state"));
        using EmbeddedStore loaded = EmbeddedStore.Open(folder.PathOf("state"), CardService.Generated.Plan);
        loaded.LoadBackfill(folder.PathOf("store"));
        foreach (ViewPlan source in (ViewPlan[])[Payments, Logins])
        {
            streamed.Compact(source, asOf.Microseconds);
            loaded.Compact(source, asOf.Microseconds);

            Assert.Equal(4, streamed.Keys(source).Count);
            Assert.Equal(Records(source, streamed.Keys(source), streamed.TryEncode), Records(source, loaded.Keys(source), loaded.TryEncode));
        }
    }

    [Fact]
    public void Each_source_has_a_state_of_its_own_and_is_explained_by_itself()
    {
        using ActivityFolder folder = new(8);
        ServiceExplanation explanation = FeatureApp.Explain(folder.Options with { EventsPerDay = [1] }, TestContext.Current.CancellationToken);

        Assert.Equal([("CardActivity", "payments"), ("CardActivity.Login", "logins"), ("CardPayments", "payments")], explanation.Views.Select(view => (view.View, view.Source)));
        Assert.NotEqual(Payments.StateFingerprint, Logins.StateFingerprint);
        Assert.Equal([Logins], Payments.FurtherSources);
        Assert.DoesNotContain(explanation.Views[1].Scans, scan => scan.Contains("amount", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void A_request_over_several_sources_allocates_nothing_once_warm()
    {
        using ActivityFolder folder = new(9);
        FeatureServer<CardRequest, CardOutcome> server = new(CardService.Generated.Plan, Streamed(folder, new Timestamp(long.MaxValue)));
        FeatureValue[] vector = new FeatureValue[server.Outputs.Length];
        CardRequest request = folder.Requests.First(request => request.Card == "a");
        server.WarmUp(request);

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int call = 0; call < 100; call++)
        {
            server.Compute(request, vector);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static long Count(SpecifiedFeature[] all, string name, FeatureStatus status) => all.LongCount(feature => feature.Name == name && feature.Status == status);

    private static MemoryStore Streamed(ActivityFolder folder, Timestamp until)
    {
        MemoryStore store = new();
        using EventApplier<Payment> payments = new(Payments, store);
        using EventApplier<Payment> alone = new(CardPayments.Generated.Plan, store);
        using EventApplier<Login> logins = new(Logins, store);
        foreach (Payment payment in folder.Payments.Where(payment => payment.KnownAt <= until))
        {
            payments.Apply(payment);
            alone.Apply(payment);
        }

        foreach (Login login in folder.Logins.Where(login => login.At <= until).Reverse())
        {
            logins.Apply(login);
        }

        return store;
    }

    private delegate bool Encoding(ViewPlan view, ReadOnlySpan<byte> key, IBufferWriter<byte> output);

    private static string[] Records(ViewPlan view, IEnumerable<byte[]> keys, Encoding encode)
        => [.. keys.Select(Convert.ToHexString).Order(StringComparer.Ordinal).Select(key =>
        {
            ArrayBufferWriter<byte> record = new();
            Assert.True(encode(view, Convert.FromHexString(key), record));
            return $"{key} {Convert.ToHexString(record.WrittenSpan)}";
        })];
}

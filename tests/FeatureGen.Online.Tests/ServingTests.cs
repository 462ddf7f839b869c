using System.Runtime;
using FeatureGen.Columns;
using FeatureGen.Online.Applying;
using FeatureGen.Online.Serving;
using FeatureGen.Online.Stores;
using FeatureGen.Online.Tests.Model;
using FeatureGen.Services;
using FeatureGen.State;

namespace FeatureGen.Online.Tests;

public sealed class ServingTests
{
    private static readonly int Width = Fraud.Generated.Plan.Outputs.Length;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_served_vector_is_what_the_class_specifies(int seed)
    {
        PaymentHistory history = new(seed);
        FeatureServer<FraudRequest, FraudOutcome> server = history.Server;
        History specified = history.Specified;
        var vector = new FeatureValue[Width];
        foreach (FraudRequest request in history.Requests)
        {
            Assert.Equal(ReadOutcome.Answered, server.Compute(request, vector));
            AssertSpecified(Specification.Evaluate<Fraud, FraudRequest, FraudOutcome>(specified, request), vector);
        }
    }

    [Fact]
    public void A_batch_of_requests_is_answered_as_one_by_one()
    {
        PaymentHistory history = new(4);
        FeatureServer<FraudRequest, FraudOutcome> server = history.Server;
        FraudRequest[] requests = [.. history.Requests];
        var vectors = new FeatureValue[requests.Length * Width];
        var outcomes = new ReadOutcome[requests.Length];
        server.Compute(requests, vectors, outcomes);
        Assert.All(outcomes, outcome => Assert.Equal(ReadOutcome.Answered, outcome));
        var vector = new FeatureValue[Width];
        for (int row = 0; row < requests.Length; row++)
        {
            server.Compute(requests[row], vector);
            Assert.Equal(vector, vectors[(row * Width)..((row + 1) * Width)]);
        }
    }

    [Fact]
    public void Each_value_says_why_it_is_what_it_is()
    {
        MemoryStore store = new();
        using EventApplier<Payment> applier = new(CardPayments.Generated.Plan, store);
        applier.Apply(Paid(1, 0, merchant: null));
        Assert.Equal(FeatureStatus.Present, Served(store, 30, "Card_Payments").Status);
        Assert.Equal(FeatureStatus.Null, Served(store, 30, "Card_LatestMerchant").Status);
        Assert.Equal(FeatureStatus.EmptyWindow, Served(store, 90, "Card_Payments").Status);
        Assert.Equal(FeatureStatus.Default, Served(store, 90, "Card_LargeShare").Status);
        Assert.Equal(-1.0, Served(store, 90, "Card_LargeShare").AsDouble());
        Assert.Equal(FeatureStatus.Error, Served(store, 90, "Card_PerPayment").Status);
        Assert.Equal(FeatureStatus.Missing, Served(store, 30, "Card_Lifetime", card: "another").Status);
    }

    [Fact]
    public void A_request_with_a_null_key_is_missing()
    {
        PaymentHistory history = new(5);
        FeatureValue lifetime = Served(history.Store, 100, "Card_Lifetime", card: null);
        Assert.Equal((FeatureStatus.Missing, 0L), (lifetime.Status, lifetime.AsInt64()));
    }

    [Fact]
    public void A_request_from_before_the_floor_is_too_old_and_has_no_value()
    {
        PaymentHistory history = new(6);
        Timestamp now = PaymentHistory.Minute(47 * 60);
        history.Store.Compact(CardPayments.Generated.Plan, now.Microseconds);
        var vector = new FeatureValue[Width];
        FraudRequest request = new() { At = now - Duration.Minutes(10), PaymentId = 0, Card = PaymentHistory.CardOf(1), Amount = 1 };
        Assert.Equal(ReadOutcome.Answered, history.Server.Compute(request, vector));
        Assert.Equal(ReadOutcome.TooOld, history.Server.Compute(request with { At = request.At - new Duration(1) }, vector));
        Assert.All(vector, value => Assert.Equal((FeatureStatus.TooOld, false), (value.Status, value.HasValue)));
    }

    [Fact]
    public void Memory_that_is_too_short_is_refused()
    {
        PaymentHistory history = new(7, payments: 1);
        Assert.Throws<ArgumentException>(() => history.Server.Compute(history.Requests[0], new FeatureValue[Width - 1]));
    }

    [Fact]
    public void Two_threads_at_once_get_what_one_gets()
    {
        PaymentHistory history = new(8);
        FeatureServer<FraudRequest, FraudOutcome> server = history.Server;
        FeatureValue[][] alone = [.. history.Requests.Select(request => Answer(server, request))];
        Parallel.For(0, 4_000, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i =>
        {
            int row = i % alone.Length;
            Assert.Equal(alone[row], Answer(server, history.Requests[row]));
        });
    }

    [Fact]
    public void Requests_allocate_nothing_once_warm()
    {
        PaymentHistory history = new(9);
        FeatureServer<FraudRequest, FraudOutcome> server = history.Server;
        FraudRequest[] requests = [.. history.Requests];
        var vector = new FeatureValue[Width];
        Serve(server, requests, vector, 2_000);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Serve(server, requests, vector, 10_000);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void The_first_request_after_a_warm_up_allocates_nothing_and_compiles_nothing()
    {
        PaymentHistory history = new(10);
        FeatureServer<FraudRequest, FraudOutcome> server = new(Fraud.Generated.Plan, history.Store);
        FraudRequest request = history.Requests[0];
        var vector = new FeatureValue[Width];
        server.WarmUp(request);
        (long Compiled, long Allocated) before = (JitInfo.GetCompiledMethodCount(currentThread: true), GC.GetAllocatedBytesForCurrentThread());
        server.Compute(request, vector);
        (long Compiled, long Allocated) after = (JitInfo.GetCompiledMethodCount(currentThread: true), GC.GetAllocatedBytesForCurrentThread());
        Assert.Equal(before, after);
        Assert.Equal(Answer(history.Server, request), vector);
    }

    [Fact]
    public void A_warm_up_needs_no_example()
    {
        PaymentHistory history = new(11);
        FeatureServer<FraudRequest, FraudOutcome> server = new(Fraud.Generated.Plan, history.Store);
        server.WarmUp();
        Assert.Equal(Answer(history.Server, history.Requests[0]), Answer(server, history.Requests[0]));
    }

    [Fact]
    public void Events_without_a_key_are_counted_and_belong_to_nobody()
    {
        MemoryStore store = new();
        using EventApplier<Payment> applier = new(CardPayments.Generated.Plan, store);
        Assert.Equal(ApplyOutcome.WithoutKey, applier.Apply(Paid(1, 0) with { Card = null }));
        Assert.Equal(1, applier.WithoutKey);
        Assert.Empty(store.Keys(CardPayments.Generated.Plan));
    }

    private static void Serve(FeatureServer<FraudRequest, FraudOutcome> server, FraudRequest[] requests, FeatureValue[] vector, int count)
    {
        for (int i = 0; i < count; i++)
        {
            server.Compute(requests[i % requests.Length], vector);
        }
    }

    private static FeatureValue[] Answer(FeatureServer<FraudRequest, FraudOutcome> server, FraudRequest request)
    {
        var vector = new FeatureValue[Width];
        server.Compute(request, vector);
        return vector;
    }

    private static Payment Paid(long id, long minute, string? merchant = "shop")
        => new()
        {
            PaymentId = id,
            PaidAt = PaymentHistory.Minute(minute),
            BookedAt = PaymentHistory.Minute(minute),
            Card = PaymentHistory.CardOf(1),
            Amount = 60,
            Merchant = merchant,
        };

    private static FeatureValue Served(MemoryStore store, long minute, string feature, string? card = "card 1")
    {
        FeatureServer<FraudRequest, FraudOutcome> server = new(Fraud.Generated.Plan, store);
        FeatureValue[] vector = Answer(server, new FraudRequest { At = PaymentHistory.Minute(minute), PaymentId = 0, Card = card, Amount = 1 });
        return vector[server.Outputs.Index().Single(output => output.Item.Name == feature).Index];
    }

    internal static void AssertSpecified(IReadOnlyList<SpecifiedFeature> specified, FeatureValue[] vector)
    {
        Assert.Equal(specified.Count, vector.Length);
        for (int i = 0; i < vector.Length; i++)
        {
            object? served = !vector[i].HasValue ? null
                : vector[i].Kind == ValueKind.String ? vector[i].Text
                : vector[i].Lane;
            object? expected = specified[i].Value is double number ? BitConverter.DoubleToInt64Bits(number) : specified[i].Value;
            Assert.Equal((specified[i].Name, expected, specified[i].Status), (specified[i].Name, served, vector[i].Status));
        }
    }
}

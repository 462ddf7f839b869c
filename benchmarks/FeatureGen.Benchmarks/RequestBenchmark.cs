using BenchmarkDotNet.Attributes;
using FeatureGen.Online.Applying;
using FeatureGen.Online.Serving;
using FeatureGen.Online.Stores;
using FeatureGen.Services;

namespace FeatureGen.Benchmarks;

/// <summary>One request to a service over an entity of so many events in its longest window: store, windows, row programs.</summary>
[MemoryDiagnoser]
public class RequestBenchmark
{
    private static readonly Timestamp Now = Timestamp.FromUtc(2026, 1, 31);

    private readonly FeatureServer<PaymentRequest, PaymentOutcome> server;
    private readonly MemoryStore store = new();
    private readonly PaymentRequest request = new() { At = Now, Card = "4111", Amount = 12.5 };
    private readonly FeatureValue[] vector;

    public RequestBenchmark()
    {
        server = new(Fraud.Generated.Plan, store);
        vector = new FeatureValue[server.Outputs.Length];
    }

    [Params(10, 100, 1_000)]
    public int Events { get; set; }

    [GlobalSetup]
    public void Apply()
    {
        using var applier = new EventApplier<Payment>(CardPayments.Generated.Plan, store);
        for (int i = 0; i < Events; i++)
        {
            applier.Apply(new Payment { At = Now - new Duration(Duration.Days(30).Microseconds / Events * i + 1), Card = "4111", Amount = i % 97 / 4.0 });
        }
    }

    [Benchmark]
    public FeatureValue Compute()
    {
        server.Compute(request, vector);
        return vector[0];
    }
}

using System.Diagnostics;
using FeatureGen.Benchmarks.HandWritten;
using FeatureGen.Columns;
using FeatureGen.Online.Applying;
using FeatureGen.Online.Serving;
using FeatureGen.Online.Stores;
using FeatureGen.Rows;
using FeatureGen.Services;

namespace FeatureGen.Benchmarks.Requests;

/// <summary>Requests for thirty derived features, beside the same written by hand over the same store.</summary>
internal static class RequestVerb
{
    private const int Entities = 10_000;
    private const int EventsOfAnEntity = 20;
    private const int Requests = 100_000;
    private const int Rounds = 9;

    private static readonly Timestamp Now = Timestamp.FromUtc(2026, 1, 31);
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(200);

    /// <summary>Prints the table; returns 1 where a value differs.</summary>
    public static int Run()
    {
        MemoryStore store = Fill();
        PaymentRequest[] requests = [.. Enumerable.Range(0, Requests).Select(RequestOf)];
        var server = new FeatureServer<PaymentRequest, PaymentOutcome>(Habits.Generated.Plan, store);
        var byHand = new HabitsByHand(store);
        FeatureValue[] served = new FeatureValue[server.Outputs.Length];
        double?[] vector = new double?[served.Length];
        FirstCalls(server, requests, served);
        if (!AreEqual(server, byHand, requests, served, vector))
        {
            Console.WriteLine("FeatureGen and the features written by hand differ");
            return 1;
        }

        PrintRatios(server, byHand, requests, served, vector);
        PrintProgramRatio(vector);
        PrintAllocations(server, requests, served);
        return 0;
    }

    private static MemoryStore Fill()
    {
        MemoryStore store = new();
        using var applier = new EventApplier<Payment>(CardHabits.Generated.Plan, store);
        var random = new Random(1);
        for (int payment = 0; payment < Entities * EventsOfAnEntity; payment++)
        {
            Duration before = new(1 + random.NextInt64(Duration.Days(payment % 3 == 0 ? 1 : 30).Microseconds));
            applier.Apply(new Payment { At = Now - before, Card = CardOf(random.Next(Entities)), Amount = random.Next(1, 100_000) / 100.0 });
        }

        return store;
    }

    private static string CardOf(int entity) => FormattableString.Invariant($"4111-{entity:D8}");

    private static PaymentRequest RequestOf(int number)
        => new() { At = Now, Card = CardOf((int)(number * 7919L % Entities)), Amount = number % 1_000 / 2.0 };

    private static void FirstCalls(FeatureServer<PaymentRequest, PaymentOutcome> server, PaymentRequest[] requests, FeatureValue[] served)
    {
        long start = Stopwatch.GetTimestamp();
        server.Compute(requests[0], served);
        TimeSpan first = Stopwatch.GetElapsedTime(start);
        start = Stopwatch.GetTimestamp();
        for (int number = 1; number <= 20; number++)
        {
            server.Compute(requests[number], served);
        }

        TimeSpan unoptimised = Stopwatch.GetElapsedTime(start) / 20;
        Console.WriteLine(FormattableString.Invariant(
            $"first call {first.TotalMilliseconds:F1} ms, the 20 after it {unoptimised.TotalMicroseconds:F1} us each, before the just-in-time compiler optimises"));
    }

    private static bool AreEqual(
        FeatureServer<PaymentRequest, PaymentOutcome> server, HabitsByHand byHand, PaymentRequest[] requests, FeatureValue[] served, double?[] vector)
    {
        foreach (PaymentRequest request in requests)
        {
            server.Compute(request, served);
            byHand.Compute(request, vector);
            for (int feature = 0; feature < vector.Length; feature++)
            {
                if (served[feature].HasValue != vector[feature].HasValue
                    || (served[feature].HasValue && served[feature].Lane != BitConverter.DoubleToInt64Bits(vector[feature]!.Value)))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static void PrintRatios(
        FeatureServer<PaymentRequest, PaymentOutcome> server, HabitsByHand byHand, PaymentRequest[] requests, FeatureValue[] served, double?[] vector)
    {
        double[] times = Measuring.Rounds.Measure(
            [
                new("by hand", () => Each(requests, request => byHand.Compute(request, vector))),
                new("FeatureServer", () => Each(requests, request => server.Compute(request, served))),
            ],
            Rounds,
            Turn);
        Console.WriteLine(FormattableString.Invariant(
            $"a request of {vector.Length} features, {Entities:N0} entities of about {EventsOfAnEntity} events, string keys, store read included: by hand {times[0] / Requests:F0} ns, FeatureGen {times[1] / Requests:F0} ns, ratio {times[1] / times[0]:F2}"));
    }

    /// <summary>The row program alone, from the cells of a tile to the cells of a tile.</summary>
    private static void PrintProgramRatio(double?[] vector)
    {
        const int Repeats = 1_000;
        RowProgram program = Habits.Generated.Plan.Program;
        using Tile row = new(program.Columns, 1, new StringTable());
        using Tile aggregates = new(CardHabits.Generated.Plan.Program.Columns, 1, new StringTable());
        for (int column = 0; column < aggregates.Columns; column++)
        {
            aggregates.DoublesOf(column)[0] = 12.5 + column;
        }

        for (int column = 0; column < program.Inputs; column++)
        {
            row.DoublesOf(column)[0] = 12.5 + column;
        }

        double[] times = Measuring.Rounds.Measure(
            [
                new("by hand", () => Repeat(Repeats, () => HabitsByHand.Derive(12.5, aggregates, vector))),
                new("row program", () => Repeat(Repeats, () => program.Run(row, 1))),
            ],
            Rounds,
            Turn);
        Console.WriteLine(FormattableString.Invariant(
            $"the {vector.Length} features alone: by hand {times[0] / Repeats:F0} ns, FeatureGen {times[1] / Repeats:F0} ns, ratio {times[1] / times[0]:F2}"));
    }

    private static void PrintAllocations(FeatureServer<PaymentRequest, PaymentOutcome> server, PaymentRequest[] requests, FeatureValue[] served)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        foreach (PaymentRequest request in requests)
        {
            server.Compute(request, served);
        }

        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Console.WriteLine(FormattableString.Invariant($"allocated over {requests.Length:N0} requests: {allocated} bytes"));
    }

    private static void Each(PaymentRequest[] requests, Action<PaymentRequest> answer)
    {
        foreach (PaymentRequest request in requests)
        {
            answer(request);
        }
    }

    private static void Repeat(int times, Action action)
    {
        for (int time = 0; time < times; time++)
        {
            action();
        }
    }
}

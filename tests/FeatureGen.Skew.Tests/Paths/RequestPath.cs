using System.Buffers;
using FeatureGen.Online.Applying;
using FeatureGen.Online.Serving;
using FeatureGen.Online.Stores;
using FeatureGen.Plans;
using FeatureGen.Services;
using FeatureGen.Skew.Tests.Model;
using FeatureGen.State;

namespace FeatureGen.Skew.Tests.Paths;

/// <summary>Events as they become known; each request at its time.</summary>
internal static class RequestPath
{
    private static readonly ViewPlan<Purchase> View = CardPurchases.Generated.Plan;

    /// <param name="purchases">The events.</param>
    /// <param name="requests">The requests.</param>
    /// <param name="compact">Whether state is compacted, written and read back before each request.</param>
    public static IReadOnlyList<string[]> Run(IReadOnlyList<Purchase> purchases, IReadOnlyList<CardRequest> requests, bool compact)
    {
        var store = new MemoryStore();
        var pending = new Queue<Purchase>(purchases.OrderBy(purchase => purchase.Booked));
        var answers = new string[requests.Count][];
        foreach (int row in Enumerable.Range(0, requests.Count).OrderBy(row => requests[row].At))
        {
            Apply(pending, requests[row].At, store);
            if (compact)
            {
                store.Compact(View, requests[row].At.Microseconds);
                store = ReadBack(store);
            }

            answers[row] = Ask(store, requests[row]);
        }

        return answers;
    }

    public static string[] Ask(MemoryStore store, CardRequest request)
    {
        var server = new FeatureServer<CardRequest, CardOutcome>(CardService.Generated.Plan, store);
        var vector = new FeatureValue[server.Outputs.Length];
        Assert.Equal(ReadOutcome.Answered, server.Compute(request, vector));
        return [.. vector.Select((value, output) => ServedText.Of(server.Outputs[output].Name, value))];
    }

    private static void Apply(Queue<Purchase> pending, Timestamp until, MemoryStore store)
    {
        using var applier = new EventApplier<Purchase>(View, store);
        while (pending.TryPeek(out Purchase next) && next.Booked <= until)
        {
            Assert.Equal(ApplyOutcome.Applied, applier.Apply(next));
            pending.Dequeue();
        }
    }

    private static MemoryStore ReadBack(MemoryStore store)
    {
        var copy = new MemoryStore();
        foreach (byte[] key in store.Keys(View))
        {
            var record = new ArrayBufferWriter<byte>();
            Assert.True(store.TryEncode(View, key, record));
            copy.Load(View, key, record.WrittenSpan);
        }

        return copy;
    }
}

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
    /// <param name="subject">What is asked.</param>
    /// <param name="events">The events.</param>
    /// <param name="requests">The requests.</param>
    /// <param name="compact">Whether state is compacted, written and read back before each request.</param>
    public static IReadOnlyList<string[]> Run<TEvent>(Subject<TEvent> subject, IReadOnlyList<TEvent> events, IReadOnlyList<CardRequest> requests, bool compact)
        where TEvent : struct
    {
        var store = new MemoryStore();
        var pending = new Queue<TEvent>(events.OrderBy(subject.KnownAt));
        var answers = new string[requests.Count][];
        foreach (int row in Enumerable.Range(0, requests.Count).OrderBy(row => requests[row].At))
        {
            Apply(subject, pending, requests[row].At, store);
            if (compact)
            {
                store.Compact(subject.View, requests[row].At.Microseconds);
                store = ReadBack(subject.View, store);
            }

            answers[row] = Ask(subject.Service, store, requests[row]);
        }

        return answers;
    }

    public static string[] Ask(ServicePlan<CardRequest, CardOutcome> service, MemoryStore store, CardRequest request)
    {
        var server = new FeatureServer<CardRequest, CardOutcome>(service, store);
        var vector = new FeatureValue[server.Outputs.Length];
        Assert.Equal(ReadOutcome.Answered, server.Compute(request, vector));
        return [.. vector.Select((value, output) => ServedText.Of(server.Outputs[output].Name, value))];
    }

    private static void Apply<TEvent>(Subject<TEvent> subject, Queue<TEvent> pending, Timestamp until, MemoryStore store)
        where TEvent : struct
    {
        using var applier = new EventApplier<TEvent>(subject.View, store);
        while (pending.TryPeek(out TEvent next) && subject.KnownAt(next) <= until)
        {
            Assert.Equal(ApplyOutcome.Applied, applier.Apply(next));
            pending.Dequeue();
        }
    }

    private static MemoryStore ReadBack(ViewPlan view, MemoryStore store)
    {
        var copy = new MemoryStore();
        foreach (byte[] key in store.Keys(view))
        {
            var record = new ArrayBufferWriter<byte>();
            Assert.True(store.TryEncode(view, key, record));
            copy.Load(view, key, record.WrittenSpan);
        }

        return copy;
    }
}

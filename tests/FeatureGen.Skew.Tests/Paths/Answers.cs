using FeatureGen.Columns;
using FeatureGen.Skew.Tests.Model;

namespace FeatureGen.Skew.Tests.Paths;

/// <summary>What every path answered, after they were found to agree bit by bit.</summary>
/// <param name="Values">For each request the value of each feature, by name.</param>
/// <param name="Statuses">And its status.</param>
internal sealed record Answers(IReadOnlyList<Dictionary<string, object?>> Values, IReadOnlyList<Dictionary<string, FeatureStatus>> Statuses)
{
    /// <summary>Asks every path, and fails at the first value in which one differs from the specification.</summary>
    /// <param name="purchases">The events, in any order.</param>
    /// <param name="requests">The requests, in any order; each is asked when what it may know is known.</param>
    public static Answers Of(IReadOnlyList<Purchase> purchases, params IReadOnlyList<CardRequest> requests) => Of(Subjects.Purchases, purchases, requests);

    /// <summary>Asks every path about a card's days.</summary>
    /// <param name="purchases">The events, in any order.</param>
    /// <param name="requests">The requests, in any order.</param>
    public static Answers OfDays(IReadOnlyList<Purchase> purchases, params IReadOnlyList<CardRequest> requests) => Of(Subjects.Days, purchases, requests);

    /// <summary>Asks every path about a ledger.</summary>
    /// <param name="postings">The versions of its rows, in any order.</param>
    /// <param name="requests">The requests, in any order.</param>
    public static Answers Of(IReadOnlyList<Posting> postings, params IReadOnlyList<CardRequest> requests) => Of(Subjects.Postings, postings, requests);

    /// <summary>Asks every path about a card's terms.</summary>
    /// <param name="versions">The versions, in any order.</param>
    /// <param name="requests">The requests, in any order.</param>
    public static Answers Of(IReadOnlyList<CardTerms> versions, params IReadOnlyList<CardRequest> requests) => Of(Subjects.Terms, versions, requests);

    private static Answers Of<TEvent>(Subject<TEvent> subject, IReadOnlyList<TEvent> events, IReadOnlyList<CardRequest> requests)
        where TEvent : struct
    {
        History history = new History().Add(events);
        SpecifiedFeature[][] specified =
            [.. requests.Select(request => Specification.EvaluateService(subject.Definition, history, request).ToArray())];
        string[][] expected = [.. specified.Select(row => row.Select(ServedText.Of).ToArray())];
        Agree(expected, BatchPath.Run(subject, events, requests, threads: 1), "batch");
        Agree(expected, BatchPath.Run(subject, [.. events.Reverse()], requests, threads: 4), "batch of reversed events, 4 threads");
        Agree(expected, RequestPath.Run(subject, events, requests, compact: false), "requests");
        Agree(expected, RequestPath.Run(subject, events, requests, compact: true), "requests over compacted records");
        return new Answers(ByName(specified, feature => feature.Value), ByName(specified, feature => feature.Status));
    }

    /// <summary>The value of a feature for one request.</summary>
    public object? this[int request, string feature] => Values[request][feature];

    /// <summary>The value of a feature for the only request.</summary>
    public object? this[string feature] => Assert.Single(Values)[feature];

    private static Dictionary<string, TPart>[] ByName<TPart>(SpecifiedFeature[][] specified, Func<SpecifiedFeature, TPart> part)
        => [.. specified.Select(row => row.ToDictionary(feature => feature.Name["Card_".Length..], part))];

    private static void Agree(string[][] expected, IReadOnlyList<string[]> actual, string path)
    {
        for (int row = 0; row < expected.Length; row++)
        {
            Assert.True(expected[row].AsSpan().SequenceEqual(actual[row]),
                $"{path}, request {row}: {string.Join("; ", expected[row].Zip(actual[row]).Where(pair => pair.First != pair.Second))}");
        }
    }
}

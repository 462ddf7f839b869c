using System.Runtime;
using FeatureGen.Online.Stores;
using FeatureGen.Plans;
using FeatureGen.Services;
using FeatureGen.State;

namespace FeatureGen.Online.Serving;

/// <summary>Answers request structs from a store, into memory that the caller owns. Safe for use by several threads.</summary>
/// <typeparam name="TRequest">The request struct.</typeparam>
/// <typeparam name="TOutcome">The outcome struct; it plays no part in serving.</typeparam>
/// <example>
/// <code>
/// var server = new FeatureServer&lt;FlightRequest, FlightOutcome&gt;(LateArrival.Generated.Plan, store);
/// var vector = new FeatureValue[server.Outputs.Length];
/// server.Compute(request, vector);
/// </code>
/// </example>
public sealed class FeatureServer<TRequest, TOutcome>(ServicePlan<TRequest, TOutcome> plan, IOnlineStore store) : FeatureServer(plan, store)
    where TRequest : struct
    where TOutcome : struct
{
    // The runtime optimises in two steps what was called 30 times, each once nothing new has been compiled for 100 ms.
    private const int CallsOfARound = 40;
    private const int QuietRounds = 2;
    private const int MostWarmUpRounds = 20;
    private static readonly TimeSpan OptimisationDelay = TimeSpan.FromMilliseconds(150);

    /// <summary>Answers one request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="vector">One value for each of <see cref="FeatureServer.Outputs"/>.</param>
    /// <returns>Whether the request was answered, or is older than what the store still holds exactly.</returns>
    /// <exception cref="ArgumentException"><paramref name="vector"/> is too short.</exception>
    public ReadOutcome Compute(in TRequest request, Span<FeatureValue> vector)
    {
        ReadOutcome outcome = default;
        Compute(new ReadOnlySpan<TRequest>(in request), vector, new Span<ReadOutcome>(ref outcome));
        return outcome;
    }

    /// <summary>
    /// Has the path of a request compiled and its memory allocated before the first one comes: answers an example, as often as it takes until the
    /// just-in-time compiler has nothing left to do. Takes about half a second, and never more than three.
    /// </summary>
    /// <param name="example">
    /// A request as they will come, best of an entity that the store knows; by default one without a key, which leaves out what reads events.
    /// </param>
    public void WarmUp(in TRequest example = default)
    {
        FeatureValue[] vector = new FeatureValue[Outputs.Length];
        int quiet = 0;
        for (int round = 0; round < MostWarmUpRounds && quiet < QuietRounds; round++)
        {
            long compiled = JitInfo.GetCompiledMethodCount();
            for (int call = 0; call < CallsOfARound; call++)
            {
                Compute(example, vector);
            }

            Thread.Sleep(OptimisationDelay);
            quiet = JitInfo.GetCompiledMethodCount() == compiled ? quiet + 1 : 0;
        }
    }

    /// <summary>Answers a batch of requests.</summary>
    /// <param name="requests">The requests.</param>
    /// <param name="vectors">One value for each feature of each request, request by request.</param>
    /// <param name="outcomes">What became of each request.</param>
    /// <exception cref="ArgumentException">The memory given is too short.</exception>
    public void Compute(ReadOnlySpan<TRequest> requests, Span<FeatureValue> vectors, Span<ReadOutcome> outcomes)
    {
        CheckRoom(requests.Length, vectors, outcomes);
        ServingScratch scratch = Rent();
        for (int first = 0; first < requests.Length; first += scratch.Tiles.Capacity)
        {
            int count = Math.Min(scratch.Tiles.Capacity, requests.Length - first);
            for (int row = 0; row < count; row++)
            {
                plan.Load(requests[first + row], scratch.Tiles.Keys, row);
            }

            Answer(scratch, count, vectors.Slice(first * Outputs.Length, count * Outputs.Length), outcomes.Slice(first, count));
        }

        Return(scratch);
    }
}

using System.Buffers;
using FeatureGen.Columns;
using FeatureGen.Conformance.Features;
using FeatureGen.Online.Serving;
using FeatureGen.Online.Stores;
using FeatureGen.Plans;
using FeatureGen.Services;
using FeatureGen.State;

namespace FeatureGen.Conformance.Paths;

/// <summary>Events in the order in which they become known; each request at its time, from what was known then.</summary>
internal static class RequestPath
{
    /// <param name="scenario">Events and requests.</param>
    /// <param name="throughRecords">Whether every read goes through an encoded record.</param>
    /// <param name="compact">Whether state is compacted before each request.</param>
    public static IReadOnlyList<string[]> Run(Scenario scenario, bool throughRecords, bool compact)
    {
        ServicePlan<StationRequest, StationOutcome> plan = StationService.Generated.Plan;
        var store = new MemoryStore();
        var server = new FeatureServer<StationRequest, StationOutcome>(plan, throughRecords ? new RecordStore(store) : store);
        ViewPlan[] views = [.. plan.Joins.Select(join => join.View).Distinct()];
        (IDisposable[] Appliers, Action<Reading> Apply)[] appliers = [.. views.Select(view => SourceEvents.AppliersOf(view, store))];
        var pending = new Queue<Reading>(scenario.Events.OrderBy(reading => reading.Received));
        var answers = new string[scenario.Requests.Count][];
        var vector = new FeatureValue[server.Outputs.Length];
        foreach (int row in Enumerable.Range(0, scenario.Requests.Count).OrderBy(row => scenario.Requests[row].At))
        {
            StationRequest request = scenario.Requests[row];
            while (pending.TryPeek(out Reading next) && next.Received <= request.At)
            {
                Array.ForEach(appliers, each => each.Apply(next));
                pending.Dequeue();
            }

            if (compact)
            {
                Array.ForEach(views, view => store.Compact(view, request.At.Microseconds));
            }

            Assert.Equal(ReadOutcome.Answered, server.Compute(request, vector));
            answers[row] = [.. vector.Select((value, output) => ServedRow.Text(server.Outputs[output].Name, value))];
        }

        Array.ForEach(appliers, each => Array.ForEach(each.Appliers, applier => applier.Dispose()));
        return answers;
    }

    /// <summary>Reads every entity through its bytes.</summary>
    private sealed class RecordStore(MemoryStore inner) : IOnlineStore
    {
        public ReadOutcome Read(ViewPlan view, ReadOnlySpan<byte> key, long time, long? selfId, Tile output, int row)
        {
            var record = new ArrayBufferWriter<byte>();
            var state = new EntityState(new StateLayout(view));
            if (inner.TryEncode(view, key, record))
            {
                EntityState.Decode(record.WrittenSpan, state);
            }

            return state.Read(time, selfId, output, row);
        }
    }
}

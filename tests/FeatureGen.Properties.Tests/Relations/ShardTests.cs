using FeatureGen.Properties.Tests.Cases;
using FeatureGen.Windows.Tests.Fixtures;

namespace FeatureGen.Properties.Tests.Relations;

/// <summary>3. Entities that are computed together, by one worker or several, have the values that each has alone.</summary>
public sealed class ShardTests : Relation
{
    private const int Shards = 4;

    public override void Check(Case one, Comparison comparison)
    {
        List<(int Entity, Transaction Event)> events = [.. one.Events.Select((each, index) => (index % Shards, each))];
        List<(int Entity, Request Request)> requests = [.. one.Requests.Select((each, index) => (index % (Shards + 1), each))];
        Answer[][] together = Paths.Batch(one.View, events, requests, threads: 1 + one.Seed % 3);
        for (int shard = 0; shard <= Shards; shard++)
        {
            List<Transaction> own = [.. events.Where(each => each.Entity == shard).Select(each => each.Event)];
            List<int> rows = [.. Enumerable.Range(0, requests.Count).Where(row => requests[row].Entity == shard)];
            Answer[][] alone = Paths.Batch(one.View, own, [.. rows.Select(row => requests[row].Request)]);
            for (int index = 0; index < rows.Count; index++)
            {
                comparison.Take(own);
                comparison.AreEqual(one, requests[rows[index]].Request, alone[index], together[rows[index]], "together");
            }
        }
    }
}

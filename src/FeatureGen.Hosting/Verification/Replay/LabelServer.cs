using FeatureGen.Columns;
using FeatureGen.Hosting.Verification.Data;
using FeatureGen.Online.Stores;
using FeatureGen.Plans;
using FeatureGen.Rows;
using FeatureGen.Services;
using FeatureGen.State;

namespace FeatureGen.Hosting.Verification.Replay;

/// <summary>Computes the labels of one row at a time, as a request would. For one thread.</summary>
internal sealed class LabelServer : IDisposable
{
    private readonly ServicePlan plan;
    private readonly MemoryStore store;
    private readonly ServiceTiles tiles;
    private readonly int[] requestColumns;
    private readonly int[] outcomeColumns;
    private readonly bool readsFeatures;
    private byte[] key = new byte[256];

    public LabelServer(ServicePlan plan, MemoryStore store)
    {
        this.plan = plan;
        this.store = store;
        tiles = new ServiceTiles(plan, 1, new StringTable());
        requestColumns = [.. Enumerable.Range(0, plan.RequestColumns.Length)];
        outcomeColumns = [.. Enumerable.Range(plan.RequestColumns.Length, plan.OutcomeColumns.Length)];
        readsFeatures = plan.LabelInputs.Any(input => input.Origin is ProgramInputOrigin.Join or ProgramInputOrigin.Feature);
    }

    /// <summary>Computes the labels of a row of the spine.</summary>
    public void Compute(LaneTable spine, int row, Span<FeatureValue> labels)
    {
        spine.CopyRow(tiles.Keys, requestColumns, row);
        spine.CopyRow(tiles.Outcome, outcomeColumns, row);
        if (readsFeatures)
        {
            ReadFeatures();
        }

        tiles.ComputeLabels(1, RowWidth.Request);
        for (int label = 0; label < labels.Length; label++)
        {
            labels[label] = tiles.EmitLabel(plan.Labels[label], 0);
        }
    }

    /// <summary>Frees the tiles.</summary>
    public void Dispose() => tiles.Dispose();

    private void ReadFeatures()
    {
        tiles.ComputeKeys(1, RowWidth.Request);
        Tile keys = tiles.Keys;
        bool hasSelf = plan.SelfId >= 0 && keys.IsValid(plan.SelfId, 0) && !keys.HasFailed(plan.SelfId, 0);
        long? selfId = hasSelf ? keys.LongsOf(plan.SelfId)[0] : null;
        for (int join = 0; join < plan.Joins.Length; join++)
        {
            JoinPlan joined = plan.Joins[join];
            int length = EntityKeyEncoding.Encode(keys, 0, joined.Keys, joined.View.Event.KeyKinds, ref key);
            store.Read(joined.View, key.AsSpan(0, length), keys.LongsOf(plan.RequestTime)[0], selfId, tiles.Join(join), 0);
        }

        tiles.ComputeFeatures(1, RowWidth.Request);
    }
}

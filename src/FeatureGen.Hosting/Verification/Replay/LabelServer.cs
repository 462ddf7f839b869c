using FeatureGen.Columns;
using FeatureGen.Hosting.Verification.Data;
using FeatureGen.Online.Stores;
using FeatureGen.Plans;
using FeatureGen.Rows;
using FeatureGen.Services;
using FeatureGen.State;

namespace FeatureGen.Hosting.Verification.Replay;

/// <summary>Computes the labels of one row at a time, as a request would; those that look forward as features of the time at which their windows end. For one thread.</summary>
internal sealed class LabelServer : IDisposable
{
    private readonly ServicePlan plan;
    private readonly MemoryStore store;
    private readonly ServiceTiles tiles;
    private readonly int[] requestColumns;
    private readonly int[] outcomeColumns;
    private readonly bool readsFeatures;
    private readonly Timestamp? asOf;
    private readonly MemoryStore following = new();
    private byte[] key = new byte[256];

    public LabelServer(ReplayInput input, MemoryStore store)
    {
        plan = input.Plan;
        asOf = input.LabelsAsOf;
        this.store = store;
        tiles = new ServiceTiles(plan, 1, new StringTable());
        requestColumns = [.. Enumerable.Range(0, plan.RequestColumns.Length)];
        outcomeColumns = [.. Enumerable.Range(plan.RequestColumns.Length, plan.OutcomeColumns.Length)];
        readsFeatures = plan.LabelInputs.Any(each => each.Origin is ProgramInputOrigin.Join or ProgramInputOrigin.Feature);
        ViewEvents[] events = [.. input.Events.Values.Where(view => view.View.IsOfLabels)];
        if (events.Length > 0)
        {
            using Timeline timeline = new(events, following);
            timeline.ApplyAll();
        }
    }

    /// <summary>Computes the labels of a row of the spine.</summary>
    /// <param name="spine">The spine.</param>
    /// <param name="row">The row.</param>
    /// <param name="time">Its time.</param>
    /// <param name="labels">The labels.</param>
    public void Compute(LaneTable spine, int row, long time, Span<FeatureValue> labels)
    {
        spine.CopyRow(tiles.Keys, requestColumns, row);
        spine.CopyRow(tiles.Outcome, outcomeColumns, row);
        if (readsFeatures)
        {
            ReadFeatures();
        }

        tiles.ComputeLabels(1, RowWidth.Request);
        bool isMature = asOf is not { } end || plan.AreLabelsMature(time, end.Microseconds);
        for (int label = 0; label < labels.Length; label++)
        {
            labels[label] = tiles.EmitLabel(plan.Labels[label], 0, isMature);
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
        for (int join = 0; join < plan.AllJoins.Length; join++)
        {
            JoinPlan joined = plan.AllJoins[join];
            MemoryStore from = joined.View.IsOfLabels ? following : store;
            int length = EntityKeyEncoding.Encode(keys, 0, joined.Keys, joined.View.Event.KeyKinds, ref key);
            from.Read(joined.View, key.AsSpan(0, length), joined.View.WindowTime(keys.LongsOf(plan.RequestTime)[0]), selfId, tiles.Join(join), 0);
        }

        tiles.ComputeFeatures(1, RowWidth.Request);
    }
}

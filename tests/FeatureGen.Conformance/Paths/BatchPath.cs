using FeatureGen.Columns;
using FeatureGen.Conformance.Features;
using FeatureGen.Plans;
using FeatureGen.Rows;
using FeatureGen.Services;
using FeatureGen.State;
using FeatureGen.Windows;

namespace FeatureGen.Conformance.Paths;

/// <summary>The window pass and the row programs, all rows at once, at a given vector width.</summary>
internal sealed class BatchPath : IDisposable
{
    private readonly Scenario scenario;
    private readonly RowWidth width;
    private readonly ServicePlan<StationRequest, StationOutcome> plan = StationService.Generated.Plan;
    private readonly StringTable strings = new();
    private readonly ServiceTiles tiles;

    private BatchPath(Scenario scenario, RowWidth width)
    {
        this.scenario = scenario;
        this.width = width;
        tiles = new ServiceTiles(plan, Math.Max(scenario.Requests.Count, 1), strings);
    }

    public static IReadOnlyList<string[]> Run(Scenario scenario, RowWidth width, int threads)
    {
        using var path = new BatchPath(scenario, width);
        return path.Compute(threads);
    }

    /// <summary>What training writes: features, then labels as of a time.</summary>
    public static IReadOnlyList<string[]> Train(Scenario scenario, RowWidth width, Timestamp asOf)
    {
        using var path = new BatchPath(scenario, width);
        return path.ComputeWithLabels(path.Compute(threads: 1), asOf);
    }

    public void Dispose() => tiles.Dispose();

    private List<string[]> Compute(int threads)
    {
        int rows = scenario.Requests.Count;
        for (int row = 0; row < rows; row++)
        {
            plan.Load(scenario.Requests[row], tiles.Keys, row);
        }

        tiles.ComputeKeys(rows, width);
        for (int join = 0; join < plan.AllJoins.Length; join++)
        {
            Windows(join, plan.AllJoins[join].View, threads);
        }

        tiles.ComputeFeatures(rows, width);
        return [.. Enumerable.Range(0, rows).Select(row =>
            plan.Outputs.Select(output => ServedRow.Text(output.Name, tiles.Emit(output, row))).ToArray())];
    }

    private List<string[]> ComputeWithLabels(List<string[]> features, Timestamp asOf)
    {
        int rows = scenario.Requests.Count;
        tiles.ComputeLabels(rows, width);
        bool[] areMature = [.. scenario.Requests.Select(request => plan.AreLabelsMature(request.At.Microseconds, asOf.Microseconds))];
        long[] lanes = new long[rows];
        byte[] valid = new byte[BitSpan.BytesFor(rows)];
        FeatureStatus[] statuses = new FeatureStatus[rows];
        foreach (FeaturePlan label in plan.Labels)
        {
            tiles.EmitLabel(label, areMature, lanes, new BitSpan(valid, rows), statuses);
            for (int row = 0; row < rows; row++)
            {
                bool hasValue = new BitSpan(valid, rows)[row];
                string? text = hasValue && label.Kind == ValueKind.String ? strings[lanes[row]] : null;
                features[row] = [.. features[row], ServedRow.Text(label.Name, new FeatureValue(label.Kind, statuses[row], hasValue, lanes[row], text))];
            }
        }

        return features;
    }

    private void Windows(int join, ViewPlan view, int threads)
    {
        var entities = new Dictionary<string, int>();
        EventBatch events = Events(view, entities);
        var rows = new RowBatch();
        for (int row = 0; row < scenario.Requests.Count; row++)
        {
            rows.Append(Entity(tiles.Keys, row, [.. plan.AllJoins[join].Keys], view, entities),
                view.WindowTime(tiles.Keys.LongsOf(plan.RequestTime)[row]), tiles.Keys.LongsOf(plan.SelfId)[row]);
        }

        var matrix = new FeatureMatrix(rows.Count, view.Aggregates.Length);
        WindowPass.Run(view, events, rows, matrix, strings, threads, TestContext.Current.CancellationToken);
        matrix.Load(view.Aggregates, 0, rows.Count, tiles.Join(join));
    }

    private EventBatch Events(ViewPlan view, Dictionary<string, int> entities)
    {
        var batch = new EventBatch(view.Event);
        using var tile = new Tile(view.Event.Program.Columns, Math.Max(scenario.Events.Count, 1), strings);
        for (int row = 0; row < scenario.Events.Count; row++)
        {
            SourceEvents.Load(view, scenario.Events[row], tile, row);
        }

        view.Event.Program.Run(tile, scenario.Events.Count, width);
        for (int row = 0; row < scenario.Events.Count; row++)
        {
            int entity = Entity(tile, row, [.. view.Event.Keys], view, entities);
            if (tile.LongsOf(view.Event.Admission)[row] == 0 && entity != RowBatch.NoEntity)
            {
                batch.Append(tile, [row], [entity]);
            }
        }

        return batch;
    }

    private static int Entity(Tile tile, int row, int[] columns, ViewPlan view, Dictionary<string, int> entities)
    {
        byte[] buffer = new byte[16];
        int length = EntityKeyEncoding.Encode(tile, row, [.. columns], view.Event.KeyKinds, ref buffer);
        if (length == 0)
        {
            return RowBatch.NoEntity;
        }

        string key = Convert.ToHexString(buffer, 0, length);
        if (!entities.TryGetValue(key, out int entity))
        {
            entity = entities.Count;
            entities.Add(key, entity);
        }

        return entity;
    }
}

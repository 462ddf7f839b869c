using FeatureGen.Columns;
using FeatureGen.Plans;
using FeatureGen.Rows;
using FeatureGen.Services;
using FeatureGen.Skew.Tests.Model;
using FeatureGen.Windows;

namespace FeatureGen.Skew.Tests.Paths;

/// <summary>The window pass and the row programs over all rows at once.</summary>
internal static class BatchPath
{
    public static IReadOnlyList<string[]> Run<TEvent>(Subject<TEvent> subject, IReadOnlyList<TEvent> events, IReadOnlyList<CardRequest> requests, int threads)
        where TEvent : struct
    {
        ServicePlan<CardRequest, CardOutcome> plan = subject.Service;
        ViewPlan<TEvent> view = subject.View;
        var strings = new StringTable();
        using var tiles = new ServiceTiles(plan, requests.Count, strings);
        var rows = new RowBatch();
        for (int row = 0; row < requests.Count; row++)
        {
            plan.Load(requests[row], tiles.Keys, row);
        }

        tiles.ComputeKeys(requests.Count, null);
        for (int row = 0; row < requests.Count; row++)
        {
            rows.Append(entity: 0, tiles.Keys.LongsOf(plan.RequestTime)[row], tiles.Keys.LongsOf(plan.SelfId)[row]);
        }

        var matrix = new FeatureMatrix(requests.Count, view.Aggregates.Length);
        WindowPass.Run(view, Events(view, events, strings), rows, matrix, strings, threads, TestContext.Current.CancellationToken);
        matrix.Load(view.Aggregates, 0, requests.Count, tiles.Join(0));
        tiles.ComputeFeatures(requests.Count, null);
        return [.. Enumerable.Range(0, requests.Count).Select(row =>
            plan.Outputs.Select(output => ServedText.Of(output.Name, tiles.Emit(output, row))).ToArray())];
    }

    private static EventBatch Events<TEvent>(ViewPlan<TEvent> view, IReadOnlyList<TEvent> events, StringTable strings)
        where TEvent : struct
    {
        var batch = new EventBatch(view.Event);
        using var tile = new Tile(view.Event.Program.Columns, Math.Max(events.Count, 1), strings);
        for (int row = 0; row < events.Count; row++)
        {
            view.Load(events[row], tile, row);
        }

        view.Event.Program.Run(tile, events.Count, RowProgram.Widest);
        for (int row = 0; row < events.Count; row++)
        {
            batch.Append(tile, [row], [0]);
        }

        return batch;
    }
}

using FeatureGen.Hosting.Progress;
using FeatureGen.Offline;
using FeatureGen.Offline.DuckDb;
using FeatureGen.Offline.Reading;
using FeatureGen.Plans;

namespace FeatureGen.Hosting.Verification.Data;

/// <summary>The raw columns of all sources of a service; files that several sources share are read once.</summary>
internal static class EventData
{
    /// <summary>Reads the events of each distinct view of a service.</summary>
    /// <exception cref="InputException">A source has no files, or they cannot be read.</exception>
    public static IReadOnlyDictionary<ViewPlan, ViewEvents> Read(
        DuckDbDatabase database, ServicePlan plan, IReadOnlyDictionary<string, IReadOnlyList<string>> files, Phases phases, CancellationToken cancellation)
    {
        Dictionary<ViewPlan, ViewEvents> events = [];
        ViewPlan[] views = [.. plan.Joins.Select(join => join.View).Distinct()];
        foreach (IGrouping<string, ViewPlan> sharing in views.GroupBy(view => string.Join('\n', FilesOf(view, files))))
        {
            SourceColumn[] columns = [.. sharing.SelectMany(view => view.Event.Columns).DistinctBy(Identity)];
            IReadOnlyList<string> paths = FilesOf(sharing.First(), files);
            string sources = string.Join(" and ", sharing.Select(view => view.Event.Source).Distinct());
            ColumnarFile file = new(database, paths);
            long rows = file.Count(cancellation);
            phases.Begin($"reading {sources}", rows);
            LaneTable table = LaneTable.Read(paths[0], rows, columns, () => file.Open(columns, cancellation), phases.Add);
            foreach (ViewPlan view in sharing)
            {
                int[] places = [.. view.Event.Columns.Select(column => Array.FindIndex(columns, each => Identity(each) == Identity(column)))];
                phases.Begin($"ordering the events of {view.Name}", rows);
                events.Add(view, new ViewEvents(view, table, places, phases.Add, cancellation));
            }
        }

        return events;
    }

    private static IReadOnlyList<string> FilesOf(ViewPlan view, IReadOnlyDictionary<string, IReadOnlyList<string>> files)
        => files.TryGetValue(view.Event.Source, out IReadOnlyList<string>? paths) && paths.Count > 0
            ? paths
            : throw new InputException($"No files are given for source \"{view.Event.Source}\", which view {view.Name} reads. Name its Parquet or CSV files.");

    private static (string Name, Columns.ValueKind Kind, string? Zone) Identity(SourceColumn column) => (column.Name, column.Kind, column.Zone);
}

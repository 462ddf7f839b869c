using System.Collections.Immutable;
using FeatureGen.Hosting.Progress;
using FeatureGen.Offline;
using FeatureGen.Offline.DuckDb;
using FeatureGen.Offline.Reading;
using FeatureGen.Plans;

namespace FeatureGen.Hosting.Verification.Data;

/// <summary>The raw columns of all sources of a service; files that several sources share are read once.</summary>
internal static class EventData
{
    /// <summary>Reads the events of each distinct view that a service joins.</summary>
    /// <exception cref="InputException">A source has no files, or they cannot be read.</exception>
    public static IReadOnlyDictionary<ViewPlan, ViewEvents> Read(
        DuckDbDatabase database, ImmutableArray<JoinPlan> joins, IReadOnlyDictionary<string, IReadOnlyList<string>> files, Phases phases, CancellationToken cancellation)
    {
        Dictionary<ViewPlan, ViewEvents> events = [];
        ViewPlan[] views = [.. joins.Select(join => join.View).Distinct()];
        foreach (IGrouping<string, ViewPlan> sharing in views.GroupBy(view => string.Join("\n\n", FilesOf(view, files).Select(paths => string.Join('\n', paths)))))
        {
            // A column is what each source calls it.
            SourceColumn[][] columns = [.. sharing.SelectMany(view => ColumnsOf(view.Event)).DistinctBy(Identity)];
            IReadOnlyList<string>[] paths = FilesOf(sharing.First(), files);
            string sources = string.Join(" and ", sharing.Select(view => view.Event.Source).Distinct());
            ColumnarFile[] parts = [.. paths.Select(ofSource => new ColumnarFile(database, ofSource))];
            long rows = parts.Sum(file => file.Count(cancellation));
            phases.Begin($"reading {sources}", rows);
            LaneTable table = LaneTable.Read(paths[0][0], rows, [.. columns.Select(column => column[0])],
                [.. parts.Select((file, source) => (Func<ColumnarReader>)(() => file.Open([.. columns.Select(column => column[source])], cancellation)))], phases.Add);
            foreach (ViewPlan view in sharing)
            {
                int[] places = [.. ColumnsOf(view.Event).Select(column => Array.FindIndex(columns, each => Identity(each) == Identity(column)))];
                phases.Begin($"ordering the events of {view.Name}", rows);
                events.Add(view, new ViewEvents(view, table, places, phases.Add, cancellation));
            }
        }

        return events;
    }

    private static IReadOnlyList<string>[] FilesOf(ViewPlan view, IReadOnlyDictionary<string, IReadOnlyList<string>> files)
        => [.. view.Event.SourceNames.Select(source => files.GetValueOrDefault(source) is { Count: > 0 } paths
            ? paths
            : throw new InputException($"No files are given for source \"{source}\", which view {view.Name} reads. Name its Parquet or CSV files."))];

    private static IEnumerable<SourceColumn[]> ColumnsOf(EventPlan plan)
        => plan.Columns.Select((_, column) => (SourceColumn[])[.. plan.SourceNames.Select((_, source) => plan.ColumnsOf(source)[column])]);

    private static string Identity(SourceColumn[] column)
        => string.Join('\n', column.Select(part => $"{part.Name} {part.Kind} {part.Zone} {part.IsGiven} {part.Given}"));
}

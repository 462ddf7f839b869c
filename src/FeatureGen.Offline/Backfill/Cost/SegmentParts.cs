using FeatureGen.Offline.DuckDb;
using FeatureGen.Offline.Events;
using FeatureGen.Offline.Reading;

namespace FeatureGen.Offline.Backfill.Cost;

/// <summary>Counts the parts of files from their metadata alone.</summary>
internal static class SegmentParts
{
    /// <summary>All parts of a segment's files, and those that are read.</summary>
    public static (ScannedParts All, ScannedParts Read) Of(DuckDbDatabase database, EventSegment segment)
        => segment.Files.Sources.Select(source => Of(database, source, source.Known(segment.Bounds)))
            .Aggregate((sum, parts) => (sum.All.Plus(parts.All), sum.Read.Plus(parts.Read)));

    private static (ScannedParts All, ScannedParts Read) Of(DuckDbDatabase database, SourceFiles source, IReadOnlyList<TimeBounds> bounds)
    {
        string[] paths = [.. source.Paths];
        return paths.All(path => Path.GetExtension(path).Equals(".parquet", StringComparison.OrdinalIgnoreCase))
            ? OfParquet(database, source, bounds, paths)
            : OfTexts(source, paths);
    }

    // A text is read whole, and all its columns are.
    private static (ScannedParts All, ScannedParts Read) OfTexts(SourceFiles source, string[] paths)
    {
        ScannedParts all = new(paths.Length, paths.Length, source.Rows, paths.Sum(path => new FileInfo(path).Length));
        return (all, all);
    }

    private static (ScannedParts All, ScannedParts Read) OfParquet(DuckDbDatabase database, SourceFiles source, IReadOnlyList<TimeBounds> timeBounds, string[] paths)
    {
        string files = string.Join(", ", paths.Select(SqlText.Path));
        string columns = string.Join(", ", source.Columns.Where(column => !column.IsGiven).Select(column => SqlText.Literal(column.Name)));
        TimeBounds? bounds = timeBounds.Count == 0 ? null : timeBounds[0];
        string bounded = bounds is { } some ? SqlText.Literal(source.Columns[some.Column].Name) : "NULL";
        string isRead = bounds is { } each ? string.Join(" AND ", each.Conditions("newest", "TIMESTAMP WITH TIME ZONE").Prepend("true")) : "true";
        using DuckDbConnection connection = database.Connect();
        using DuckDbQuery query = connection.Query($"""
            WITH row_groups AS (
                SELECT file_name,
                    any_value(row_group_num_rows) AS rows,
                    sum(total_compressed_size) AS bytes_of_all,
                    sum(total_compressed_size) FILTER (path_in_schema IN ({columns})) AS bytes,
                    max(CASE WHEN path_in_schema = {bounded} THEN TRY_CAST(stats_max_value AS TIMESTAMP WITH TIME ZONE) END) AS newest
                FROM parquet_metadata([{files}]) GROUP BY file_name, row_group_id),
            marked AS (SELECT *, newest IS NULL OR ({isRead}) AS is_read FROM row_groups)
            SELECT {Counts("bytes_of_all", "true")}, {Counts("bytes", "is_read")} FROM marked
            """);
        query.Read();
        long[] counts = [.. Enumerable.Range(0, 8).Select(column => query.Chunk.Column(column).Values<long>()[0])];
        return (new ScannedParts(counts[0], counts[1], counts[2], counts[3]), new ScannedParts(counts[4], counts[5], counts[6], counts[7]));
    }

    private static string Counts(string bytes, string condition)
        => string.Join(", ", new[] { "count(DISTINCT file_name)", "count(*)", "sum(rows)", $"sum({bytes})" }
            .Select(count => $"CAST(coalesce({count} FILTER (WHERE {condition}), 0) AS BIGINT)"));
}

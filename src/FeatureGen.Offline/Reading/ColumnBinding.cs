using FeatureGen.Columns;
using FeatureGen.Offline.DuckDb;
using FeatureGen.Plans;

namespace FeatureGen.Offline.Reading;

/// <summary>Finds the columns that are asked for among those that a file has, and says what is wrong where one cannot be read.</summary>
internal static class ColumnBinding
{
    /// <summary>A rule for each column, in order.</summary>
    /// <exception cref="InputException">A column is missing or has another type.</exception>
    public static DecodingRule[] Bind(FileSet files, IReadOnlyList<ColumnDescription> present, IReadOnlyList<SourceColumn> columns)
        => [.. columns.Select(column => Bind(files, present, column))];

    private static DecodingRule Bind(FileSet files, IReadOnlyList<ColumnDescription> present, SourceColumn column)
    {
        if (column.IsGiven)
        {
            return new DecodingRule(column.Given is { } given ? SqlText.Literal(given) : "CAST(NULL AS VARCHAR)", LaneSource.Text);
        }

        ColumnDescription? found = present.FirstOrDefault(candidate => candidate.Name == column.Name);
        if (found is null)
        {
            throw new InputException(Missing(files.Label, present, column));
        }

        if (files.Format == FileFormat.Csv)
        {
            return new DecodingRule(SqlText.Name(column.Name), column.Kind == ValueKind.String ? LaneSource.Text : column.Names.IsEmpty ? LaneSource.Spelling : LaneSource.Name);
        }

        return DecodingRule.For(column, found.Type) ?? throw new InputException(WrongType(files.Label, found.Type, column));
    }

    private static string Missing(string label, IReadOnlyList<ColumnDescription> present, SourceColumn column)
    {
        string[] names = [.. present.Select(candidate => candidate.Name)];
        string? nearest = NearestName.Of(column.Name, names);
        string advice = nearest is null
            ? $"Add it, or name another with [Column] on {column.Member}."
            : $"Did you mean \"{nearest}\"? Then put [Column(\"{nearest}\")] on {column.Member}.";
        return $"{label}: there is no column \"{column.Name}\", which {column.Member} reads. {advice} The columns are {string.Join(", ", names)}.";
    }

    private static string WrongType(string label, string type, SourceColumn column)
    {
        bool lacksZone = column.Kind == ValueKind.Timestamp && DecodingRule.IsTimeWithoutZone(type);
        string start = $"{label}: column \"{column.Name}\" holds {type}";
        return lacksZone && column.Zone is null
            ? $"{start}, which has no zone. If its times are UTC, declare Zone = \"UTC\" on {column.Member}; else convert them to TIMESTAMP WITH TIME ZONE first."
            : lacksZone
                ? $"{start}, and {column.Member} declares the zone \"{column.Zone}\"; only \"UTC\" is read. Convert it to TIMESTAMP WITH TIME ZONE first."
                : $"{start}, but {column.Member} ({column.Kind}) is read from {DecodingRule.Accepted(column.Kind)}{(column.Names.IsEmpty ? "" : ", or from the names of its members as VARCHAR or ENUM")}. Convert the column, or change the member's type.";
    }
}

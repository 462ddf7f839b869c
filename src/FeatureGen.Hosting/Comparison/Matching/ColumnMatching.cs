using FeatureGen.Columns;
using FeatureGen.Offline;
using FeatureGen.Offline.Reading;
using FeatureGen.Offline.Training;
using FeatureGen.Plans;

namespace FeatureGen.Hosting.Comparison.Matching;

/// <summary>Which columns of the old file are which of the new one, and as what they are read.</summary>
internal sealed class ColumnMatching
{
    private static readonly HashSet<string> Integers = ["TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT", "HUGEINT"];

    private readonly ComparisonOptions options;
    private readonly TrainingFile file;
    private readonly IReadOnlyList<ColumnDescription> present;

    /// <summary>Matches the columns: by <see cref="ComparisonOptions.Map"/>, else by name.</summary>
    /// <param name="options">The names of the ids, and those mapped.</param>
    /// <param name="file">The new file.</param>
    /// <param name="present">The columns of the old file.</param>
    /// <exception cref="InputException">A column that is named does not exist, an id has another type, or no feature is in both.</exception>
    public ColumnMatching(ComparisonOptions options, TrainingFile file, IReadOnlyList<ColumnDescription> present)
    {
        this.options = options;
        this.file = file;
        this.present = present;
        CheckMap();
        NewIds = [.. options.By.Select(NewColumnOf)];
        int features = file.Columns.Length - file.Requests;
        int[] compared = [.. Enumerable.Range(file.Requests, features).Where(column => !NewIds.Contains(column))];
        int[] found = [.. compared.Where(column => OldOf(column) is not null)];
        Read = [.. NewIds.Select(ReadId), .. found.Select(ReadFeature)];
        Features = [.. found.Select((column, place) => new ComparedColumn(
            file.Columns[column].Name, NewIds.Length + place, column, OldOf(column)!.Type == "FLOAT"))];
        OnlyInNew = [.. compared.Except(found).Select(column => file.Columns[column].Name)];
        OnlyInOld = [.. present.Select(column => column.Name).Except(Read.Select(column => column.Name)).Except(file.Columns[..file.Requests].Select(column => column.Name))];
        if (Features.Length == 0)
        {
            throw new InputException(
                $"{options.Old}: has none of the features of {options.New}. Its columns are {Names(present)}; name them with --map old=new.");
        }
    }

    /// <summary>The columns of the old file to read: the ids, then the features.</summary>
    public SourceColumn[] Read { get; }

    /// <summary>The places in the new file of the ids.</summary>
    public int[] NewIds { get; }

    /// <summary>The features and labels that both have.</summary>
    public ComparedColumn[] Features { get; }

    /// <summary>Columns that the old file has alone; those of the request are in both, and not compared.</summary>
    public string[] OnlyInOld { get; }

    /// <summary>Features and labels that the new file has alone.</summary>
    public string[] OnlyInNew { get; }

    private static string Names(IEnumerable<ColumnDescription> columns) => string.Join(", ", columns.Select(column => column.Name));

    private void CheckMap()
    {
        foreach ((string old, string @new) in options.Map)
        {
            if (Find(old) is null)
            {
                throw new InputException($"--map {old}={@new}: {options.Old} has no column \"{old}\". Its columns are {Names(present)}.");
            }

            NewColumnOf(@new);
        }

        if (options.Map.GroupBy(pair => pair.Value).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new InputException($"--map: {string.Join(" and ", twice.Select(pair => pair.Key))} cannot both be \"{twice.Key}\". Map one of them.");
        }
    }

    private int NewColumnOf(string name)
    {
        SourceColumn? column = file.Columns.FirstOrDefault(column => column.Name == name);
        return column is not null
            ? file.Columns.IndexOf(column)
            : throw new InputException(
                $"{options.New}: there is no column \"{name}\". Name one of {string.Join(", ", file.Columns.Select(each => each.Name))}.");
    }

    // What is mapped to another name has no longer its own.
    private ColumnDescription? OldOf(int column)
    {
        string name = file.Columns[column].Name;
        return options.Map.FirstOrDefault(pair => pair.Value == name).Key is { } mapped ? Find(mapped)
            : options.Map.ContainsKey(name) ? null
            : Find(name);
    }

    private ColumnDescription? Find(string name) => present.FirstOrDefault(column => column.Name == name);

    private SourceColumn ReadId(int column)
    {
        SourceColumn id = file.Columns[column];
        ColumnDescription old = OldOf(column) ?? throw new InputException(
            $"{options.Old}: there is no column \"{id.Name}\" to find rows by. Its columns are {Names(present)}; if it is called otherwise there, add --map old={id.Name}.");
        bool agree = id.Kind switch
        {
            _ when IsInteger(id.Kind) => Integers.Contains(old.Type),
            ValueKind.String => IsCsv || old.Type == "VARCHAR" || old.Type.StartsWith("ENUM(", StringComparison.Ordinal),
            ValueKind.Date => IsCsv || old.Type == "DATE",
            ValueKind.Timestamp => old.Type.StartsWith("TIMESTAMP", StringComparison.Ordinal),
            _ => throw new InputException($"--by {id.Name}: is of type {id.Kind}. Ids are integers, texts or times."),
        };
        return agree
            ? new SourceColumn(old.Name, old.Name, IsInteger(id.Kind) ? ValueKind.Int64 : id.Kind, Nullable: true)
            : throw new InputException(
                $"{options.Old}: the id \"{old.Name}\" holds {old.Type}, but \"{id.Name}\" in {options.New} is of type {id.Kind}. Write the ids in one type, or rows cannot be found.");
    }

    // As what its values are, so that 3.0 can be compared with 3: but a feature that is text stays text.
    private SourceColumn ReadFeature(int column)
    {
        ColumnDescription old = OldOf(column)!;
        ValueKind kind = file.Columns[column].Kind;
        ValueKind read = kind switch
        {
            ValueKind.String or ValueKind.Timestamp or ValueKind.Date => kind,
            _ when old.Type == "BOOLEAN" => ValueKind.Boolean,
            _ when Integers.Contains(old.Type) => ValueKind.Int64,
            ValueKind.Boolean when old.Type is not ("DOUBLE" or "FLOAT") => ValueKind.Boolean,
            _ => ValueKind.Double,
        };
        return new SourceColumn(old.Name, old.Name, read, Nullable: true);
    }

    private static bool IsInteger(ValueKind kind)
        => kind is ValueKind.SByte or ValueKind.Byte or ValueKind.Int16 or ValueKind.UInt16 or ValueKind.Int32 or ValueKind.UInt32 or ValueKind.Int64;

    private bool IsCsv => !options.Old.EndsWith(".parquet", StringComparison.OrdinalIgnoreCase);
}

using FeatureGen.Columns;
using FeatureGen.Offline.DuckDb;
using FeatureGen.Plans;

namespace FeatureGen.Offline.Reading;

/// <summary>Canonical decoding: the one way in which a stored type becomes a value of a kind, or none.</summary>
/// <param name="Expression">The column in SQL, as one of few types.</param>
/// <param name="Source">What that type is.</param>
internal sealed record DecodingRule(string Expression, LaneSource Source)
{
    private const string ZonedTime = "TIMESTAMP WITH TIME ZONE";

    private static readonly HashSet<string> Integers16 = ["TINYINT", "SMALLINT", "UTINYINT", "USMALLINT"];
    private static readonly HashSet<string> Integers32 = [.. Integers16, "INTEGER"];
    private static readonly HashSet<string> Integers64 = [.. Integers32, "UINTEGER", "BIGINT"];

    /// <summary>The rule for a column, or null where its type holds values that the kind cannot, or that mean something else.</summary>
    public static DecodingRule? For(SourceColumn column, string type)
    {
        string name = SqlText.Name(column.Name);
        if (!column.Names.IsEmpty && IsText(type))
        {
            return new($"CAST({name} AS VARCHAR)", LaneSource.Name);
        }

        return column.Kind switch
        {
            ValueKind.Boolean when type == "BOOLEAN" => new(name, LaneSource.Boolean),
            ValueKind.Int64 or ValueKind.Duration when Integers64.Contains(type) => Cast(name, "BIGINT"),
            _ when IntegersOf(column.Kind).Contains(type) => Cast(name, "BIGINT"),
            ValueKind.Single when type == "FLOAT" || Integers16.Contains(type) => Cast(name, "DOUBLE"),
            ValueKind.Double when type is "DOUBLE" or "FLOAT" or "UINTEGER" || Integers32.Contains(type) => Cast(name, "DOUBLE"),
            ValueKind.String when type == "VARCHAR" => new(name, LaneSource.Text),
            ValueKind.String when type.StartsWith("ENUM(", StringComparison.Ordinal) => new($"CAST({name} AS VARCHAR)", LaneSource.Text),
            ValueKind.Date when type == "DATE" => new(name, LaneSource.Date),
            ValueKind.Timestamp => ForTime(name, type, column.Zone),
            _ => null,
        };
    }

    private static bool IsText(string type) => type == "VARCHAR" || type.StartsWith("ENUM(", StringComparison.Ordinal);

    /// <summary>The types that a kind is read from, in words.</summary>
    public static string Accepted(ValueKind kind) => kind switch
    {
        ValueKind.Boolean => "BOOLEAN",
        ValueKind.SByte => "TINYINT",
        ValueKind.Byte => "UTINYINT",
        ValueKind.Int16 => "SMALLINT or integers of 8 bits",
        ValueKind.UInt16 => "unsigned integers of up to 16 bits",
        ValueKind.UInt32 => "unsigned integers of up to 32 bits",
        ValueKind.Int32 => "signed integers of up to 32 bits or unsigned ones of up to 16",
        ValueKind.Int64 => "signed integers of up to 64 bits or unsigned ones of up to 32",
        ValueKind.Duration => "integers that count microseconds",
        ValueKind.Single => "FLOAT or integers of up to 16 bits",
        ValueKind.Double => "DOUBLE, FLOAT or integers of up to 32 bits",
        ValueKind.String => "VARCHAR or ENUM",
        ValueKind.Date => "DATE",
        _ => ZonedTime,
    };

    /// <summary>Whether a type is a time of day on a calendar without saying where.</summary>
    public static bool IsTimeWithoutZone(string type) => type is "TIMESTAMP" or "TIMESTAMP_S" or "TIMESTAMP_MS" or "TIMESTAMP_NS";

    /// <summary>The stored integers of which each is one of a kind of at most 32 bits.</summary>
    private static IReadOnlyCollection<string> IntegersOf(ValueKind kind) => kind switch
    {
        ValueKind.SByte => ["TINYINT"],
        ValueKind.Byte => ["UTINYINT"],
        ValueKind.Int16 => ["TINYINT", "SMALLINT", "UTINYINT"],
        ValueKind.UInt16 => ["UTINYINT", "USMALLINT"],
        ValueKind.Int32 => Integers32,
        ValueKind.UInt32 => ["UTINYINT", "USMALLINT", "UINTEGER"],
        _ => [],
    };

    private static DecodingRule? ForTime(string name, string type, string? zone) => type switch
    {
        ZonedTime => new(name, LaneSource.Lane),
        "TIMESTAMP" when zone == "UTC" => new(name, LaneSource.Lane),
        "TIMESTAMP_S" or "TIMESTAMP_MS" when zone == "UTC" => new($"CAST({name} AS TIMESTAMP)", LaneSource.Lane),
        "TIMESTAMP_NS" when zone == "UTC" => new($"epoch_ns({name})", LaneSource.Nanoseconds),
        _ => null,
    };

    private static DecodingRule Cast(string name, string type) => new($"CAST({name} AS {type})", LaneSource.Lane);
}

using FeatureGen.Columns;
using FeatureGen.Offline.DuckDb;

namespace FeatureGen.Offline.Writing;

/// <summary>How a kind of value is stored.</summary>
internal static class StoredType
{
    public static DuckDbType Of(ValueKind kind) => kind switch
    {
        ValueKind.Boolean => DuckDbType.Boolean,
        ValueKind.Int32 => DuckDbType.Integer,
        ValueKind.Int64 or ValueKind.Duration => DuckDbType.BigInt,
        ValueKind.Single => DuckDbType.Float,
        ValueKind.Double => DuckDbType.Double,
        ValueKind.String => DuckDbType.Varchar,
        ValueKind.Timestamp => DuckDbType.TimestampWithTimeZone,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This kind is not stored."),
    };

    public static string SqlOf(ValueKind kind) => Of(kind) switch
    {
        DuckDbType.Boolean => "BOOLEAN",
        DuckDbType.Integer => "INTEGER",
        DuckDbType.Float => "FLOAT",
        DuckDbType.Double => "DOUBLE",
        DuckDbType.Varchar => "VARCHAR",
        DuckDbType.TimestampWithTimeZone => "TIMESTAMP WITH TIME ZONE",
        _ => "BIGINT",
    };
}

using FeatureGen.Columns;
using FeatureGen.Offline.DuckDb;

namespace FeatureGen.Offline.Writing;

/// <summary>How a kind of value is stored.</summary>
internal static class StoredType
{
    public static DuckDbType Of(ValueKind kind) => kind switch
    {
        ValueKind.Boolean => DuckDbType.Boolean,
        ValueKind.SByte => DuckDbType.TinyInt,
        ValueKind.Byte => DuckDbType.UTinyInt,
        ValueKind.Int16 => DuckDbType.SmallInt,
        ValueKind.UInt16 => DuckDbType.USmallInt,
        ValueKind.Int32 => DuckDbType.Integer,
        ValueKind.UInt32 => DuckDbType.UInteger,
        ValueKind.Int64 or ValueKind.Duration => DuckDbType.BigInt,
        ValueKind.Single => DuckDbType.Float,
        ValueKind.Double => DuckDbType.Double,
        ValueKind.String => DuckDbType.Varchar,
        ValueKind.Date => DuckDbType.Date,
        ValueKind.Timestamp => DuckDbType.TimestampWithTimeZone,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This kind is not stored."),
    };

    public static string SqlOf(ValueKind kind) => Of(kind) switch
    {
        DuckDbType.Boolean => "BOOLEAN",
        DuckDbType.TinyInt => "TINYINT",
        DuckDbType.UTinyInt => "UTINYINT",
        DuckDbType.SmallInt => "SMALLINT",
        DuckDbType.USmallInt => "USMALLINT",
        DuckDbType.Integer => "INTEGER",
        DuckDbType.UInteger => "UINTEGER",
        DuckDbType.Date => "DATE",
        DuckDbType.Float => "FLOAT",
        DuckDbType.Double => "DOUBLE",
        DuckDbType.Varchar => "VARCHAR",
        DuckDbType.TimestampWithTimeZone => "TIMESTAMP WITH TIME ZONE",
        _ => "BIGINT",
    };
}

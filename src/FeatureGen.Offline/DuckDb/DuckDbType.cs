namespace FeatureGen.Offline.DuckDb;

/// <summary>The column types that are written; the values are those of duckdb_type.</summary>
public enum DuckDbType
{
    /// <summary>BOOLEAN, a byte 0 or 1.</summary>
    Boolean = 1,

    /// <summary>TINYINT, 8 bits.</summary>
    TinyInt = 2,

    /// <summary>SMALLINT, 16 bits.</summary>
    SmallInt = 3,

    /// <summary>INTEGER, 32 bits.</summary>
    Integer = 4,

    /// <summary>BIGINT, 64 bits.</summary>
    BigInt = 5,

    /// <summary>UTINYINT, 8 bits without a sign.</summary>
    UTinyInt = 6,

    /// <summary>USMALLINT, 16 bits without a sign.</summary>
    USmallInt = 7,

    /// <summary>UINTEGER, 32 bits without a sign.</summary>
    UInteger = 8,

    /// <summary>FLOAT, 32 bits.</summary>
    Float = 10,

    /// <summary>DOUBLE, 64 bits.</summary>
    Double = 11,

    /// <summary>DATE, days since the Unix epoch in 32 bits.</summary>
    Date = 13,

    /// <summary>VARCHAR, UTF-8.</summary>
    Varchar = 17,

    /// <summary>BLOB, any bytes.</summary>
    Blob = 18,

    /// <summary>TIMESTAMP WITH TIME ZONE, microseconds since the Unix epoch.</summary>
    TimestampWithTimeZone = 31,
}

namespace FeatureGen.Columns;

/// <summary>What a value is, and so how its 64-bit lane is read.</summary>
public enum ValueKind : byte
{
    /// <summary>Lane 0 is false, lane -1 (all bits) is true.</summary>
    Boolean,

    /// <summary>A sign-extended 32-bit integer.</summary>
    Int32,

    /// <summary>A 64-bit integer.</summary>
    Int64,

    /// <summary>A float, held as the double of the same value.</summary>
    Single,

    /// <summary>The bits of a double.</summary>
    Double,

    /// <summary>A code of the tile's <see cref="StringTable"/>.</summary>
    String,

    /// <summary>Microseconds since the Unix epoch, UTC.</summary>
    Timestamp,

    /// <summary>Microseconds.</summary>
    Duration,

    /// <summary>A sign-extended 8-bit integer.</summary>
    SByte,

    /// <summary>An 8-bit integer that is never negative.</summary>
    Byte,

    /// <summary>A sign-extended 16-bit integer.</summary>
    Int16,

    /// <summary>A 16-bit integer that is never negative.</summary>
    UInt16,

    /// <summary>A 32-bit integer that is never negative.</summary>
    UInt32,

    /// <summary>A <see cref="DateOnly"/>: its day number, 0 for the first day of the year 1.</summary>
    Date,
}

namespace FeatureGen.Offline.Reading;

/// <summary>What DuckDB hands over for a column, and so how its lanes are made.</summary>
internal enum LaneSource
{
    /// <summary>A byte 0 or 1, which becomes a mask.</summary>
    Boolean,

    /// <summary>64 bits that are the lane: integers, microseconds, doubles.</summary>
    Lane,

    /// <summary>Nanoseconds, floored to microseconds.</summary>
    Nanoseconds,

    /// <summary>UTF-8 that is the value: its code is the lane.</summary>
    Text,

    /// <summary>UTF-8 that spells the value, as CSV has it.</summary>
    Spelling,

    /// <summary>Days since 1970 in 32 bits, which become day numbers.</summary>
    Date,

    /// <summary>UTF-8 that names a member of an enum; in CSV its number may stand for it.</summary>
    Name,
}

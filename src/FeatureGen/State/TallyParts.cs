namespace FeatureGen.State;

/// <summary>What has to be carried along to answer a set of aggregates.</summary>
[Flags]
internal enum TallyParts
{
    /// <summary>Only the number of events and the time of the latest.</summary>
    None = 0,

    /// <summary>The exact sum.</summary>
    Sum = 1,

    /// <summary>The exact sum of squares.</summary>
    Squares = 2,

    /// <summary>The least and the greatest value.</summary>
    Extremes = 4,

    /// <summary>The first value.</summary>
    First = 8,

    /// <summary>The latest value.</summary>
    Latest = 16,

    /// <summary>The number of values that are true.</summary>
    Trues = 32,

    /// <summary>The distinct values.</summary>
    Distinct = 64,

    /// <summary>The time of the first event.</summary>
    FirstTime = 128,
}

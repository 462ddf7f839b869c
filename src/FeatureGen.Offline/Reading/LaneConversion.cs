using FeatureGen.Columns;

namespace FeatureGen.Offline.Reading;

/// <summary>Loops from stored values to lanes.</summary>
internal static class LaneConversion
{
    /// <summary>The day number of 1970-01-01.</summary>
    public const long DayNumberOfEpoch = 719_162;

    private const long NanosecondsPerMicrosecond = 1_000;

    /// <summary>0 and 1 become 0 and -1.</summary>
    public static void FromBooleans(ReadOnlySpan<byte> values, Span<long> lanes)
    {
        for (int row = 0; row < lanes.Length; row++)
        {
            lanes[row] = values[row] == 0 ? 0 : -1;
        }
    }

    /// <summary>Nanoseconds become microseconds, floored also before 1970.</summary>
    public static void FromNanoseconds(ReadOnlySpan<long> values, Span<long> lanes)
    {
        for (int row = 0; row < lanes.Length; row++)
        {
            long quotient = values[row] / NanosecondsPerMicrosecond;
            lanes[row] = quotient * NanosecondsPerMicrosecond > values[row] ? quotient - 1 : quotient;
        }
    }

    /// <summary>What memory held behind a null is no value: it becomes 0.</summary>
    public static void ClearNulls(Span<long> lanes, BitSpan valid)
    {
        for (int row = 0; row < lanes.Length; row++)
        {
            lanes[row] = valid[row] ? lanes[row] : 0;
        }
    }
}

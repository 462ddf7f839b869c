using FeatureGen;

namespace CardFraud.Generation;

/// <summary>The days of the data.</summary>
internal static class Calendar
{
    /// <summary>The number of days.</summary>
    public const int Days = 180;

    /// <summary>A dispute is known at most that many days after its purchase: then the label is mature.</summary>
    public const int DisputeDays = 45;

    /// <summary>The microseconds of a second.</summary>
    public const long Second = 1_000_000;

    /// <summary>The microseconds of a day.</summary>
    public const long Day = 86_400 * Second;

    /// <summary>The first microsecond.</summary>
    public static readonly long Start = Timestamp.FromUtc(2025, 1, 1).Microseconds;

    /// <summary>The first microsecond beyond.</summary>
    public static readonly long End = Start + Days * Day;

    /// <summary>From when on purchases are asked about: features have three months of history.</summary>
    public static readonly long SpineStart = Start + 90 * Day;

    /// <summary>Up to when purchases are asked about: their labels are mature by the end of the data.</summary>
    public static readonly long SpineEnd = End - DisputeDays * Day;
}

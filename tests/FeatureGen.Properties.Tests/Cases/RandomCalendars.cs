using FeatureGen.Plans;
using FeatureGen.Windows.Tests.Fixtures;

namespace FeatureGen.Properties.Tests.Cases;

/// <summary>Draws windows of calendars, and times at which clocks change.</summary>
internal static class RandomCalendars
{
    private const long Hour = 3_600_000_000;
    private const int LongestLag = 40;

    // Clocks that change at midnight, at a minute past it, by half an hour, or by a whole day.
    private static readonly string[] Zones = ["Europe/Berlin", "America/St_Johns", "America/Sao_Paulo", "Australia/Lord_Howe", "Pacific/Apia", "Asia/Kathmandu"];

    // Of each zone in turn; in Berlin at the end of a month and of a week.
    private static readonly Timestamp[] Changes =
    [
        Timestamp.FromUtc(2024, 3, 31), Timestamp.FromUtc(2024, 10, 27), Timestamp.FromUtc(2006, 10, 29), Timestamp.FromUtc(2006, 4, 2), Timestamp.FromUtc(2018, 11, 4), Timestamp.FromUtc(2019, 2, 17),
        Timestamp.FromUtc(2024, 4, 6), Timestamp.FromUtc(2011, 12, 30), Timestamp.FromUtc(1986, 1, 1), Timestamp.FromUtc(2199, 12, 31), Timestamp.FromUtc(2024, 2, 29),
    ];

    /// <summary>A few windows in one zone or in two.</summary>
    public static IEnumerable<WindowPlan> Windows(Histories histories)
        => Enumerable.Range(0, 1 + histories.Next(3)).Select(_ => new WindowPlan(0, histories.Next(3) == 0 ? histories.Next(LongestLag) * Hour : 0)
        {
            Calendar = (CalendarUnit)(1 + histories.Next(3)),
            Zone = Zones[histories.Next(Zones.Length)],
            Tumbling = histories.Next(3) == 0,
            IncludesEnd = histories.Next(4) == 0,
            ExcludesStart = histories.Next(4) == 0,
            LastEvents = histories.Next(6) == 0 ? 1 + histories.Next(3) : 0,
            SessionGap = histories.Next(6) == 0 ? (1 + histories.Next(9)) * Hour : 0,
        });

    /// <summary>A time near such a change.</summary>
    public static long Origin(Histories histories) => Changes[histories.Next(Changes.Length)].Microseconds;
}

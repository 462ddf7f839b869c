using FeatureGen.Plans;

namespace FeatureGen.Hosting.Explanation;

/// <summary>A window as it is declared.</summary>
internal static class WindowText
{
    private static readonly (long Length, string Name)[] Units =
        [(86_400_000_000, "d"), (3_600_000_000, "h"), (60_000_000, "min"), (1_000_000, "s"), (1_000, "ms"), (1, "us")];

    /// <summary>Such as <c>Past(7 d)</c>, <c>Past(1 h).Lag(1 d)</c> or <c>AllTime</c>.</summary>
    public static string Of(WindowPlan window)
        => Begun(window)
            + (window.Hop > 0 ? $".Every({Of(window.Hop)})" : "")
            + (window is { Tumbling: true, Hop: > 0 } ? ".Tumbling()" : "")
            + (window.Lag > 0 ? $".Lag({Of(window.Lag)})" : "")
            + Ends(window)
            + (window.LastEvents > 0 ? $".LastN({window.LastEvents})" : "")
            + (window.SessionGap > 0 ? $".Session({Of(window.SessionGap)})" : "");

    /// <summary>A window of a view, which of labels looks forward, such as <c>Next(7 d)</c>.</summary>
    public static string Of(ViewPlan view, WindowPlan window)
    {
        if (!view.IsOfLabels)
        {
            return Of(window);
        }

        long lag = view.Horizon - window.Length;
        return $"Next({Of(window.Length)})" + (lag > 0 ? $".Lag({Of(lag)})" : "") + Ends(window);
    }

    private static string Ends(WindowPlan window) => (window.IncludesEnd ? ".IncludingEnd()" : "") + (window.ExcludesStart ? ".ExcludingStart()" : "");

    private static string Begun(WindowPlan window) => (window.Calendar, window.Tumbling) switch
    {
        (CalendarUnit.None, _) => window.IsAllTime ? "AllTime" : $"Past({Of(window.Length)})",
        (CalendarUnit.Day, false) => $"Today({window.Zone})",
        (CalendarUnit.Day, true) => $"PreviousDay({window.Zone})",
        (var unit, false) => $"This{unit}({window.Zone})",
        (var unit, true) => $"Previous{unit}({window.Zone})",
    };

    /// <summary>A span in its units, such as <c>1 d 2 h</c>.</summary>
    public static string Of(long microseconds)
    {
        List<string> parts = [];
        foreach ((long length, string name) in Units)
        {
            if (microseconds >= length)
            {
                parts.Add(FormattableString.Invariant($"{microseconds / length} {name}"));
                microseconds %= length;
            }
        }

        return string.Join(' ', parts);
    }
}

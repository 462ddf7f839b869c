using System.Text;
using FeatureGen.Compiler.Model;

namespace FeatureGen.Compiler.Planning;

/// <summary>A window as text. Equal windows, and only they, have equal texts, so that fingerprints may rest on it.</summary>
internal static class WindowText
{
    /// <summary>As a feature writes it: <c>Past(7d).Every(1h).Lag(1d)</c>.</summary>
    public static string Of(WindowModel window)
    {
        var text = new StringBuilder();
        string source = window.Event is { } type ? $"<{type}>" : "";
        text.Append(window.IsAllTime ? $"AllTime{source}"
            : window.Calendar != CalendarUnit.None ? $"{Period(window)}{source}({window.Zone})"
            : $"{(window.IsForward ? "Next" : "Past")}{source}({DurationName.Of(window.Length)})");
        text.Append(window.Hop == 0 ? "" : $".Every({DurationName.Of(window.Hop)})");
        text.Append(window is { Tumbling: true, Calendar: CalendarUnit.None } ? ".Tumbling()" : "");
        text.Append(window.Lag == 0 ? "" : $".Lag({DurationName.Of(window.Lag)})");
        text.Append(window.IncludesEnd ? ".IncludingEnd()" : "");
        text.Append(window.ExcludesStart ? ".ExcludingStart()" : "");
        text.Append(window.LastEvents == 0 ? "" : $".LastN({window.LastEvents})");
        text.Append(window.SessionGap == 0 ? "" : $".Session({DurationName.Of(window.SessionGap)})");
        return text.ToString();
    }

    /// <summary>A part of a name: <c>7d</c>, <c>Today</c>.</summary>
    public static string Name(WindowModel window)
        => window.SessionGap > 0 ? "Session" : window.LastEvents > 0 ? $"Last{window.LastEvents}"
            : window.IsAllTime ? "AllTime" : window.Calendar != CalendarUnit.None ? Period(window) : (window.IsForward ? "Next" : "") + DurationName.Of(window.Length);

    private static string Period(WindowModel window)
        => (window.Calendar, window.Tumbling) switch
        {
            (CalendarUnit.Day, false) => "Today",
            (CalendarUnit.Day, true) => "PreviousDay",
            (_, false) => $"This{window.Calendar}",
            _ => $"Previous{window.Calendar}",
        };
}

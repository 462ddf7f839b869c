namespace FeatureGen.Plans;

/// <summary>
/// A window of event time, over what is known at <c>t</c>: <c>[x - Length, x)</c> with <c>x = t - Lag</c>, unless more is said below.
/// <c>docs/semantics.md</c> says what each means.
/// </summary>
/// <param name="Length">Its length in microseconds, at least 1; <see cref="AllTime"/> reaches back to the source's origin; 0 with a <see cref="Calendar"/>.</param>
/// <param name="Lag">How far both ends are shifted into the past, in microseconds, at least 0.</param>
public sealed record WindowPlan(long Length, long Lag)
{
    /// <summary>The length of a window without a start.</summary>
    public const long AllTime = long.MaxValue;

    /// <summary>Whether the window has no start.</summary>
    public bool IsAllTime => Length == AllTime;

    /// <summary>Where not 0, the start is floored to whole multiples of so many microseconds since the epoch.</summary>
    public long Hop { get; init; }

    /// <summary>Whether the end is floored as well, to the hop or to the beginning of a calendar's period.</summary>
    public bool Tumbling { get; init; }

    /// <summary>
    /// Where not <see cref="CalendarUnit.None"/>, the window begins with the period in which <c>x</c> lies; a tumbling one is the period before it.
    /// </summary>
    public CalendarUnit Calendar { get; init; }

    /// <summary>The IANA time zone of the calendar; null without one.</summary>
    public string? Zone { get; init; }

    /// <summary>Whether an event at exactly the end is in.</summary>
    public bool IncludesEnd { get; init; }

    /// <summary>Whether an event at exactly the start is out.</summary>
    public bool ExcludesStart { get; init; }

    /// <summary>Where not 0, only so many of the latest events are in, and those that tie with the first of them.</summary>
    public int LastEvents { get; init; }

    /// <summary>Where not 0, only the events are in that reach the end in steps of at most so many microseconds.</summary>
    public long SessionGap { get; init; }

    /// <summary>Whether the last event alone is in, and those that tie with it: what is current.</summary>
    public bool IsLastEvent => LastEvents == 1 && SessionGap == 0;

    /// <summary>Whether events decide where it starts, and not the time alone.</summary>
    public bool IsCutByEvents => LastEvents > 0 || SessionGap > 0;
}

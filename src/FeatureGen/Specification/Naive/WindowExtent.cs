namespace FeatureGen.Naive;

/// <summary>The window <c>[x - length, x)</c> with <c>x = t - lag</c>; without a length it has no start. In 128 bits: its ends may lie outside what a timestamp holds.</summary>
internal sealed record WindowExtent
{
    /// <summary>Its length in microseconds; null without a start, 0 for a calendar's.</summary>
    public Int128? Length { get; private init; }

    private Int128 LagLength { get; init; }

    private Int128? Hop { get; init; }

    private bool IsTumbling { get; init; }

    private CalendarPeriods? Calendar { get; init; }

    private bool ExcludesStart { get; init; }

    private int? LastCount { get; init; }

    private Int128? Gap { get; init; }

    public static WindowExtent AllTime => new();

    /// <summary>How long after the time it ends, where it looks forward: <c>[t + lag, t + lag + length)</c>; null where it does not.</summary>
    public Int128? Ahead => IsForward ? LagLength + Length : null;

    private bool IsForward { get; init; }

    /// <summary>Whether an event at the end is in.</summary>
    public bool IncludesEnd { get; private init; }

    public static WindowExtent Past(Duration length)
        => length.Microseconds >= 1
            ? new WindowExtent { Length = length.Microseconds }
            : throw new ArgumentOutOfRangeException(nameof(length), length, "A window is at least one microsecond long.");

    public static WindowExtent Next(Duration length) => Past(length) with { IsForward = true };

    /// <summary>The period in which the time lies, until the time; or the whole one before it.</summary>
    public static WindowExtent Period(CalendarKind kind, string zone, bool isBefore)
        => new() { Length = 0, Calendar = new CalendarPeriods(kind, zone), IsTumbling = isBefore };

    public WindowExtent Lagged(Duration by)
        => by.Microseconds >= 0
            ? this with { LagLength = LagLength + by.Microseconds }
            : throw new ArgumentOutOfRangeException(nameof(by), by, "A lag reaches into the past: it is not negative.");

    public WindowExtent Every(Duration hop)
    {
        RequireLength("Every");
        return hop.Microseconds < 1 || hop.Microseconds > Length
            ? throw new ArgumentOutOfRangeException(nameof(hop), hop, "A hop is at least one microsecond and not longer than the window.")
            : this with { Hop = hop.Microseconds };
    }

    public WindowExtent Tumbling()
    {
        RequireLength("Tumbling");
        return this with { Hop = Hop ?? Length, IsTumbling = true };
    }

    public WindowExtent LastN(int count)
        => RefuseForward("LastN") && count >= 1 ? this with { LastCount = count } : throw new ArgumentOutOfRangeException(nameof(count), count, "At least one event is the last.");

    public WindowExtent Session(Duration gap)
        => RefuseForward("Session") && gap.Microseconds >= 1
            ? this with { Gap = gap.Microseconds }
            : throw new ArgumentOutOfRangeException(nameof(gap), gap, "A gap is at least one microsecond.");

    public WindowExtent WithEnd() => this with { IncludesEnd = true };

    public WindowExtent WithoutStart()
        => Length is null ? throw new DefinitionException("AllTime has no start to exclude.") : this with { ExcludesStart = true };

    /// <summary>The first microsecond in it; null without one.</summary>
    public Int128? Start(Timestamp asOf)
    {
        Int128 time = IsForward ? asOf.Microseconds + Ahead!.Value : asOf.Microseconds - LagLength;
        Int128? start = Calendar is not null ? IsTumbling ? Calendar.BeginBefore(Calendar.BeginOf(time)) : Calendar.BeginOf(time)
            : Hop is { } hop ? Floor((time - Length)!.Value, hop)
            : time - Length;
        return start + (ExcludesStart ? 1 : 0);
    }

    /// <summary>The first microsecond after it.</summary>
    public Int128 End(Timestamp asOf)
    {
        Int128 time = IsForward ? asOf.Microseconds + Ahead!.Value : asOf.Microseconds - LagLength;
        Int128 end = !IsTumbling ? time : Calendar?.BeginOf(time) ?? Floor(time, Hop!.Value);
        return end + (IncludesEnd ? 1 : 0);
    }

    /// <summary>How many of the events between start and end are in, from the latest on.</summary>
    /// <param name="events">The time and sequence of each, the latest last.</param>
    /// <param name="asOf">The time.</param>
    public int Kept(IReadOnlyList<(Int128 Time, long Sequence)> events, Timestamp asOf)
    {
        int kept = events.Count;
        if (LastCount is { } last && last < events.Count)
        {
            (Int128, long) first = events[^last];
            kept = events.Count(each => each.CompareTo(first) >= 0);
        }

        if (Gap is { } gap)
        {
            Int128 next = End(asOf) - (IncludesEnd ? 1 : 0);
            int reached = 0;
            foreach ((Int128 time, _) in events.Reverse().TakeWhile(each => next - each.Time <= gap))
            {
                next = time;
                reached++;
            }

            kept = Math.Min(kept, reached);
        }

        return kept;
    }

    private static Int128 Floor(Int128 value, Int128 unit)
    {
        Int128 multiple = value / unit * unit;
        return multiple > value ? multiple - unit : multiple;
    }

    private void RequireLength(string modifier)
    {
        RefuseForward(modifier);
        if (Length is null || Calendar is not null)
        {
            throw new DefinitionException($"{modifier} is for windows of a length: Past(...).");
        }
    }

    private bool RefuseForward(string modifier)
        => IsForward ? throw new DefinitionException($"{modifier} is not for windows that look forward: Next(...) takes Lag, IncludingEnd, ExcludingStart and Where.") : true;
}

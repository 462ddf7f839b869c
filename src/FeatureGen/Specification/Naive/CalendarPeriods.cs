using NodaTime;

namespace FeatureGen.Naive;

/// <summary>The beginnings of days, weeks and months in a time zone, by NodaTime's own calendar.</summary>
internal sealed record CalendarPeriods(CalendarKind Kind, string ZoneName)
{
    // The Gregorian calendar repeats itself after four hundred years, a whole number of weeks.
    private const long Cycle = 146_097 * 86_400_000_000;

    private static readonly Instant LastRules = Instant.FromUtc(2200, 1, 1, 0, 0);
    private static readonly Int128 LastRulesMicroseconds = (Int128)LastRules.ToUnixTimeTicks() / 10;

    private readonly DateTimeZone zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(ZoneName)
        ?? throw new DefinitionException($"There is no time zone '{ZoneName}'.");

    /// <summary>The beginning of the period at a time.</summary>
    public Int128 BeginOf(Int128 time) => Find(time, begin => begin <= time);

    /// <summary>The beginning of the period before the one that begins then.</summary>
    public Int128 BeginBefore(Int128 begin) => Find(begin, before => before < begin);

    // The latest beginning that is wanted; later ones than the local date's exist where a midnight is shown twice.
    private Int128 Find(Int128 time, Func<Int128, bool> isWanted)
    {
        Int128 shift = ShiftOf(time);
        DateTimeZone rules = time >= LastRulesMicroseconds ? DateTimeZone.ForOffset(zone.GetUtcOffset(LastRules - NodaTime.Duration.Epsilon)) : zone;
        LocalDate date = Instant.FromUnixTimeTicks((long)((time - shift) * 10)).InZone(rules).Date;
        for (LocalDate candidate = Next(FirstOf(date)); ; candidate = FirstOf(candidate.PlusDays(-1)))
        {
            Int128 begin = ((Int128)MidnightOf(candidate, rules).ToUnixTimeTicks() / 10) + shift;
            if (isWanted(begin))
            {
                return begin;
            }
        }
    }

    private static Instant MidnightOf(LocalDate date, DateTimeZone rules)
    {
        try
        {
            return rules.AtStartOfDay(date).ToInstant();
        }
        catch (SkippedTimeException)
        {
            // The whole day is missing: what follows begins with the next.
            return MidnightOf(date.PlusDays(1), rules);
        }
    }

    // Whole cycles that bring a time into years that NodaTime has.
    private static Int128 ShiftOf(Int128 time)
    {
        Int128 shift = 0;
        while (time - shift >= LastRulesMicroseconds + Cycle)
        {
            shift += Cycle;
        }

        while (time - shift < -3 * (Int128)Cycle)
        {
            shift -= Cycle;
        }

        return shift;
    }

    private LocalDate FirstOf(LocalDate date) => Kind switch
    {
        CalendarKind.Month => new LocalDate(date.Year, date.Month, 1),
        CalendarKind.Week when date.DayOfWeek != IsoDayOfWeek.Monday => date.Previous(IsoDayOfWeek.Monday),
        _ => date,
    };

    private LocalDate Next(LocalDate first) => Kind switch
    {
        CalendarKind.Month => first.PlusMonths(1),
        CalendarKind.Week => first.PlusWeeks(1),
        _ => first.PlusDays(1),
    };
}

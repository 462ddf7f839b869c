namespace FeatureGen;

/// <summary>A date of the proleptic Gregorian calendar.</summary>
internal readonly record struct CivilDate(long Year, long Month, long Day)
{
    private static ReadOnlySpan<short> DaysBefore => [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

    /// <summary>The date that many days after 1970-01-01; any number of days that a <see cref="Timestamp"/> can hold.</summary>
    /// <remarks>Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days: years start in March, in eras of 400.</remarks>
    public static CivilDate FromDays(long days)
    {
        long shifted = days + 719_468;
        long era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097;
        long dayOfEra = shifted - era * 146_097;
        long yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        long dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        long monthFromMarch = (5 * dayOfYear + 2) / 153;
        long day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1;
        long month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
        long year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
        return new CivilDate(year, month, day);
    }

    /// <summary>The day of its year, 1 to 366, that many days after 1970-01-01.</summary>
    public static long DayOfYear(long days)
    {
        CivilDate date = FromDays(days);
        bool isLeap = date.Year % 4 == 0 && (date.Year % 100 != 0 || date.Year % 400 == 0);
        return DaysBefore[(int)date.Month - 1] + (isLeap && date.Month > 2 ? 1 : 0) + date.Day;
    }

    /// <summary>The ISO 8601 week, 1 to 53, that many days after 1970-01-01: that of the week's Thursday in its year.</summary>
    public static long WeekOfYear(long days)
    {
        // 1970-01-01 was a Thursday.
        long sinceMonday = (days + 3) % 7;
        long thursday = days + 3 - (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday);
        return ((DayOfYear(thursday) - 1) / 7) + 1;
    }
}

namespace FeatureGen.Columns;

/// <summary>Dates as lanes: their day numbers.</summary>
internal static class DateLane
{
    /// <summary>The day number of 1970-01-01, from which files count days.</summary>
    public const long Epoch = 719_162;

    /// <summary>The day number of 9999-12-31, the last date.</summary>
    public const long Last = 3_652_058;

    /// <summary>The date of a lane; the first or last one for a lane that is no date.</summary>
    public static DateOnly ToDate(long lane) => DateOnly.FromDayNumber((int)Math.Clamp(lane, 0, Last));
}

namespace FeatureGen.Plans;

/// <summary>The periods of a calendar, as they begin in a time zone.</summary>
public enum CalendarUnit : byte
{
    /// <summary>None: the window has a length.</summary>
    None,

    /// <summary>Days, of 23 to 25 hours where clocks change.</summary>
    Day,

    /// <summary>ISO weeks: they begin on Mondays.</summary>
    Week,

    /// <summary>Months.</summary>
    Month,
}

namespace FeatureGen.Naive;

/// <summary>Which periods of a calendar a window goes by.</summary>
internal enum CalendarKind
{
    None,
    Day,
    Week,
    Month,
}

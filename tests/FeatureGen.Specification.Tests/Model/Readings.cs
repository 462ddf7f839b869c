using FeatureGen.Plans;

namespace FeatureGen.SpecificationTests.Model;

/// <summary>Lends its windows to tests.</summary>
[FeatureView(nameof(Reading.Sensor))]
public sealed class Readings : FeatureView<Reading>
{
    public EventWindow<Reading> All => AllTime;

    public EventWindow<Reading> Last(long microseconds) => Past(new Duration(microseconds));

    public EventWindow<Reading> Of(CalendarUnit unit, string zone, bool isBefore = false) => (unit, isBefore) switch
    {
        (CalendarUnit.Day, false) => Today(zone),
        (CalendarUnit.Day, true) => PreviousDay(zone),
        (CalendarUnit.Week, false) => ThisWeek(zone),
        (CalendarUnit.Week, true) => PreviousWeek(zone),
        (_, false) => ThisMonth(zone),
        _ => PreviousMonth(zone),
    };

    public static Readings As(long asOf, params Reading[] readings)
        => Specification.Of<Readings>(new History().Add<Reading>(readings), new Timestamp(asOf), "A");

    /// <summary>All of these readings, one microsecond apart from 0 on.</summary>
    public static EventWindow<Reading> Over<TValue>(Func<Reading, TValue, Reading> with, params TValue[] values)
        => As(values.Length, [.. values.Select((value, index) => with(Reading.At(index), value))]).All;

    public static EventWindow<Reading> Numbers(params double[] values) => Over((reading, value) => reading with { Number = value }, values);

    public static EventWindow<Reading> Wholes(params long[] values) => Over((reading, value) => reading with { Whole = value }, values);
}

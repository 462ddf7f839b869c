using FeatureGen.Compiler.Model;

namespace FeatureGen.Compiler.Tests.Emitting;

/// <summary>Rows of the operation tables that are of dates, beside the C# that they stand for.</summary>
internal static class DateCases
{
    public static readonly OperationCase[] All =
    [
        OperationCase.Of<DateOnly?>(ComparisonOperator.Equal, Scalar.Date, (x, y) => x == y),
        OperationCase.Of<DateOnly?>(ComparisonOperator.NotEqual, Scalar.Date, (x, y) => x != y),
        OperationCase.Of<DateOnly?>(ComparisonOperator.Less, Scalar.Date, (x, y) => x < y),
        OperationCase.Of<DateOnly?>(ComparisonOperator.LessOrEqual, Scalar.Date, (x, y) => x <= y),
        OperationCase.Of<DateOnly?>(ComparisonOperator.Greater, Scalar.Date, (x, y) => x > y),
        OperationCase.Of<DateOnly?>(ComparisonOperator.GreaterOrEqual, Scalar.Date, (x, y) => x >= y),
        OperationCase.Of<DateOnly, int>(Function.DayOfWeek, Scalar.Date, x => (int)x.DayOfWeek),
        OperationCase.Of<DateOnly, int>(Function.Day, Scalar.Date, x => x.Day),
        OperationCase.Of<DateOnly, int>(Function.DayOfYear, Scalar.Date, x => x.DayOfYear),
        OperationCase.Of<DateOnly, int>(Function.Month, Scalar.Date, x => x.Month),
        OperationCase.Of<DateOnly, int>(Function.Year, Scalar.Date, x => x.Year),
        OperationCase.Of<DateOnly, int>(Function.DayNumber, Scalar.Date, x => x.DayNumber),
        OperationCase.Of<DateOnly, int, DateOnly>(Function.AddDays, Scalar.Date, Scalar.Int32, (x, y) => x.AddDays(y)),
        OperationCase.Of<int, DateOnly>(Function.FromDayNumber, Scalar.Int32, DateOnly.FromDayNumber),
        OperationCase.Of<Timestamp, DateOnly>(Function.Date, Scalar.Timestamp, DateOf),
        OperationCase.Of<DateOnly, Timestamp>(Function.Midnight, Scalar.Date, x => Timestamp.FromUtc(x.Year, x.Month, x.Day)),
    ];

    // By .NET's own calendar, where it has the instant.
    private static DateOnly DateOf(Timestamp time)
    {
        Int128 ticks = ((Int128)time.Microseconds * TimeSpan.TicksPerMicrosecond) + DateTime.UnixEpoch.Ticks;
        return ticks < 0 ? DateOnly.MinValue
            : ticks > DateTime.MaxValue.Ticks ? DateOnly.MaxValue
            : DateOnly.FromDateTime(new DateTime((long)ticks));
    }
}

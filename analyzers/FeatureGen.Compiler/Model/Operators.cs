namespace FeatureGen.Compiler.Model;

/// <summary>Operators on one operand.</summary>
internal enum UnaryOperator
{
    /// <summary><c>-x</c> of a number or duration; integers wrap.</summary>
    Negate,

    /// <summary><c>!x</c>; of null, null.</summary>
    Not,

    /// <summary><c>~x</c> of an integer.</summary>
    Complement,
}

/// <summary>Arithmetic on two operands of one type. Times and durations are added and subtracted as the integers that they are.</summary>
internal enum ArithmeticOperator
{
    Add,
    Subtract,
    Multiply,

    /// <summary><c>/</c>; of integers an error where the divisor is 0, or -1 under the least value.</summary>
    Divide,

    /// <summary><c>%</c>; of integers an error where the divisor is 0, or -1 under the least value.</summary>
    Remainder,

    /// <summary><c>&amp;</c> of the bits of integers.</summary>
    And,

    /// <summary><c>|</c> of the bits of integers.</summary>
    Or,

    /// <summary><c>^</c> of the bits of integers.</summary>
    ExclusiveOr,
}

/// <summary>Comparisons of two operands of one type; the result is never null.</summary>
internal enum ComparisonOperator
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// <summary>Logic on booleans.</summary>
internal enum LogicalOperator
{
    /// <summary><c>&amp;&amp;</c> of two bool: the right operand is evaluated only if the left is true.</summary>
    AndAlso,

    /// <summary><c>||</c> of two bool: the right operand is evaluated only if the left is false.</summary>
    OrElse,

    /// <summary><c>&amp;</c> of bool or bool?: false if either is false, whatever the other.</summary>
    And,

    /// <summary><c>|</c> of bool or bool?: true if either is true, whatever the other.</summary>
    Or,

    /// <summary><c>^</c> of bool or bool?.</summary>
    ExclusiveOr,
}

/// <summary>Functions of the allow-list, each with C#'s meaning unless said otherwise.</summary>
internal enum Function
{
    /// <summary><c>Math.Abs</c>; of the least integer an error.</summary>
    Abs,

    /// <summary><c>Math.Min</c>: NaN wins, -0 is less than +0.</summary>
    Min,

    /// <summary><c>Math.Max</c>: NaN wins, +0 is greater than -0.</summary>
    Max,

    /// <summary><c>Math.Clamp</c>; an error where the least is greater than the greatest.</summary>
    Clamp,

    /// <summary><c>Math.Sqrt</c>.</summary>
    Sqrt,

    /// <summary><c>Math.Floor</c>.</summary>
    Floor,

    /// <summary><c>Math.Ceiling</c>.</summary>
    Ceiling,

    /// <summary><c>Math.Truncate</c>.</summary>
    Truncate,

    /// <summary><c>Math.Round(x)</c>: halves to even.</summary>
    Round,

    /// <summary><c>Math.Round(x, MidpointRounding.AwayFromZero)</c>.</summary>
    RoundAwayFromZero,

    /// <summary><c>Math.CopySign</c>, the sign taken from <c>y &lt; 0 || 1 / y &lt; 0</c>: a NaN counts as positive on every machine.</summary>
    CopySign,

    /// <summary><c>FeatureMath.GeoCell(latitude, longitude, level)</c>: 0 where anything is out of its range.</summary>
    GeoCell,

    /// <summary><c>FeatureMath.Exp</c> and its siblings: the same bits on every machine.</summary>
    Exp,
    Exp2,
    Expm1,
    Log,
    Log2,
    Log10,
    Log1p,
    Pow,
    Cbrt,
    Hypot,
    Sin,
    Cos,
    Tan,
    Asin,
    Acos,
    Atan,
    Atan2,
    Sinh,
    Cosh,
    Tanh,
    Sigmoid,
    Softplus,
    Logit,
    Haversine,

    /// <summary><c>timestamp.HourOfDay</c> and its siblings: UTC, of any representable time.</summary>
    HourOfDay,
    MinuteOfHour,
    SecondOfMinute,
    DayOfWeek,
    DayOfMonth,
    Month,
    Year,
    DayOfYear,
    WeekOfYear,
    Quarter,
    IsWeekend,

    /// <summary><c>timestamp.HourSine</c> and its siblings: whole parts of a circle.</summary>
    HourSine,
    HourCosine,
    DayOfWeekSine,
    DayOfWeekCosine,
    MonthSine,
    MonthCosine,

    /// <summary><c>timestamp.In(zone)</c>: what clocks show there, as if it were UTC; the call names the zone.</summary>
    InZone,

    /// <summary><c>duration.TotalSeconds</c> and its siblings: one IEEE division.</summary>
    TotalSeconds,
    TotalMinutes,
    TotalHours,
    TotalDays,

    /// <summary><c>timestamp.Microseconds</c>, <c>duration.Microseconds</c>.</summary>
    Microseconds,

    /// <summary><c>new Duration(x)</c>: that many microseconds.</summary>
    ToDuration,

    /// <summary><c>new Timestamp(x)</c>: that many microseconds since the epoch.</summary>
    ToTimestamp,

    /// <summary><c>timestamp.Date</c>: in UTC, the first or last date where it is beyond those.</summary>
    Date,

    /// <summary><c>Timestamp.From(date)</c>: its midnight in UTC.</summary>
    Midnight,

    /// <summary><c>date.DayNumber</c> and <c>date.Day</c>; other parts are called as those of instants.</summary>
    DayNumber,
    Day,

    /// <summary><c>date.AddDays(x)</c>; an error where there is no such date.</summary>
    AddDays,

    /// <summary><c>DateOnly.FromDayNumber(x)</c>; an error where there is no such date.</summary>
    FromDayNumber,
}

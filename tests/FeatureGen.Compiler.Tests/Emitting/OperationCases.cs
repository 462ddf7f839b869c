using FeatureGen.Compiler.Model;

namespace FeatureGen.Compiler.Tests.Emitting;

/// <summary>Each row of the operation tables beside the C# that it stands for.</summary>
internal static class OperationCases
{
    /// <summary>Operators on one operand.</summary>
    public static readonly OperationCase[] Unaries =
    [
        OperationCase.Of<int?, int?>(UnaryOperator.Negate, Scalar.Int32, x => unchecked(-x)),
        OperationCase.Of<long?, long?>(UnaryOperator.Negate, Scalar.Int64, x => unchecked(-x)),
        OperationCase.Of<float?, float?>(UnaryOperator.Negate, Scalar.Single, x => unchecked(-x)),
        OperationCase.Of<double?, double?>(UnaryOperator.Negate, Scalar.Double, x => unchecked(-x)),
        OperationCase.Of<Duration?, Duration?>(UnaryOperator.Negate, Scalar.Duration, x => x is { } duration ? new Duration(unchecked(-duration.Microseconds)) : null),
        OperationCase.Of<bool?, bool?>(UnaryOperator.Not, Scalar.Boolean, x => !x),
        OperationCase.Of<int?, int?>(UnaryOperator.Complement, Scalar.Int32, x => ~x),
        OperationCase.Of<long?, long?>(UnaryOperator.Complement, Scalar.Int64, x => ~x),
    ];

    /// <summary>Arithmetic.</summary>
    public static readonly OperationCase[] Arithmetics =
    [
        OperationCase.Of<int?, int?>(ArithmeticOperator.Add, Scalar.Int32, (x, y) => unchecked(x + y)),
        OperationCase.Of<long?, long?>(ArithmeticOperator.Add, Scalar.Int64, (x, y) => unchecked(x + y)),
        OperationCase.Of<float?, float?>(ArithmeticOperator.Add, Scalar.Single, (x, y) => unchecked(x + y)),
        OperationCase.Of<double?, double?>(ArithmeticOperator.Add, Scalar.Double, (x, y) => unchecked(x + y)),
        OperationCase.Of<Timestamp?, Duration?, Timestamp?>(ArithmeticOperator.Add, Scalar.Timestamp, Scalar.Duration, Scalar.Timestamp, (x, y) => x + y),
        OperationCase.Of<Duration?, Duration?>(ArithmeticOperator.Add, Scalar.Duration, (x, y) => x + y),
        OperationCase.Of<int?, int?>(ArithmeticOperator.Subtract, Scalar.Int32, (x, y) => unchecked(x - y)),
        OperationCase.Of<long?, long?>(ArithmeticOperator.Subtract, Scalar.Int64, (x, y) => unchecked(x - y)),
        OperationCase.Of<float?, float?>(ArithmeticOperator.Subtract, Scalar.Single, (x, y) => unchecked(x - y)),
        OperationCase.Of<double?, double?>(ArithmeticOperator.Subtract, Scalar.Double, (x, y) => unchecked(x - y)),
        OperationCase.Of<Timestamp?, Duration?, Timestamp?>(ArithmeticOperator.Subtract, Scalar.Timestamp, Scalar.Duration, Scalar.Timestamp, (x, y) => x - y),
        OperationCase.Of<Duration?, Duration?>(ArithmeticOperator.Subtract, Scalar.Duration, (x, y) => x - y),
        OperationCase.Of<Timestamp?, Timestamp?, Duration?>(ArithmeticOperator.Subtract, Scalar.Timestamp, Scalar.Timestamp, Scalar.Duration, (x, y) => x - y),
        OperationCase.Of<int?, int?>(ArithmeticOperator.Multiply, Scalar.Int32, (x, y) => unchecked(x * y)),
        OperationCase.Of<long?, long?>(ArithmeticOperator.Multiply, Scalar.Int64, (x, y) => unchecked(x * y)),
        OperationCase.Of<float?, float?>(ArithmeticOperator.Multiply, Scalar.Single, (x, y) => unchecked(x * y)),
        OperationCase.Of<double?, double?>(ArithmeticOperator.Multiply, Scalar.Double, (x, y) => unchecked(x * y)),
        OperationCase.Of<int?, int?>(ArithmeticOperator.Divide, Scalar.Int32, (x, y) => unchecked(x / y)),
        OperationCase.Of<long?, long?>(ArithmeticOperator.Divide, Scalar.Int64, (x, y) => unchecked(x / y)),
        OperationCase.Of<float?, float?>(ArithmeticOperator.Divide, Scalar.Single, (x, y) => unchecked(x / y)),
        OperationCase.Of<double?, double?>(ArithmeticOperator.Divide, Scalar.Double, (x, y) => unchecked(x / y)),
        OperationCase.Of<int?, int?>(ArithmeticOperator.Remainder, Scalar.Int32, (x, y) => unchecked(x % y)),
        OperationCase.Of<long?, long?>(ArithmeticOperator.Remainder, Scalar.Int64, (x, y) => unchecked(x % y)),
        OperationCase.Of<float?, float?>(ArithmeticOperator.Remainder, Scalar.Single, (x, y) => unchecked(x % y)),
        OperationCase.Of<double?, double?>(ArithmeticOperator.Remainder, Scalar.Double, (x, y) => unchecked(x % y)),
    ];

    /// <summary>Comparisons, lifted as C# lifts them.</summary>
    public static readonly OperationCase[] Comparisons =
    [
        OperationCase.Of<int?>(ComparisonOperator.Equal, Scalar.Int32, (x, y) => x == y),
        OperationCase.Of<long?>(ComparisonOperator.Equal, Scalar.Int64, (x, y) => x == y),
        OperationCase.Of<float?>(ComparisonOperator.Equal, Scalar.Single, (x, y) => x == y),
        OperationCase.Of<double?>(ComparisonOperator.Equal, Scalar.Double, (x, y) => x == y),
        OperationCase.Of<Timestamp?>(ComparisonOperator.Equal, Scalar.Timestamp, (x, y) => x == y),
        OperationCase.Of<Duration?>(ComparisonOperator.Equal, Scalar.Duration, (x, y) => x == y),
        OperationCase.Of<bool?>(ComparisonOperator.Equal, Scalar.Boolean, (x, y) => x == y),
        OperationCase.Of<string?>(ComparisonOperator.Equal, Scalar.String, (x, y) => x == y),
        OperationCase.Of<int?>(ComparisonOperator.NotEqual, Scalar.Int32, (x, y) => x != y),
        OperationCase.Of<long?>(ComparisonOperator.NotEqual, Scalar.Int64, (x, y) => x != y),
        OperationCase.Of<float?>(ComparisonOperator.NotEqual, Scalar.Single, (x, y) => x != y),
        OperationCase.Of<double?>(ComparisonOperator.NotEqual, Scalar.Double, (x, y) => x != y),
        OperationCase.Of<Timestamp?>(ComparisonOperator.NotEqual, Scalar.Timestamp, (x, y) => x != y),
        OperationCase.Of<Duration?>(ComparisonOperator.NotEqual, Scalar.Duration, (x, y) => x != y),
        OperationCase.Of<bool?>(ComparisonOperator.NotEqual, Scalar.Boolean, (x, y) => x != y),
        OperationCase.Of<string?>(ComparisonOperator.NotEqual, Scalar.String, (x, y) => x != y),
        OperationCase.Of<int?>(ComparisonOperator.Less, Scalar.Int32, (x, y) => x < y),
        OperationCase.Of<long?>(ComparisonOperator.Less, Scalar.Int64, (x, y) => x < y),
        OperationCase.Of<float?>(ComparisonOperator.Less, Scalar.Single, (x, y) => x < y),
        OperationCase.Of<double?>(ComparisonOperator.Less, Scalar.Double, (x, y) => x < y),
        OperationCase.Of<Timestamp?>(ComparisonOperator.Less, Scalar.Timestamp, (x, y) => x < y),
        OperationCase.Of<Duration?>(ComparisonOperator.Less, Scalar.Duration, (x, y) => x < y),
        OperationCase.Of<int?>(ComparisonOperator.LessOrEqual, Scalar.Int32, (x, y) => x <= y),
        OperationCase.Of<long?>(ComparisonOperator.LessOrEqual, Scalar.Int64, (x, y) => x <= y),
        OperationCase.Of<float?>(ComparisonOperator.LessOrEqual, Scalar.Single, (x, y) => x <= y),
        OperationCase.Of<double?>(ComparisonOperator.LessOrEqual, Scalar.Double, (x, y) => x <= y),
        OperationCase.Of<Timestamp?>(ComparisonOperator.LessOrEqual, Scalar.Timestamp, (x, y) => x <= y),
        OperationCase.Of<Duration?>(ComparisonOperator.LessOrEqual, Scalar.Duration, (x, y) => x <= y),
        OperationCase.Of<int?>(ComparisonOperator.Greater, Scalar.Int32, (x, y) => x > y),
        OperationCase.Of<long?>(ComparisonOperator.Greater, Scalar.Int64, (x, y) => x > y),
        OperationCase.Of<float?>(ComparisonOperator.Greater, Scalar.Single, (x, y) => x > y),
        OperationCase.Of<double?>(ComparisonOperator.Greater, Scalar.Double, (x, y) => x > y),
        OperationCase.Of<Timestamp?>(ComparisonOperator.Greater, Scalar.Timestamp, (x, y) => x > y),
        OperationCase.Of<Duration?>(ComparisonOperator.Greater, Scalar.Duration, (x, y) => x > y),
        OperationCase.Of<int?>(ComparisonOperator.GreaterOrEqual, Scalar.Int32, (x, y) => x >= y),
        OperationCase.Of<long?>(ComparisonOperator.GreaterOrEqual, Scalar.Int64, (x, y) => x >= y),
        OperationCase.Of<float?>(ComparisonOperator.GreaterOrEqual, Scalar.Single, (x, y) => x >= y),
        OperationCase.Of<double?>(ComparisonOperator.GreaterOrEqual, Scalar.Double, (x, y) => x >= y),
        OperationCase.Of<Timestamp?>(ComparisonOperator.GreaterOrEqual, Scalar.Timestamp, (x, y) => x >= y),
        OperationCase.Of<Duration?>(ComparisonOperator.GreaterOrEqual, Scalar.Duration, (x, y) => x >= y),
    ];

    /// <summary>Conversions between numbers.</summary>
    public static readonly OperationCase[] Conversions =
    [
        OperationCase.Of<int?, long?>(Scalar.Int32, Scalar.Int64, x => unchecked((long?)x)),
        OperationCase.Of<int?, float?>(Scalar.Int32, Scalar.Single, x => unchecked((float?)x)),
        OperationCase.Of<int?, double?>(Scalar.Int32, Scalar.Double, x => unchecked((double?)x)),
        OperationCase.Of<long?, int?>(Scalar.Int64, Scalar.Int32, x => unchecked((int?)x)),
        OperationCase.Of<long?, float?>(Scalar.Int64, Scalar.Single, x => unchecked((float?)x)),
        OperationCase.Of<long?, double?>(Scalar.Int64, Scalar.Double, x => unchecked((double?)x)),
        OperationCase.Of<float?, int?>(Scalar.Single, Scalar.Int32, x => unchecked((int?)x)),
        OperationCase.Of<float?, long?>(Scalar.Single, Scalar.Int64, x => unchecked((long?)x)),
        OperationCase.Of<float?, double?>(Scalar.Single, Scalar.Double, x => unchecked((double?)x)),
        OperationCase.Of<double?, int?>(Scalar.Double, Scalar.Int32, x => unchecked((int?)x)),
        OperationCase.Of<double?, long?>(Scalar.Double, Scalar.Int64, x => unchecked((long?)x)),
        OperationCase.Of<double?, float?>(Scalar.Double, Scalar.Single, x => unchecked((float?)x)),
    ];

    /// <summary>Functions; null where an argument is.</summary>
    public static readonly OperationCase[] Functions =
    [
        OperationCase.Of<int, int>(Function.Abs, Scalar.Int32, x => Math.Abs(x)),
        OperationCase.Of<long, long>(Function.Abs, Scalar.Int64, x => Math.Abs(x)),
        OperationCase.Of<float, float>(Function.Abs, Scalar.Single, x => Math.Abs(x)),
        OperationCase.Of<double, double>(Function.Abs, Scalar.Double, x => Math.Abs(x)),
        OperationCase.Of<int, int>(Function.Min, Scalar.Int32, (x, y) => Math.Min(x, y)),
        OperationCase.Of<long, long>(Function.Min, Scalar.Int64, (x, y) => Math.Min(x, y)),
        OperationCase.Of<float, float>(Function.Min, Scalar.Single, (x, y) => Math.Min(x, y)),
        OperationCase.Of<double, double>(Function.Min, Scalar.Double, (x, y) => Math.Min(x, y)),
        OperationCase.Of<int, int>(Function.Max, Scalar.Int32, (x, y) => Math.Max(x, y)),
        OperationCase.Of<long, long>(Function.Max, Scalar.Int64, (x, y) => Math.Max(x, y)),
        OperationCase.Of<float, float>(Function.Max, Scalar.Single, (x, y) => Math.Max(x, y)),
        OperationCase.Of<double, double>(Function.Max, Scalar.Double, (x, y) => Math.Max(x, y)),
        OperationCase.Of<int, int>(Function.Clamp, Scalar.Int32, (x, y, z) => Math.Clamp(x, y, z)),
        OperationCase.Of<long, long>(Function.Clamp, Scalar.Int64, (x, y, z) => Math.Clamp(x, y, z)),
        OperationCase.Of<float, float>(Function.Clamp, Scalar.Single, (x, y, z) => Math.Clamp(x, y, z)),
        OperationCase.Of<double, double>(Function.Clamp, Scalar.Double, (x, y, z) => Math.Clamp(x, y, z)),
        OperationCase.Of<float, float>(Function.Sqrt, Scalar.Single, x => MathF.Sqrt(x)),
        OperationCase.Of<double, double>(Function.Sqrt, Scalar.Double, x => Math.Sqrt(x)),
        OperationCase.Of<float, float>(Function.Floor, Scalar.Single, x => MathF.Floor(x)),
        OperationCase.Of<double, double>(Function.Floor, Scalar.Double, x => Math.Floor(x)),
        OperationCase.Of<float, float>(Function.Ceiling, Scalar.Single, x => MathF.Ceiling(x)),
        OperationCase.Of<double, double>(Function.Ceiling, Scalar.Double, x => Math.Ceiling(x)),
        OperationCase.Of<float, float>(Function.Truncate, Scalar.Single, x => MathF.Truncate(x)),
        OperationCase.Of<double, double>(Function.Truncate, Scalar.Double, x => Math.Truncate(x)),
        OperationCase.Of<float, float>(Function.Round, Scalar.Single, x => MathF.Round(x)),
        OperationCase.Of<double, double>(Function.Round, Scalar.Double, x => Math.Round(x)),
        OperationCase.Of<float, float>(Function.RoundAwayFromZero, Scalar.Single, x => MathF.Round(x, MidpointRounding.AwayFromZero)),
        OperationCase.Of<double, double>(Function.RoundAwayFromZero, Scalar.Double, x => Math.Round(x, MidpointRounding.AwayFromZero)),
        OperationCase.Of<float, float>(Function.CopySign, Scalar.Single, (x, y) => MathF.CopySign(x, float.IsNaN(y) ? 1 : y)),
        OperationCase.Of<double, double>(Function.CopySign, Scalar.Double, (x, y) => Math.CopySign(x, double.IsNaN(y) ? 1 : y)),
        OperationCase.OfGeoCell(),
        OperationCase.Of<double, double>(Function.Exp, Scalar.Double, FeatureMath.Exp),
        OperationCase.Of<double, double>(Function.Expm1, Scalar.Double, FeatureMath.Expm1),
        OperationCase.Of<double, double>(Function.Log, Scalar.Double, FeatureMath.Log),
        OperationCase.Of<double, double>(Function.Log1p, Scalar.Double, FeatureMath.Log1p),
        OperationCase.Of<double, double>(Function.Sigmoid, Scalar.Double, FeatureMath.Sigmoid),
        OperationCase.Of<double, double>(Function.Tanh, Scalar.Double, FeatureMath.Tanh),
        OperationCase.Of<Timestamp, long>(Function.HourOfDay, Scalar.Timestamp, x => x.HourOfDay),
        OperationCase.Of<Timestamp, long>(Function.MinuteOfHour, Scalar.Timestamp, x => x.MinuteOfHour),
        OperationCase.Of<Timestamp, long>(Function.SecondOfMinute, Scalar.Timestamp, x => x.SecondOfMinute),
        OperationCase.Of<Timestamp, long>(Function.DayOfWeek, Scalar.Timestamp, x => x.DayOfWeek),
        OperationCase.Of<Timestamp, long>(Function.DayOfMonth, Scalar.Timestamp, x => x.DayOfMonth),
        OperationCase.Of<Timestamp, long>(Function.Month, Scalar.Timestamp, x => x.Month),
        OperationCase.Of<Timestamp, long>(Function.Year, Scalar.Timestamp, x => x.Year),
        OperationCase.Of<Duration, double>(Function.TotalSeconds, Scalar.Duration, x => x.TotalSeconds),
        OperationCase.Of<Duration, double>(Function.TotalMinutes, Scalar.Duration, x => x.TotalMinutes),
        OperationCase.Of<Duration, double>(Function.TotalHours, Scalar.Duration, x => x.TotalHours),
        OperationCase.Of<Duration, double>(Function.TotalDays, Scalar.Duration, x => x.TotalDays),
        OperationCase.Of<Timestamp, long>(Function.Microseconds, Scalar.Timestamp, x => x.Microseconds),
        OperationCase.Of<Duration, long>(Function.Microseconds, Scalar.Duration, x => x.Microseconds),
        OperationCase.Of<long, Duration>(Function.ToDuration, Scalar.Int64, x => new Duration(x)),
        OperationCase.Of<long, Timestamp>(Function.ToTimestamp, Scalar.Int64, x => new Timestamp(x)),
    ];

    public static IEnumerable<OperationCase> All => [.. Unaries, .. Arithmetics, .. Comparisons, .. Conversions, .. Functions, .. IntegerCases.All];
}

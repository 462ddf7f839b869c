using FeatureGen.Compiler.Model;
using static FeatureGen.Compiler.Emitting.Operations.ScalarForm;
using static FeatureGen.Compiler.Model.Function;

namespace FeatureGen.Compiler.Emitting.Operations;

/// <summary>The functions of the allow-list, by the type of their first argument.</summary>
internal static class FunctionOperations
{
    private const string AwayFromZero = ", global::System.MidpointRounding.AwayFromZero";

    private const string FeatureMath = "global::FeatureGen.FeatureMath";

    private const string ClampOfIntegers =
        "Lane.ConditionalSelect(Lane.LessThan({0}, {1}), {1}, Lane.ConditionalSelect(Lane.GreaterThan({0}, {2}), {2}, {0}))";

    // Not Min of Max: Clamp(-0, 0, 1) is -0, and a NaN among the bounds bounds nothing.
    private const string ClampOfFloats = ClampOfIntegers;

    private static readonly ScalarForm ScalarClamp = Call("Math.Clamp", "Lifted.Clamp");
    private static readonly Failure ClampOfIntegersFails = Failure.OfClamp("Lane.GreaterThan({1}, {2})");
    private static readonly Failure ClampOfFloatsFails = Failure.OfClamp("Lane.AsInt64(Lane.GreaterThan({1}, {2}))");

    public static IReadOnlyDictionary<(Function Function, Scalar First), Operation> Table { get; } =
        OfIntegers().Concat(Others).ToDictionary(row => row.Key, row => row.Value);

    private static IEnumerable<KeyValuePair<(Function Function, Scalar First), Operation>> OfIntegers()
    {
        foreach (IntegerType type in IntegerType.All)
        {
            yield return new((Min, type.Scalar), new("least", Call("Math.Min", "Lifted.Min"), "Lane.Min({0}, {1})"));
            yield return new((Max, type.Scalar), new("greatest", Call("Math.Max", "Lifted.Max"), "Lane.Max({0}, {1})"));
            yield return new((Clamp, type.Scalar), new("clamped", ScalarClamp, ClampOfIntegers) { Failure = ClampOfIntegersFails });
            if (!type.IsUnsigned)
            {
                string least = type.Scalar == Scalar.Int64 ? "long.MinValue" : $"(long){type.CSharp}.MinValue";
                yield return new((Abs, type.Scalar), new("absolute", Call("Math.Abs", "Lifted.Abs"), "Lane.Abs({0})") { Failure = Failure.OfAbs(least) });
            }
        }
    }

    private static Dictionary<(Function Function, Scalar First), Operation> Others
        => new()
        {
            //                                   result          C#                                  vectors
            [(Abs, Scalar.Single)] = new("absolute", Call("Math.Abs", "Lifted.Abs"), "Lane.Abs({0})"),
            [(Abs, Scalar.Double)] = new("absolute", Call("Math.Abs", "Lifted.Abs"), "Lane.Abs({0})"),

            [(Min, Scalar.Single)] = new("least", Call("Math.Min", "Lifted.Min"), "Lane.Min({0}, {1})"),
            [(Min, Scalar.Double)] = new("least", Call("Math.Min", "Lifted.Min"), "Lane.Min({0}, {1})"),

            [(Max, Scalar.Single)] = new("greatest", Call("Math.Max", "Lifted.Max"), "Lane.Max({0}, {1})"),
            [(Max, Scalar.Double)] = new("greatest", Call("Math.Max", "Lifted.Max"), "Lane.Max({0}, {1})"),

            [(Clamp, Scalar.Single)] = new("clamped", ScalarClamp, ClampOfFloats) { Failure = ClampOfFloatsFails },
            [(Clamp, Scalar.Double)] = new("clamped", ScalarClamp, ClampOfFloats) { Failure = ClampOfFloatsFails },

            [(Sqrt, Scalar.Single)] = new("squareRoot", Call("MathF.Sqrt", "Lifted.Sqrt"), "Lane.Sqrt({0})", LaneFinish.RoundToSingle),
            [(Sqrt, Scalar.Double)] = new("squareRoot", Call("Math.Sqrt", "Lifted.Sqrt"), "Lane.Sqrt({0})"),
            [(Floor, Scalar.Single)] = new("floor", Call("MathF.Floor", "Lifted.Floor"), "Lane.Floor({0})"),
            [(Floor, Scalar.Double)] = new("floor", Call("Math.Floor", "Lifted.Floor"), "Lane.Floor({0})"),
            [(Ceiling, Scalar.Single)] = new("ceiling", Call("MathF.Ceiling", "Lifted.Ceiling"), "Lane.Ceiling({0})"),
            [(Ceiling, Scalar.Double)] = new("ceiling", Call("Math.Ceiling", "Lifted.Ceiling"), "Lane.Ceiling({0})"),
            [(Truncate, Scalar.Single)] = new("truncated", Call("MathF.Truncate", "Lifted.Truncate"), "Lane.Truncate({0})"),
            [(Truncate, Scalar.Double)] = new("truncated", Call("Math.Truncate", "Lifted.Truncate"), "Lane.Truncate({0})"),
            [(Round, Scalar.Single)] = new("rounded", Call("MathF.Round", "Lifted.Round"), "Lane.Round({0})"),
            [(Round, Scalar.Double)] = new("rounded", Call("Math.Round", "Lifted.Round"), "Lane.Round({0})"),
            [(RoundAwayFromZero, Scalar.Single)] = new("rounded", Call("MathF.Round", "Lifted.Round", AwayFromZero), "Lane.Round({0}" + AwayFromZero + ")"),
            [(RoundAwayFromZero, Scalar.Double)] = new("rounded", Call("Math.Round", "Lifted.Round", AwayFromZero), "Lane.Round({0}" + AwayFromZero + ")"),
            [(CopySign, Scalar.Single)] = new("signed", Call("Signs.CopySign", "Lifted.CopySign"), "PerLane.CopySign({0}, {1})"),
            [(CopySign, Scalar.Double)] = new("signed", Call("Signs.CopySign", "Lifted.CopySign"), "PerLane.CopySign({0}, {1})"),

            [(GeoCell, Scalar.Double)] = new("cell", Call(FeatureMath + ".GeoCell", FeatureMath + ".GeoCell"), "PerLane.GeoCell({0}, {1}, {2})"),

            [(Exp, Scalar.Double)] = OfFeatureMath("exponential", Exp),
            [(Exp2, Scalar.Double)] = OfFeatureMath("powerOfTwo", Exp2),
            [(Expm1, Scalar.Double)] = OfFeatureMath("exponentialLessOne", Expm1),
            [(Log, Scalar.Double)] = OfFeatureMath("logarithm", Log),
            [(Log2, Scalar.Double)] = OfFeatureMath("binaryLogarithm", Log2),
            [(Log10, Scalar.Double)] = OfFeatureMath("decimalLogarithm", Log10),
            [(Log1p, Scalar.Double)] = OfFeatureMath("logarithmOfOneAndMore", Log1p),
            [(Pow, Scalar.Double)] = OfFeatureMath("power", Pow, arguments: 2),
            [(Cbrt, Scalar.Double)] = OfFeatureMath("cubeRoot", Cbrt),
            [(Hypot, Scalar.Double)] = OfFeatureMath("hypotenuse", Hypot, arguments: 2),
            [(Sin, Scalar.Double)] = OfFeatureMath("sine", Sin),
            [(Cos, Scalar.Double)] = OfFeatureMath("cosine", Cos),
            [(Tan, Scalar.Double)] = OfFeatureMath("tangent", Tan),
            [(Asin, Scalar.Double)] = OfFeatureMath("arcSine", Asin),
            [(Acos, Scalar.Double)] = OfFeatureMath("arcCosine", Acos),
            [(Atan, Scalar.Double)] = OfFeatureMath("arcTangent", Atan),
            [(Atan2, Scalar.Double)] = OfFeatureMath("angle", Atan2, arguments: 2),
            [(Sinh, Scalar.Double)] = OfFeatureMath("hyperbolicSine", Sinh),
            [(Cosh, Scalar.Double)] = OfFeatureMath("hyperbolicCosine", Cosh),
            [(Tanh, Scalar.Double)] = OfFeatureMath("hyperbolicTangent", Tanh),
            [(Sigmoid, Scalar.Double)] = OfFeatureMath("sigmoid", Sigmoid),
            [(Softplus, Scalar.Double)] = OfFeatureMath("softplus", Softplus),
            [(Logit, Scalar.Double)] = OfFeatureMath("logit", Logit),
            [(Haversine, Scalar.Double)] = OfFeatureMath("distance", Haversine, arguments: 4),

            [(HourOfDay, Scalar.Timestamp)] = new("hour", Member("HourOfDay"), "PerLane.HourOfDay({0})"),
            [(MinuteOfHour, Scalar.Timestamp)] = new("minute", Member("MinuteOfHour"), "PerLane.MinuteOfHour({0})"),
            [(SecondOfMinute, Scalar.Timestamp)] = new("second", Member("SecondOfMinute"), "PerLane.SecondOfMinute({0})"),
            [(Function.DayOfWeek, Scalar.Timestamp)] = new("dayOfWeek", Member("DayOfWeek"), "PerLane.DayOfWeek({0})"),
            [(DayOfMonth, Scalar.Timestamp)] = new("dayOfMonth", Member("DayOfMonth"), "PerLane.DayOfMonth({0})"),
            [(Month, Scalar.Timestamp)] = new("month", Member("Month"), "PerLane.Month({0})"),
            [(Year, Scalar.Timestamp)] = new("year", Member("Year"), "PerLane.Year({0})"),
            [(DayOfYear, Scalar.Timestamp)] = new("dayOfYear", Member("DayOfYear"), "PerLane.DayOfYear({0})"),
            [(WeekOfYear, Scalar.Timestamp)] = new("weekOfYear", Member("WeekOfYear"), "PerLane.WeekOfYear({0})"),
            [(Quarter, Scalar.Timestamp)] = new("quarter", Member("Quarter"), "PerLane.Quarter({0})"),
            [(IsWeekend, Scalar.Timestamp)] = new("isWeekend", Member("IsWeekend"), "PerLane.IsWeekend({0})"),
            [(HourSine, Scalar.Timestamp)] = new("hourSine", Member("HourSine"), "PerLane.HourSine({0})"),
            [(HourCosine, Scalar.Timestamp)] = new("hourCosine", Member("HourCosine"), "PerLane.HourCosine({0})"),
            [(DayOfWeekSine, Scalar.Timestamp)] = new("dayOfWeekSine", Member("DayOfWeekSine"), "PerLane.DayOfWeekSine({0})"),
            [(DayOfWeekCosine, Scalar.Timestamp)] = new("dayOfWeekCosine", Member("DayOfWeekCosine"), "PerLane.DayOfWeekCosine({0})"),
            [(MonthSine, Scalar.Timestamp)] = new("monthSine", Member("MonthSine"), "PerLane.MonthSine({0})"),
            [(MonthCosine, Scalar.Timestamp)] = new("monthCosine", Member("MonthCosine"), "PerLane.MonthCosine({0})"),

            [(Function.DayOfWeek, Scalar.Date)] = new("dayOfWeek", CastMember("int", "DayOfWeek"), "PerLane.DayOfWeekOfDate({0})"),
            [(Day, Scalar.Date)] = new("day", Member("Day"), "PerLane.DayOfDate({0})"),
            [(DayOfYear, Scalar.Date)] = new("dayOfYear", Member("DayOfYear"), "PerLane.DayOfYearOfDate({0})"),
            [(Month, Scalar.Date)] = new("month", Member("Month"), "PerLane.MonthOfDate({0})"),
            [(Year, Scalar.Date)] = new("year", Member("Year"), "PerLane.YearOfDate({0})"),
            [(DayNumber, Scalar.Date)] = new("dayNumber", Member("DayNumber"), "{0}"),
            [(AddDays, Scalar.Date)] = new("date", Call("Partial.AddDays", "Partial.AddDays"), "{0} + {1}") { Failure = Failure.OfDate("Partial.AddDays", "({0} + {1})") },
            [(FromDayNumber, Scalar.Int32)] = new("date", Call("global::System.DateOnly.FromDayNumber", "Lifted.FromDayNumber"), "{0}") { Failure = Failure.OfDate("Partial.FromDayNumber", "{0}") },
            [(Date, Scalar.Timestamp)] = new("date", Member("Date"), "PerLane.Date({0})"),
            [(Midnight, Scalar.Date)] = new("midnight", Call("global::FeatureGen.Timestamp.From", "Lifted.Midnight"), "({0} - Lane.Create(719162L)) * Lane.Create(86400000000L)"),

            [(TotalSeconds, Scalar.Duration)] = new("seconds", Member("TotalSeconds"), "Lane.ConvertToDouble({0}) / Lane.Create(1000000.0)"),
            [(TotalMinutes, Scalar.Duration)] = new("minutes", Member("TotalMinutes"), "Lane.ConvertToDouble({0}) / Lane.Create(60000000.0)"),
            [(TotalHours, Scalar.Duration)] = new("hours", Member("TotalHours"), "Lane.ConvertToDouble({0}) / Lane.Create(3600000000.0)"),
            [(TotalDays, Scalar.Duration)] = new("days", Member("TotalDays"), "Lane.ConvertToDouble({0}) / Lane.Create(86400000000.0)"),

            [(Microseconds, Scalar.Timestamp)] = new("microseconds", Member("Microseconds"), "{0}"),
            [(Microseconds, Scalar.Duration)] = new("microseconds", Member("Microseconds"), "{0}"),
            [(ToDuration, Scalar.Int64)] = new("duration", Call("new global::FeatureGen.Duration", "Lifted.ToDuration"), "{0}"),
            [(ToTimestamp, Scalar.Int64)] = new("time", Call("new global::FeatureGen.Timestamp", "Lifted.ToTimestamp"), "{0}"),
        };

    /// <summary><c>Zones.Shown(t, "Europe/Berlin")</c>.</summary>
    public static Operation InZone(string zone)
    {
        string text = Literal.OfString(zone);
        return new("localTime", Call("Zones.Shown", "Zones.Shown", $", {text}"), $"PerLane.InZone({{0}}, {text.Replace("{", "{{").Replace("}", "}}")})");
    }

    /// <summary><c>FeatureMath.Exp(x)</c>, of null too, and <c>LaneMath.Exp(x)</c>.</summary>
    private static Operation OfFeatureMath(string result, Function function, int arguments = 1)
        => new(
            result,
            Call($"{FeatureMath}.{function}", $"{FeatureMath}.{function}"),
            $"LaneMath.{function}({string.Join(", ", Enumerable.Range(0, arguments).Select(argument => $"{{{argument}}}"))})");
}

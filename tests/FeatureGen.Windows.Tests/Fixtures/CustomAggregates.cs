using FeatureGen.Columns;
using FeatureGen.Plans;

namespace FeatureGen.Windows.Tests.Fixtures;

/// <summary>Aggregates of one's own, and what they mean.</summary>
public static class CustomAggregates
{
    private static readonly CustomAggregate OfDoubles = new CustomAggregate<AlternatingSum, double, double, double>();
    private static readonly CustomAggregate OfIntegers = new CustomAggregate<Digits, long, long, long>();

    /// <summary>One over selections of a type; null where there is none.</summary>
    public static CustomAggregate? Of(ValueKind kind) => kind switch
    {
        ValueKind.Double => OfDoubles,
        ValueKind.Int64 => OfIntegers,
        _ => null,
    };

    /// <summary>What one comes to over selections in the order of events.</summary>
    public static Answer Over(CustomAggregate custom, IEnumerable<object> selections)
    {
        try
        {
            object? result = custom == OfDoubles
                ? (object?)default(AlternatingSum).Finish(selections.Cast<double>().Select(PlainZero).Aggregate(default(AlternatingSum).Empty, default(AlternatingSum).Add))
                : default(Digits).Finish(selections.Cast<long>().Aggregate(default(Digits).Empty, default(Digits).Add));
            return result is null ? Answer.Null(FeatureStatus.Null) : NaiveEvaluation.Present(result);
        }
        catch (ArithmeticException)
        {
            return Answer.Null(FeatureStatus.Error);
        }
    }

    // It is not told the sign of zero.
    private static double PlainZero(double value) => value == 0 ? 0 : value;

    /// <summary>Depends on the order of selections, also where they round; null for some, and fails for others.</summary>
    private readonly struct AlternatingSum : IAggregate<double, double, double>
    {
        public double Empty => 0.1;

        public double Add(double state, double input) => input > 1e307 ? throw new ArithmeticException("too much") : input - (state / 3);

        public double Merge(double left, double right) => left + right;

        public double? Finish(double state) => state < -2 ? null : 1 / state;
    }

    /// <summary>The selections, as digits of one number.</summary>
    private readonly struct Digits : IAggregate<long, long, long>
    {
        public long Empty => 1;

        public long Add(long state, long input) => input == long.MaxValue ? throw new OverflowException() : unchecked((state * 31) + input);

        public long Merge(long left, long right) => left ^ right;

        public long? Finish(long state) => state % 7 == 0 ? null : state;
    }
}

using FeatureGen.Compiler.Model;
using ValueType = FeatureGen.Compiler.Model.ValueType;

namespace FeatureGen.Compiler.Tests.Emitting;

/// <summary>A program as a user's view gives it: averages, counts and a maximum in, five derived features out.</summary>
internal static class ArrivalsProgram
{
    private static readonly ValueType NullableDouble = ValueType.Double.AsNullable();
    private static readonly ValueType NullableLong = ValueType.Int64.AsNullable();

    private static readonly Input MeanDelay3h = new(NullableDouble, 0, "MeanDelay3h");
    private static readonly Input MeanDelay24h = new(NullableDouble, 1, "MeanDelay24h");
    private static readonly Input Arrivals1h = new(ValueType.Int64, 2, "Arrivals1h");
    private static readonly Input Worst7d = new(NullableLong, 3, "Worst7d");
    private static readonly Input Distance = new(ValueType.Int64, 4, "Distance");
    private static readonly Input Destination = new(new ValueType(Scalar.String), 5, "Destination");

    public static RowProgram Create()
        => new(
            "Arrivals",
            "The derived features of Arrivals.",
            new EquatableArray<RowInput>(
            [
                new RowInput("MeanDelay3h", NullableDouble),
                new RowInput("MeanDelay24h", NullableDouble),
                new RowInput("Arrivals1h", ValueType.Int64),
                new RowInput("Worst7d", NullableLong, CanFail: true),
                new RowInput("Distance", ValueType.Int64),
                new RowInput("Destination", new ValueType(Scalar.String)),
            ]),
            new EquatableArray<Step>(
            [
                new Step("Trend", new Arithmetic(ArithmeticOperator.Subtract, MeanDelay3h, MeanDelay24h, NullableDouble), "MeanDelay3h - MeanDelay24h"),
                new Step("Pressure", Clamped(new StepReference(NullableDouble, 0, "Trend")), "Math.Clamp(Trend ?? 0, -60, 60)"),
                new Step("WorstPerArrival", WorstPerArrival(), "Arrivals1h == 0 ? null : Worst7d / (double)Arrivals1h"),
                new Step("DistanceBand", Band(), "Distance switch { < 500 => 0, < 1500 => 1, _ => 2 }"),
                new Step("Risky", Risky(), "Destination == \"ORD\" && MeanDelay3h > MeanDelay24h"),
                new Step("DelayPerArrival", new Arithmetic(ArithmeticOperator.Divide, Worst7d, Arrivals1h, NullableLong), "Worst7d / Arrivals1h"),
            ]));

    private static Call Clamped(Expression value)
        => new(
            Function.Clamp,
            new EquatableArray<Expression>([new Coalesce(value, Constant.Of(0.0), ValueType.Double), Constant.Of(-60.0), Constant.Of(60.0)]),
            ValueType.Double);

    private static Conditional WorstPerArrival()
        => new(
            new Comparison(ComparisonOperator.Equal, Arrivals1h, Constant.Of(0L)),
            new Null(NullableDouble),
            new Arithmetic(ArithmeticOperator.Divide, new Conversion(Worst7d, NullableDouble), new Conversion(Arrivals1h, ValueType.Double), NullableDouble),
            NullableDouble);

    private static Conditional Band()
        => new(
            Below(500),
            Constant.Of(0L),
            new Conditional(Below(1500), Constant.Of(1L), Constant.Of(2L), ValueType.Int64),
            ValueType.Int64);

    private static Comparison Below(long miles) => new(ComparisonOperator.Less, Distance, Constant.Of(miles));

    private static Logical Risky()
        => new(
            LogicalOperator.AndAlso,
            new Comparison(ComparisonOperator.Equal, Destination, new Constant(new ValueType(Scalar.String), 0, "ORD")),
            new Comparison(ComparisonOperator.Greater, MeanDelay3h, MeanDelay24h),
            ValueType.Boolean);
}

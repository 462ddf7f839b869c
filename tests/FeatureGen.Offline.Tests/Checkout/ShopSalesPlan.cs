using System.Collections.Immutable;
using FeatureGen.Columns;
using FeatureGen.Plans;
using FeatureGen.Rows;

namespace FeatureGen.Offline.Tests.Checkout;

/// <summary>What the compiler would make of <see cref="ShopSales"/>.</summary>
public sealed class ShopSalesPlan : ViewPlan
{
    public const int MeanPrice3h = 1;

    public override string Name => nameof(ShopSales);

    public override int Version => 1;

    public override EventPlan Event { get; } = SalePlan.ByShop;

    public override ImmutableArray<WindowPlan> Windows { get; } =
        [new(Duration.Hours(1).Microseconds, 0), new(Duration.Hours(3).Microseconds, 0), new(Duration.Days(1).Microseconds, 0)];

    public override ImmutableArray<AggregatePlan> Aggregates { get; } =
    [
        new(AggregateKind.Count, 0, -1, -1, ValueKind.Int64),
        new(AggregateKind.Average, 1, -1, SalePlan.Price, ValueKind.Double),
        new(AggregateKind.Sum, 2, -1, SalePlan.Price, ValueKind.Double),
        new(AggregateKind.Max, 2, -1, SalePlan.ItemsValue, ValueKind.Int64),
        new(AggregateKind.Latest, 2, -1, SalePlan.Note, ValueKind.String),
        new(AggregateKind.Count, 2, SalePlan.Bulk, -1, ValueKind.Int64),
    ];

    public override RowProgram Program { get; } = new HandProgram(
        6,
        (tile, row) => Cell.Difference(HandProgram.Read(tile, MeanPrice3h, row), HandProgram.Read(tile, 2, row)),
        (tile, row) => Cell.Quotient(HandProgram.Read(tile, 3, row), HandProgram.Read(tile, 0, row)));

    public override ImmutableArray<FeaturePlan> Features { get; } =
    [
        Feature("Sales1h", 0, ValueKind.Int64, false, 0),
        Feature("MeanPrice3h", MeanPrice3h, ValueKind.Double, true, 1),
        Feature("Revenue1d", 2, ValueKind.Double, false, 2),
        Feature("Most1d", 3, ValueKind.Int64, true, 3),
        Feature("LatestNote", 4, ValueKind.String, true, 4, new DefaultValue(0, "none")),
        Feature("Bulk1d", 5, ValueKind.Int64, false, 5),
        Feature("Swing", 6, ValueKind.Double, true, -1),
        Feature("PerSale", 7, ValueKind.Int64, true, -1),
    ];

    public override long SourceLag => Lag.Microseconds;

    public override string StateFingerprint => Fingerprint;

    public Duration Lag { get; init; }

    public string Fingerprint { get; init; } = new('a', 64);

    private static FeaturePlan Feature(string name, int column, ValueKind kind, bool nullable, int aggregate, DefaultValue? otherwise = null)
        => new(name, column, kind, nullable, false, otherwise, $"C# of {name}", $"logic of {name}") { Aggregate = aggregate };
}

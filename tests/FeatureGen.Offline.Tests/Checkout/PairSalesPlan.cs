using System.Collections.Immutable;
using FeatureGen.Columns;
using FeatureGen.Plans;
using FeatureGen.Rows;

namespace FeatureGen.Offline.Tests.Checkout;

/// <summary>What the compiler would make of <see cref="PairSales"/>.</summary>
public sealed class PairSalesPlan : ViewPlan
{
    public override string Name => nameof(PairSales);

    public override int Version => 1;

    public override EventPlan Event { get; } = SalePlan.ByPair;

    public override ImmutableArray<WindowPlan> Windows { get; } = [new(Duration.Days(1).Microseconds, 0), new(WindowPlan.AllTime, 0)];

    public override ImmutableArray<AggregatePlan> Aggregates { get; } =
    [
        new(AggregateKind.Count, 0, -1, -1, ValueKind.Int64),
        new(AggregateKind.Variance, 0, -1, SalePlan.Price, ValueKind.Double),
        new(AggregateKind.TimeSinceLatest, 1, -1, -1, ValueKind.Duration),
        new(AggregateKind.Max, 1, -1, SalePlan.ItemsValue, ValueKind.Int64),
    ];

    public override RowProgram Program { get; } = new HandProgram(4);

    public override ImmutableArray<FeaturePlan> Features { get; } =
    [
        Feature("Sales1d", 0, ValueKind.Int64, false),
        Feature("Spread1d", 1, ValueKind.Double, true),
        Feature("SinceLatest", 2, ValueKind.Duration, true),
        Feature("Largest", 3, ValueKind.Int64, true) with { Default = new DefaultValue(-1) },
    ];

    public override string StateFingerprint => new('b', 64);

    private static FeaturePlan Feature(string name, int column, ValueKind kind, bool nullable)
        => new(name, column, kind, nullable, false, null, $"C# of {name}", $"logic of {name}") { Aggregate = column };
}

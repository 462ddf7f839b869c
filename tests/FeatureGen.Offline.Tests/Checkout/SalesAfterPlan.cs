using System.Collections.Immutable;
using FeatureGen.Columns;
using FeatureGen.Plans;
using FeatureGen.Rows;

namespace FeatureGen.Offline.Tests.Checkout;

/// <summary>What the compiler would make of <see cref="SalesAfter"/>.</summary>
public sealed class SalesAfterPlan(string logic = "logic of Sales") : ViewPlan
{
    public override string Name => nameof(SalesAfter);

    public override int Version => 1;

    public override long Horizon => Duration.Days(1).Microseconds;

    public override long Maturity => Duration.Hours(2).Microseconds;

    public override EventPlan Event { get; } = SalePlan.ByShop;

    public override ImmutableArray<WindowPlan> Windows { get; } =
        [new(Duration.Days(1).Microseconds, 0), new(Duration.Hours(6).Microseconds, 0) { IncludesEnd = true }];

    public override ImmutableArray<AggregatePlan> Aggregates { get; } =
        [new(AggregateKind.Count, 0, -1, -1, ValueKind.Int64), new(AggregateKind.Average, 1, -1, SalePlan.Price, ValueKind.Double)];

    public override RowProgram Program { get; } = new HandProgram(2);

    public override ImmutableArray<FeaturePlan> Features { get; } =
    [
        new("Sales", 0, ValueKind.Int64, false, false, null, "C# of Sales", logic) { Aggregate = 0 },
        new("LaterMeanPrice", 1, ValueKind.Double, true, false, null, "C# of LaterMeanPrice", "logic of LaterMeanPrice") { Aggregate = 1 },
    ];

    public override string StateFingerprint => new('c', 64);
}

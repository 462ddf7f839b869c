using System.Collections.Immutable;
using FeatureGen.Columns;
using FeatureGen.Plans;
using FeatureGen.Rows;

namespace FeatureGen.Offline.Tests.Checkout;

/// <summary>What the compiler would make of <see cref="DemandService"/>.</summary>
public sealed class DemandPlan(SalesAfterPlan? after = null) : ServicePlan
{
    private readonly CheckoutPlan checkout = new();

    public override string Name => "demand";

    public override int Version => 1;

    public override ImmutableArray<SourceColumn> RequestColumns => checkout.RequestColumns;

    public override ImmutableArray<SourceColumn> OutcomeColumns => checkout.OutcomeColumns;

    public override RowProgram KeyProgram => checkout.KeyProgram;

    public override int RequestTime => checkout.RequestTime;

    public override int SelfId => checkout.SelfId;

    public override ImmutableArray<JoinPlan> Joins { get; } = [new("Here", new ShopSalesPlan(), [2])];

    public override ImmutableArray<JoinPlan> LabelJoins { get; } = [new("After", after ?? new SalesAfterPlan(), [2])];

    public override RowProgram Program { get; } = new HandProgram(0);

    public override ImmutableArray<ProgramInput> Inputs => [];

    public override ImmutableArray<FeaturePlan> Features => [];

    public override RowProgram? LabelProgram { get; } = new HandProgram(
        4,
        (tile, row) => HandProgram.Read(tile, 0, row),
        (tile, row) => Cell.Difference(HandProgram.Read(tile, 1, row), HandProgram.Read(tile, 2, row)),
        (tile, row) => Cell.Of(tile.IsValid(3, row) && tile.DoublesOf(3)[row] > 10));

    public override ImmutableArray<ProgramInput> LabelInputs { get; } =
    [
        new(ProgramInputOrigin.Join, "Sales", 1),
        new(ProgramInputOrigin.Join, "LaterMeanPrice", 1),
        new(ProgramInputOrigin.Join, "MeanPrice3h", 0),
        new(ProgramInputOrigin.Outcome, "Paid"),
    ];

    public override ImmutableArray<FeaturePlan> Labels { get; } =
    [
        new("Sales", 4, ValueKind.Int64, false, false, null, "C# of Sales", "logic of Sales"),
        new("PriceChange", 5, ValueKind.Double, true, false, null, "C# of PriceChange", "logic of PriceChange"),
        new("Big", 6, ValueKind.Boolean, false, false, null, "C# of Big", "logic of Big"),
    ];
}

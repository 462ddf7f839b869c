using System.Collections.Immutable;
using FeatureGen.Columns;
using FeatureGen.Plans;
using FeatureGen.Rows;

namespace FeatureGen.Offline.Tests.Checkout;

/// <summary>What the compiler would make of <see cref="CheckoutService"/>.</summary>
public sealed class CheckoutPlan : ServicePlan
{
    private const int At = 0;

    private readonly string hourName;

    public CheckoutPlan(ShopSalesPlan? shops = null, string hourName = "Hour")
    {
        shops ??= new ShopSalesPlan();
        this.hourName = hourName;
        Joins = [new("Here", shops, [2]), new("There", shops, [3]), new("Pair", new PairSalesPlan(), [2, 5])];
    }

    public override string Name => "checkout";

    public override int Version => 3;

    public override ImmutableArray<SourceColumn> RequestColumns { get; } =
    [
        new("at", "At", ValueKind.Timestamp, false),
        new("sale_id", "SaleId", ValueKind.Int64, true),
        new("shop", "Shop", ValueKind.String, true),
        new("other", "Other", ValueKind.String, true),
        new("customer", "Customer", ValueKind.Int64, true),
    ];

    public override ImmutableArray<SourceColumn> OutcomeColumns { get; } = [new("paid", "Paid", ValueKind.Double, true)];

    /// <summary>Passes the customer on, or fails for one of them.</summary>
    public override RowProgram KeyProgram => new HandProgram(
        5,
        (tile, row) => FailingCustomer is { } failing && tile.IsValid(4, row) && tile.LongsOf(4)[row] == failing
            ? Cell.Error
            : HandProgram.Read(tile, 4, row));

    public override int RequestTime => At;

    public override int SelfId => 1;

    public override ImmutableArray<JoinPlan> Joins { get; }

    public override RowProgram Program { get; } = new HandProgram(
        3,
        (tile, row) => Cell.Difference(HandProgram.Read(tile, 1, row), HandProgram.Read(tile, 2, row)),
        (tile, row) => new Cell(new Timestamp(tile.LongsOf(0)[row]).HourOfDay));

    public override ImmutableArray<ProgramInput> Inputs { get; } =
    [
        new(ProgramInputOrigin.Request, "At"),
        new(ProgramInputOrigin.Join, "MeanPrice3h", 0),
        new(ProgramInputOrigin.Join, "MeanPrice3h", 1),
    ];

    public override ImmutableArray<FeaturePlan> Features =>
    [
        new("Gap", 3, ValueKind.Double, true, false, null, "C# of Gap", "logic of Gap"),
        new(hourName, 4, ValueKind.Int64, false, false, null, "C# of Hour", "logic of Hour"),
    ];

    public override RowProgram? LabelProgram { get; } = new HandProgram(
        1,
        (tile, row) => Cell.Of(tile.IsValid(0, row) && tile.DoublesOf(0)[row] > 10));

    public override ImmutableArray<ProgramInput> LabelInputs { get; } = [new(ProgramInputOrigin.Outcome, "Paid")];

    public override ImmutableArray<FeaturePlan> Labels { get; } =
        [new("Big", 1, ValueKind.Boolean, false, false, null, "C# of Big", "logic of Big")];

    public long? FailingCustomer { get; init; }

    public ImmutableArray<string> Reasons { get; init; } = [];

    protected override ImmutableArray<string> RefusedHere => Reasons;
}

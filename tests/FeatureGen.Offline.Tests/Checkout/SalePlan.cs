using System.Collections.Immutable;
using FeatureGen.Columns;
using FeatureGen.Plans;

namespace FeatureGen.Offline.Tests.Checkout;

/// <summary>How sales are read, under a key of one part or two.</summary>
public static class SalePlan
{
    public const int At = 0;
    public const int Known = 1;
    public const int Shop = 4;
    public const int Customer = 5;
    public const int Items = 7;
    public const int Bulk = 0;
    public const int Price = 1;
    public const int ItemsValue = 2;
    public const int Note = 3;

    public static ImmutableArray<SourceColumn> Columns { get; } =
    [
        new("at", "At", ValueKind.Timestamp, false),
        new("known", "Known", ValueKind.Timestamp, false),
        new("id", "Id", ValueKind.Int64, false),
        new("number", "Number", ValueKind.Int64, false),
        new("shop", "Shop", ValueKind.String, true),
        new("customer", "Customer", ValueKind.Int64, true),
        new("price", "Price", ValueKind.Double, true),
        new("items", "Items", ValueKind.Int64, false),
        new("note", "Note", ValueKind.String, true),
    ];

    public static EventPlan ByShop { get; } = Plan([Shop], [ValueKind.String]);

    public static EventPlan ByPair { get; } = Plan([Shop, Customer], [ValueKind.String, ValueKind.Int64]);

    private static EventPlan Plan(ImmutableArray<int> keys, ImmutableArray<ValueKind> kinds) => new()
    {
        Source = "sales",
        Columns = Columns,
        Program = new HandProgram(
            Columns.Length,
            (tile, row) => new Cell(!tile.IsValid(At, row) ? 1 : tile.LongsOf(Items)[row] > 1000 ? 2 : 0),
            (tile, row) => Cell.Of(tile.LongsOf(Items)[row] > 2)),
        Time = At,
        Known = Known,
        TimeSource = At,
        KnownSource = Known,
        Id = 2,
        DuplicateHorizon = Duration.Hours(2).Microseconds,
        Sequence = 3,
        Admission = Columns.Length,
        Refusals = ["at is null", "items is outside 0 to 1000"],
        Keys = keys,
        KeyKinds = kinds,
        Values =
        [
            new EventValue(Columns.Length + 1, ValueKind.Boolean, false, "sale.Items > 2"),
            new EventValue(6, ValueKind.Double, true, "sale.Price"),
            new EventValue(7, ValueKind.Int64, false, "sale.Items"),
            new EventValue(8, ValueKind.String, true, "sale.Note"),
        ],
    };
}

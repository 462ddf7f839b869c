using FeatureGen.Columns;
using FeatureGen.Plans;

namespace FeatureGen.Windows.Tests.Fixtures;

/// <summary>How a <see cref="Transaction"/> lies in a tile.</summary>
public static class TransactionEvent
{
    public const int Flagged = 0;
    public const int Large = 1;
    public const int Approved = 2;
    public const int Amount = 3;
    public const int Items = 4;
    public const int Price = 5;
    public const int Weight = 6;
    public const int Shop = 7;
    public const int Posted = 8;
    public const int Delay = 9;
    public const int Version = 10;
    public const int Deleted = 11;

    private const int FirstValue = 4;

    public static EventPlan Plan(bool hasIds, bool hasSequence) => new()
    {
        Source = "transactions",
        Columns = [],
        Program = NoProgram.Instance,
        Time = 0,
        Known = 1,
        Id = hasIds ? 2 : -1,
        Sequence = hasSequence ? 3 : -1,
        Admission = 0,
        Refusals = [],
        Keys = [],
        KeyKinds = [],
        Values =
        [
            new EventValue(FirstValue + Flagged, ValueKind.Boolean, true, "Flagged"),
            new EventValue(FirstValue + Large, ValueKind.Boolean, false, "Large"),
            new EventValue(FirstValue + Approved, ValueKind.Boolean, true, "Approved"),
            new EventValue(FirstValue + Amount, ValueKind.Int64, true, "Amount"),
            new EventValue(FirstValue + Items, ValueKind.Int32, false, "Items"),
            new EventValue(FirstValue + Price, ValueKind.Double, true, "Price"),
            new EventValue(FirstValue + Weight, ValueKind.Single, true, "Weight"),
            new EventValue(FirstValue + Shop, ValueKind.String, true, "Shop"),
            new EventValue(FirstValue + Posted, ValueKind.Timestamp, false, "Posted"),
            new EventValue(FirstValue + Delay, ValueKind.Duration, true, "Delay"),
        ],
    };

    /// <summary>The plan where events are versions of rows, whose ids are the events'.</summary>
    public static EventPlan VersionsOf(EventPlan plan, long horizon) => plan with
    {
        RowVersion = Version,
        RowDeleted = Deleted,
        VersionHorizon = horizon,
        Values = [.. plan.Values, new EventValue(FirstValue + Version, ValueKind.Int64, false, "Version"), new EventValue(FirstValue + Deleted, ValueKind.Boolean, false, "Deleted")],
    };

    public static Tile ToTile(IReadOnlyList<Transaction> events, StringTable strings)
    {
        Tile tile = new(FirstValue + Deleted + 1, Math.Max(events.Count, 1), strings);
        for (int row = 0; row < events.Count; row++)
        {
            Transaction each = events[row];
            tile.Put(0, row, each.Time, true, FeatureStatus.Present);
            tile.Put(1, row, each.Known, true, FeatureStatus.Present);
            tile.Put(2, row, each.Id.GetValueOrDefault(), each.Id.HasValue, FeatureStatus.Present);
            tile.Put(3, row, each.Sequence, true, FeatureStatus.Present);
            for (int value = 0; value <= Deleted; value++)
            {
                tile.Put(FirstValue + value, row, LaneOf(each[value], strings), each[value] is not null, FeatureStatus.Present);
            }
        }

        return tile;
    }

    public static long LaneOf(object? value, StringTable strings) => value switch
    {
        // What lies under a null is arbitrary and must not matter.
        null => 0x5A5A,
        bool flag => flag ? -1 : 0,
        long number => number,
        double number => BitConverter.DoubleToInt64Bits(number),
        string text => strings.Intern(text),
        _ => throw new ArgumentException($"No lane for {value.GetType()}."),
    };
}

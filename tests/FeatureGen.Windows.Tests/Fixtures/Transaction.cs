namespace FeatureGen.Windows.Tests.Fixtures;

/// <summary>An event with a value of every kind.</summary>
public sealed record Transaction(long Time, long Known)
{
    public long? Id { get; init; }

    public long Sequence { get; init; }

    public bool? Flagged { get; init; } = true;

    public bool Large { get; init; } = true;

    public bool? Approved { get; init; }

    public long? Amount { get; init; }

    public int Items { get; init; }

    public double? Price { get; init; }

    public float? Weight { get; init; }

    public string? Shop { get; init; }

    public long Posted { get; init; }

    public long? Delay { get; init; }

    /// <summary>Which version of a row it is, where events are versions of rows and ids are those of rows.</summary>
    public long Version { get; init; }

    public bool Deleted { get; init; }

    /// <summary>A value as the plan numbers it: a bool, long, double or string, or null.</summary>
    public object? this[int index] => index switch
    {
        TransactionEvent.Flagged => Flagged,
        TransactionEvent.Large => Large,
        TransactionEvent.Approved => Approved,
        TransactionEvent.Amount => Amount,
        TransactionEvent.Items => (long)Items,
        TransactionEvent.Price => Price,
        TransactionEvent.Weight => (double?)Weight,
        TransactionEvent.Shop => Shop,
        TransactionEvent.Posted => Posted,
        TransactionEvent.Delay => Delay,
        TransactionEvent.Version => Version,
        TransactionEvent.Deleted => Deleted,
        _ => throw new ArgumentOutOfRangeException(nameof(index)),
    };
}

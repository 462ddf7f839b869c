namespace FeatureGen.SpecificationTests.Model;

/// <summary>An event with one property of each type that aggregates take.</summary>
[EventSource("readings", DuplicateHorizon = "none")]
public readonly record struct Reading
{
    [EventTime]
    public required Timestamp Time { get; init; }

    /// <summary>How long after its time it is known.</summary>
    public Duration Delay { get; init; }

    [KnownAt]
    public Timestamp Known => Time + Delay;

    [Sequence]
    public long Order { get; init; }

    [EventId]
    public long Id { get; init; }

    public string? Sensor { get; init; }

    public long Whole { get; init; }

    public long? MaybeWhole { get; init; }

    public double Number { get; init; }

    public double? MaybeNumber { get; init; }

    public decimal Money { get; init; }

    public decimal? MaybeMoney { get; init; }

    public int? Seats { get; init; }

    public short Gate { get; init; }

    public float Fuel { get; init; }

    public bool Flag { get; init; }

    public bool? MaybeFlag { get; init; }

    public string? Text { get; init; }

    [Dimension(2)]
    public FeatureVector Place { get; init; }

    [Dimension(3)]
    public FeatureVector? MaybeShape { get; init; }

    public FeatureVector Pair => new(Number, MaybeNumber);

    public FeatureVector Undeclared { get; init; }

    /// <summary>A reading of sensor A at that many microseconds, known at once.</summary>
    public static Reading At(long microseconds) => new() { Time = new Timestamp(microseconds), Sensor = "A" };
}

namespace FeatureGen.Conformance.Features;

/// <summary>An event of two sources with a column of every kind, so that every kind meets every aggregate.</summary>
[EventSource("readings", DuplicateHorizon = "2m"), EventSource("replays", DuplicateHorizon = "2m")]
public readonly record struct Reading
{
    [EventTime]
    public Timestamp Measured { get; init; }

    [KnownAt]
    public Timestamp Received { get; init; }

    [EventId]
    public long Id { get; init; }

    [Sequence]
    public long Turn { get; init; }

    /// <summary>A row with three retries is no event, whatever else it says.</summary>
    [EventCondition]
    public bool IsReading => Retries != 3;

    [SourceName]
    public string Source { get; init; }

    public string? Station { get; init; }

    public int Channel { get; init; }

    public double Level { get; init; }

    public double? Drift { get; init; }

    public float Charge { get; init; }

    public long Steps { get; init; }

    public long? Retries { get; init; }

    public int? Grade { get; init; }

    public sbyte Tilt { get; init; }

    public byte Band { get; init; }

    public short? Depth { get; init; }

    public ushort Port { get; init; }

    public uint? Serial { get; init; }

    public Weather Weather { get; init; }

    public Marks? Marks { get; init; }

    public DateOnly? Due { get; init; }

    public bool Ok { get; init; }

    public bool? Confirmed { get; init; }

    public string? Note { get; init; }

    [Dimension(2)]
    public FeatureVector Place { get; init; }

    [Dimension(3)]
    public FeatureVector? Shape { get; init; }

    public DateOnly Day => Measured.Date;

    /// <summary>Where it was measured, coarsely enough that several events share a cell; 0 where it is no place on earth.</summary>
    public long? Cell => FeatureMath.GeoCell(Level * 30, Drift, 2);

    [VersionDeleted]
    public bool IsGone => Channel == 1 && !Ok;

    public FeatureVector Pair => new(Level, Drift + 1);
}

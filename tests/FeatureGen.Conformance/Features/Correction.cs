namespace FeatureGen.Conformance.Features;

/// <summary>A reading as a version of one of eight rows, from one of two sources: newer versions may be known before older ones, come again, move in time, and delete the row.</summary>
[EventSource("corrections", VersionHorizon = "2m"), EventSource("reviews", VersionHorizon = "2m")]
public readonly record struct Correction
{
    [EventTime]
    public Timestamp Measured { get; init; }

    [KnownAt]
    public Timestamp Received { get; init; }

    /// <summary>Versions that agree in all else are told apart by it.</summary>
    [Sequence]
    public long Id { get; init; }

    [RowId]
    public long Row => Id % 8;

    public long Turn { get; init; }

    public int Channel { get; init; }

    [RowVersion]
    public long Version => (Turn * 2) + Channel;

    public int? Grade { get; init; }

    [RowDeleted]
    public bool IsWithdrawn => Grade == 3;

    [SourceName]
    public string Source { get; init; }

    public string? Station { get; init; }

    public double Level { get; init; }

    [Column(null, Source = "reviews")]
    public string? Note { get; init; }

    public static Correction Of(Reading reading) => new()
    {
        Measured = reading.Measured,
        Received = reading.Received,
        Id = reading.Id,
        Turn = reading.Turn,
        Channel = reading.Channel,
        Grade = reading.Grade,
        Source = reading.Source == "readings" ? "corrections" : "reviews",
        Station = reading.Station,
        Level = reading.Level,
        Note = reading.Source == "readings" ? reading.Note : null,
    };
}

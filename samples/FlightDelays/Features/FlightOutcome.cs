namespace FlightDelays.Features;

/// <summary>What came of the flight: known in training alone.</summary>
public readonly record struct FlightOutcome
{
    /// <summary>Minutes late at arrival, negative when early.</summary>
    public required long Delay { get; init; }
}

namespace FlightDelays.Features;

/// <summary>The words that all features share.</summary>
internal static class Punctuality
{
    /// <summary>A flight is late when it arrives more than that many minutes after its schedule, as the US Department of Transportation counts.</summary>
    public const long LateMinutes = 15;

    /// <summary>A long haul is longer than that many miles.</summary>
    public const long LongHaulMiles = 1_500;

    /// <summary>The minutes of delay that a turnaround usually makes good.</summary>
    public const double TurnaroundSlack = 10;
}

using FeatureGen;

namespace FlightDelays.Features;

/// <summary>How busy the runways of an airport are with flights that leave.</summary>
[FeatureView(nameof(Departure.Origin), Version = 1, Owner = "operations")]
public sealed partial class AirportDepartures : FeatureView<Departure>
{
    /// <summary>The number of departures.</summary>
    [Feature, Over("1h", "3h", "24h", "7d")]
    public long Departures(Duration window) => Past(window).Count();

    /// <summary>The share of long flights, 0 to 1.</summary>
    [Feature]
    public double? LongHaulShare24h => Past(Hours(24)).Share(d => d.Distance > Punctuality.LongHaulMiles);

    /// <summary>Miles.</summary>
    [Feature]
    public double? MeanDistance3h => Past(Hours(3)).Average(d => d.Distance);

    /// <summary>Where the flight that left last goes.</summary>
    [Feature]
    public string? LatestDestination1h => Past(Hours(1)).Latest(d => d.Destination);

    /// <summary>How long nothing has left.</summary>
    [Feature]
    public Duration? SinceLatest7d => Past(Days(7)).TimeSinceLatest();

    /// <summary>The last hour's departures against those of an average hour of the week: 1 is an hour like any other.</summary>
    [Feature]
    public double? Rush => Departures7d > 0 ? 168.0 * Departures1h / Departures7d : null;
}

namespace FeatureGen.Compiler.Tests.Harness;

/// <summary>The classes of the design's example, as a user writes them.</summary>
internal static class DesignSources
{
    /// <summary>An event source, a view, a request, an outcome and a service.</summary>
    public const string Text = """
        using FeatureGen;

        namespace Airports;

        [EventSource("arrivals")]
        public readonly record struct Arrival
        {
            [EventTime] public Timestamp Landed   => TakeOff + Duration.Minutes(30 + Distance / 8);
            [KnownAt]   public Timestamp Reported => TakeOff + Duration.Minutes(60 + Distance / 6);
            [EventId]   public required long FlightId { get; init; }
            public required Timestamp TakeOff  { get; init; }
            public required string Origin      { get; init; }
            public required string Destination { get; init; }
            public required long   Distance    { get; init; }
            public required long   Delay       { get; init; }
        }

        [FeatureView(nameof(Arrival.Destination), Version = 1, Owner = "ops")]
        public sealed partial class AirportArrivals : FeatureView<Arrival>
        {
            [Feature] public long    Arrivals1h   => Past(Hours(1)).Count();
            [Feature] public long    Late3h       => Past(Hours(3)).Count(a => a.Delay > 15);
            [Feature] public double? MeanDelay24h => Past(Hours(24)).Average(a => a.Delay);
            [Feature] public double? LongHaul7d   => Past(Days(7)).Where(a => a.Distance > 1500).Average(a => a.Delay);
            [Feature] public long?   Worst7d      => Past(Days(7)).Max(a => a.Delay);
            [Feature] public double? Trend        => MeanDelay3h - MeanDelay24h;

            [Feature, Over("1h", "3h")]
            public double? MeanDelay(Duration window) => Past(window).Average(a => a.Delay);
        }

        [FeatureRequest]
        public readonly record struct FlightRequest
        {
            [RequestTime] public required Timestamp At { get; init; }
            [SelfId]      public required long FlightId { get; init; }
            public required string Origin      { get; init; }
            public required string Destination { get; init; }
            public required long   Distance    { get; init; }
        }

        public readonly record struct FlightOutcome
        {
            public required long Delay { get; init; }
        }

        [FeatureService("late_arrival", Version = 1)]
        public sealed partial class LateArrival : FeatureService<FlightRequest, FlightOutcome>
        {
            public AirportArrivals Destination => Join<AirportArrivals>(Request.Destination);
            public AirportArrivals Inbound     => Join<AirportArrivals>(Request.Origin);

            [Feature] public double? DelayGap => Inbound.MeanDelay1h - Destination.MeanDelay1h;
            [Feature] public long    Hour     => Request.At.HourOfDay;
            [Label]   public bool    Late     => Outcome.Delay > 15;
        }
        """;
}

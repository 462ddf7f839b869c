namespace FeatureGen.SpecificationTests;

/// <summary>A feature class as a user writes it, in a plain unit test, answers computed by hand.</summary>
public sealed class DesignSampleTests
{
    private static readonly Timestamp Now = Timestamp.FromUtc(2001, 6, 1, 12);

    private static readonly History Landings = new History().Add(
        Landing(hoursAgo: 0.5, delay: 30),
        Landing(hoursAgo: 2, delay: -10, distance: 2000),
        Landing(hoursAgo: 20, delay: 90),
        Landing(hoursAgo: 24, delay: 50),
        Landing(hoursAgo: 100, delay: 10, distance: 1600),
        Landing(hoursAgo: 0.1, delay: 500, reportedHoursLater: 0.2));

    [Fact]
    public void A_view_answers_as_of_a_time()
    {
        AirportArrivals jfk = Specification.Of<AirportArrivals>(Landings, Now, "JFK");

        Assert.Equal(1, jfk.Arrivals1h);
        Assert.Equal(1, jfk.Late3h);
        Assert.Equal(40.0, jfk.MeanDelay24h);
        Assert.Equal(0.0, jfk.LongHaul7d);
        Assert.Equal(90, jfk.Worst7d);
        Assert.Equal(-30.0, jfk.Trend);
        Assert.Equal(30.0, jfk.MeanDelay(Duration.Hours(1)));
    }

    [Fact]
    public void A_service_answers_a_request()
    {
        LateArrival service = Specification.Of<LateArrival, FlightRequest, FlightOutcome>(
            Landings,
            new FlightRequest { At = Now, Origin = "JFK", Destination = "LAX" },
            new FlightOutcome { Delay = 16 });

        Assert.Null(service.DelayGap);
        Assert.Equal(12, service.Hour);
        Assert.True(service.Late);
        Assert.Equal(30.0, service.Inbound.MeanDelay(Duration.Hours(1)));
    }

    private static Arrival Landing(double hoursAgo, long delay, long distance = 500, double reportedHoursLater = 0) => new()
    {
        Landed = Now - Duration.Seconds((long)(hoursAgo * 3600)),
        Reported = Now - Duration.Seconds((long)((hoursAgo - reportedHoursLater) * 3600)),
        Destination = "JFK",
        Distance = distance,
        Delay = delay,
    };

    [EventSource("arrivals")]
    public readonly record struct Arrival
    {
        [EventTime]
        public required Timestamp Landed { get; init; }

        [KnownAt]
        public required Timestamp Reported { get; init; }

        public required string Destination { get; init; }

        public required long Distance { get; init; }

        [Column("arrival_delay")]
        public required long Delay { get; init; }
    }

    [FeatureView(nameof(Arrival.Destination), Version = 1, Owner = "ops")]
    public sealed partial class AirportArrivals : FeatureView<Arrival>
    {
        [Feature] public long Arrivals1h => Past(Hours(1)).Count();
        [Feature] public long Late3h => Past(Hours(3)).Count(a => a.Delay > 15);
        [Feature] public double? MeanDelay24h => Past(Hours(24)).Average(a => a.Delay);
        [Feature] public double? LongHaul7d => Past(Days(7)).Where(a => a.Distance > 1500).Average(a => a.Delay);
        [Feature] public long? Worst7d => Past(Days(7)).Max(a => a.Delay);
        [Feature] public double? Trend => MeanDelay(Hours(3)) - MeanDelay24h;

        [Feature, Over("1h", "3h")]
        public double? MeanDelay(Duration window) => Past(window).Average(a => a.Delay);
    }

    [FeatureRequest]
    public readonly record struct FlightRequest
    {
        [RequestTime] public required Timestamp At { get; init; }
        public required string Origin { get; init; }
        public required string Destination { get; init; }
    }

    public readonly record struct FlightOutcome
    {
        public required long Delay { get; init; }
    }

    [FeatureService("late_arrival", Version = 1)]
    public sealed partial class LateArrival : FeatureService<FlightRequest, FlightOutcome>
    {
        public AirportArrivals Destination => Join<AirportArrivals>(Request.Destination);
        public AirportArrivals Inbound => Join<AirportArrivals>(Request.Origin);

        [Feature] public double? DelayGap => Inbound.MeanDelay(Duration.Hours(1)) - Destination.MeanDelay(Duration.Hours(1));
        [Feature] public long Hour => Request.At.HourOfDay;
        [Label] public bool Late => Outcome.Delay > 15;
    }
}

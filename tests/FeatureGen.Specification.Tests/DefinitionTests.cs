using FeatureGen.SpecificationTests.Model;

namespace FeatureGen.SpecificationTests;

/// <summary>What is declared wrongly is refused with a message, and is never an error value.</summary>
public sealed class DefinitionTests
{
    [Theory]
    [InlineData(typeof(Unmarked), "[FeatureView]")]
    [InlineData(typeof(UnknownKey), "Nowhere")]
    [InlineData(typeof(MethodWithoutDurations), "[Over]")]
    [InlineData(typeof(DefaultOfAnotherType), "default")]
    public void A_view_declared_wrongly_says_what_is_wrong(Type view, string words)
        => Assert.Contains(words, Assert.ThrowsAny<InvalidOperationException>(
            () => Specification.EvaluateView(view, new History().Add(Reading.At(1)), new Timestamp(10), ["A"])).Message);

    [Fact]
    public void An_event_without_a_time_is_refused()
        => Assert.Contains("[EventTime]", Assert.ThrowsAny<InvalidOperationException>(() => new History().Add(default(Timeless))).Message);

    [Fact]
    public void A_known_time_that_is_no_time_is_refused()
        => Assert.Contains("Later", Assert.ThrowsAny<InvalidOperationException>(() => new History().Add(default(KnownAtNoTime))).Message);

    [Fact]
    public void A_request_without_a_time_is_refused_when_it_joins()
        => Assert.Contains("[RequestTime]", Assert.ThrowsAny<InvalidOperationException>(
            () => Specification.Evaluate<TimelessService, FlightOutcome, FlightOutcome>(new History(), new FlightOutcome { Delay = 1 })).Message);

    [Fact]
    public void A_type_that_is_no_view_or_service_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Specification.EvaluateView(typeof(string), new History(), default, []));
        Assert.Throws<ArgumentException>(() => Specification.EvaluateService(typeof(Readings), new History(), default(FlightRequest)));
    }

    public sealed class Unmarked : FeatureView<Reading>
    {
        [Feature]
        public long Count => AllTime.Count();
    }

    [FeatureView("Nowhere")]
    public sealed class UnknownKey : FeatureView<Reading>
    {
        [Feature]
        public long Count => AllTime.Count();
    }

    [FeatureView(nameof(Reading.Sensor))]
    public sealed class MethodWithoutDurations : FeatureView<Reading>
    {
        [Feature]
        public long Count(Duration window) => Past(window).Count();
    }

    [FeatureView(nameof(Reading.Sensor))]
    public sealed class DefaultOfAnotherType : FeatureView<Reading>
    {
        [Feature, Default("none")]
        public long? Greatest => AllTime.Max(r => r.Whole);
    }

    [EventSource("timeless")]
    public readonly record struct Timeless(long Key);

    [EventSource("known_at_no_time")]
    public readonly record struct KnownAtNoTime
    {
        [EventTime]
        public Timestamp Time { get; init; }

        [KnownAt]
        public Duration Later { get; init; }
    }

    [FeatureService("timeless")]
    public sealed class TimelessService : FeatureService<FlightOutcome, FlightOutcome>
    {
        public Routes Joined => Join<Routes>("LAX", "JFK");
    }
}

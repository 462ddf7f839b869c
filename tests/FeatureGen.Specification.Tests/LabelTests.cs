using FeatureGen.Columns;
using FeatureGen.SpecificationTests.Model;

namespace FeatureGen.SpecificationTests;

/// <summary>Labels of a row at 100 seconds: of the 10 seconds that follow, known by 115.</summary>
public sealed class LabelTests
{
    private const long Second = 1_000_000;
    private const long Row = 100 * Second;

    [Fact]
    public void An_event_at_the_rows_time_is_in_and_one_at_the_end_is_out()
    {
        Assert.Equal(0, Following.After(Reading.At(Row - 1)).Count);
        Assert.Equal(1, Following.After(Reading.At(Row)).Count);
        Assert.Equal(1, Following.After(Reading.At(Row + 10 * Second - 1)).Count);
        Assert.Equal(0, Following.After(Reading.At(Row + 10 * Second)).Count);
    }

    [Fact]
    public void Ends_of_windows_that_look_forward_are_open_or_closed_by_declaration()
    {
        Assert.Equal(0, Following.After(Reading.At(Row)).Closed);
        Assert.Equal(1, Following.After(Reading.At(Row + 1)).Closed);
        Assert.Equal(1, Following.After(Reading.At(Row + 10 * Second)).Closed);
        Assert.Equal(0, Following.After(Reading.At(Row + 10 * Second + 1)).Closed);
    }

    [Fact]
    public void A_lag_shifts_a_window_that_looks_forward_on()
    {
        Assert.Equal(0, Following.After(Reading.At(Row + 6 * Second - 1) with { Flag = true }).LastFour);
        Assert.Equal(1, Following.After(Reading.At(Row + 6 * Second) with { Flag = true }).LastFour);
        Assert.Equal(1, Following.After(Reading.At(Row + 10 * Second - 1) with { Flag = true }).LastFour);
        Assert.Equal(0, Following.After(Reading.At(Row + 8 * Second)).LastFour);
    }

    [Fact]
    public void What_is_known_by_the_maturity_counts_and_nothing_later()
    {
        Reading early = Reading.At(Row + Second);

        Assert.Equal(1, Following.After(early with { Delay = new Duration(14 * Second) }).Count);
        Assert.Equal(0, Following.After(early with { Delay = new Duration(14 * Second + 1) }).Count);
        Assert.Equal(1, Following.After(early with { Delay = new Duration(-5 * Second) }).Count);
    }

    [Fact]
    public void The_rows_own_event_is_not_what_follows_it()
        => Assert.Equal(1, Following.After(Reading.At(Row) with { Id = 7 }, Reading.At(Row) with { Id = 8 }).Count);

    [Fact]
    public void Labels_of_nothing_are_as_features_of_nothing()
        => Assert.Equal((0, null), (Following.After().Count, Following.After().Greatest));

    [Fact]
    public void A_row_is_mature_once_all_that_counts_is_known()
    {
        Assert.Equal((FeatureStatus.Present, true), Labels(asOf: 115 * Second)["Active"]);
        Assert.Equal((FeatureStatus.Immature, null), Labels(asOf: 115 * Second - 1)["Active"]);
        Assert.Equal((FeatureStatus.Present, true), Labels(asOf: null)["Active"]);
    }

    [Fact]
    public void All_labels_of_a_row_mature_together()
    {
        Assert.Equal((FeatureStatus.Present, true), Labels(asOf: 115 * Second)["Late"]);
        Assert.Equal((FeatureStatus.Immature, null), Labels(asOf: 115 * Second - 1)["Late"]);
    }

    [Fact]
    public void Joined_labels_are_not_emitted_by_themselves()
        => Assert.Equal(["Minute", "Active", "Late"], Labels(asOf: null).Keys);

    [Fact]
    public void A_feature_may_not_look_forward()
    {
        Assert.ThrowsAny<InvalidOperationException>(() => Specification.Of<LookingForward>(new History(), default, "A").Feature);
        Assert.ThrowsAny<InvalidOperationException>(() => Evaluate<ReadingLabels>());
    }

    [Fact]
    public void A_label_may_not_look_back()
        => Assert.ThrowsAny<InvalidOperationException>(() => Specification.Of<LookingBack>(new History(), default, "A").Label);

    [Fact]
    public void A_view_has_labels_or_features()
        => Assert.ThrowsAny<InvalidOperationException>(() => Specification.Of<Both>(new History(), default, "A"));

    [Fact]
    public void A_maturity_needs_labels_and_labels_have_no_cadence()
    {
        Assert.ThrowsAny<InvalidOperationException>(() => Specification.Of<OnlyMaturity>(new History(), default, "A"));
        Assert.ThrowsAny<InvalidOperationException>(() => Specification.Of<WithCadence>(new History(), default, "A"));
    }

    [Fact]
    public void All_windows_of_a_view_of_labels_end_at_the_same_time()
        => Assert.Contains("end at different times", Assert.ThrowsAny<InvalidOperationException>(() => Evaluate<TwoEndsAlarm>()).Message);

    [Fact]
    public void What_is_measured_to_the_request_has_no_meaning_after_it()
    {
        OddLabels odd = Specification.Of<OddLabels>(new History().Add(Reading.At(1)), default, "A");

        Assert.ThrowsAny<InvalidOperationException>(() => odd.Since);
        Assert.ThrowsAny<InvalidOperationException>(() => odd.Decayed);
        Assert.ThrowsAny<InvalidOperationException>(() => odd.Last);
        Assert.ThrowsAny<InvalidOperationException>(() => odd.Hopping);
    }

    private static Dictionary<string, (FeatureStatus, object?)> Labels(long? asOf)
        => Specification.Evaluate<SensorAlarm, SensorRequest, FlightOutcome>(
            new History().Add(Reading.At(Row + Second)), new SensorRequest { At = new Timestamp(Row), Sensor = "A" }, new FlightOutcome { Delay = 16 },
            asOf is { } end ? new Timestamp(end) : null).ToDictionary(label => label.Name, label => (label.Status, label.Value is bool ? label.Value : null));

    private static IReadOnlyList<SpecifiedFeature> Evaluate<TService>()
        where TService : FeatureService<SensorRequest, FlightOutcome>, new()
        => Specification.Evaluate<TService, SensorRequest, FlightOutcome>(
            new History(), new SensorRequest { At = default, Sensor = "A" }, new FlightOutcome { Delay = 0 }, new Timestamp(0));

    [FeatureView(nameof(Reading.Sensor))]
    private sealed class LookingForward : FeatureView<Reading>
    {
        [Feature]
        public long Feature => Next(Seconds(1)).Count();
    }

    [FeatureView(nameof(Reading.Sensor))]
    private sealed class LookingBack : FeatureView<Reading>
    {
        [Label]
        public long Label => Past(Seconds(1)).Count();
    }

    [FeatureView(nameof(Reading.Sensor))]
    private sealed class Both : FeatureView<Reading>
    {
        [Feature]
        public long Feature => Past(Seconds(1)).Count();

        [Label]
        public long Label => Next(Seconds(1)).Count();
    }

    [FeatureView(nameof(Reading.Sensor), Maturity = "1s")]
    private sealed class OnlyMaturity : FeatureView<Reading>
    {
        [Feature]
        public long Feature => Past(Seconds(1)).Count();
    }

    [FeatureView(nameof(Reading.Sensor), Cadence = "1s")]
    private sealed class WithCadence : FeatureView<Reading>
    {
        [Label]
        public long Label => Next(Seconds(1)).Count();
    }

    [FeatureView(nameof(Reading.Sensor))]
    private sealed class OddLabels : FeatureView<Reading>
    {
        [Label]
        public Duration? Since => Next(Seconds(1)).TimeSinceLatest();

        [Label]
        public double Decayed => Next(Seconds(1)).DecayedSum(reading => reading.Number, Seconds(1));

        [Label]
        public long Last => Next(Seconds(1)).LastN(1).Count();

        [Label]
        public long Hopping => Next(Seconds(1)).Every(Seconds(1)).Count();
    }

    [FeatureView(nameof(Reading.Sensor))]
    private sealed class TwoEnds : FeatureView<Reading>
    {
        [Label]
        public long Short => Next(Seconds(1)).Count();

        [Label]
        public long Long => Next(Seconds(2)).Count();
    }

    [FeatureService("two_ends")]
    private sealed class TwoEndsAlarm : FeatureService<SensorRequest, FlightOutcome>
    {
        public TwoEnds After => Join<TwoEnds>(Request.Sensor);

        [Label]
        public long Label => After.Short;
    }

    [FeatureService("reading_labels")]
    private sealed class ReadingLabels : FeatureService<SensorRequest, FlightOutcome>
    {
        public Following After => Join<Following>(Request.Sensor);

        [Feature]
        public long Feature => After.Count;
    }
}

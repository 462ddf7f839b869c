using FeatureGen.SpecificationTests.Model;

namespace FeatureGen.SpecificationTests;

public sealed class OverTests
{
    private static readonly Timestamp Now = Timestamp.FromUtc(2026, 1, 31);

    [Fact]
    public void A_method_over_durations_is_one_feature_for_each_in_declaration_order()
    {
        History history = new History().Add(
            Before(Duration.Seconds(30)), Before(Duration.Minutes(15)), Before(Duration.Hours(3)), Before(Duration.Days(7)));

        IReadOnlyList<SpecifiedFeature> features = Specification.Evaluate<Overs>(history, Now, ["A"]);

        Assert.Equal(
            [("Before", 4L), ("Count29s", 0L), ("Count30s", 1L), ("Count15m", 2L), ("Count3h", 3L), ("Count7d", 4L), ("After", 5L)],
            features.Select(feature => (feature.Name, (long)feature.Value!)));
    }

    [Theory]
    [InlineData(typeof(NoUnit))]
    [InlineData(typeof(Nothing))]
    [InlineData(typeof(TooLong))]
    public void A_duration_that_cannot_be_read_is_refused(Type view)
        => Assert.Contains(
            "is no duration",
            Assert.ThrowsAny<InvalidOperationException>(() => Specification.EvaluateView(view, new History(), Now, ["A"])).Message);

    private static Reading Before(Duration age) => Reading.At((Now - age).Microseconds);

    [FeatureView(nameof(Reading.Sensor))]
    public sealed class Overs : FeatureView<Reading>
    {
        [Feature]
        public long Before => AllTime.Count();

        [Feature, Over("29s", "30s", "15m", "3h", "7d")]
        public long Count(Duration window) => Past(window).Count();

        [Feature]
        public long After => Count(Duration.Days(7)) + 1;
    }

    [FeatureView(nameof(Reading.Sensor))]
    public sealed class NoUnit : FeatureView<Reading>
    {
        [Feature, Over("5")]
        public long Count(Duration window) => Past(window).Count();
    }

    [FeatureView(nameof(Reading.Sensor))]
    public sealed class Nothing : FeatureView<Reading>
    {
        [Feature, Over("0h")]
        public long Count(Duration window) => Past(window).Count();
    }

    [FeatureView(nameof(Reading.Sensor))]
    public sealed class TooLong : FeatureView<Reading>
    {
        [Feature, Over("9223372036854775807d")]
        public long Count(Duration window) => Past(window).Count();
    }
}

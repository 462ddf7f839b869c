using FeatureGen.SpecificationTests.Model;

namespace FeatureGen.SpecificationTests;

/// <summary>A view with a cadence of 10 seconds and a delay of 3.</summary>
public sealed class CadenceTests
{
    private const long Second = 1_000_000;

    [Fact]
    public void What_is_known_counts_from_the_next_multiple_of_the_cadence_and_the_delay_on()
    {
        Reading reading = Reading.At(4 * Second);

        Assert.Equal(0, Batches.As(13 * Second - 1, reading).Last(60 * Second).Count());
        Assert.Equal(1, Batches.As(13 * Second, reading).Last(60 * Second).Count());
    }

    [Fact]
    public void What_is_known_at_exactly_a_multiple_of_the_cadence_is_taken_in_then()
    {
        Reading exactly = Reading.At(4 * Second) with { Delay = new Duration(6 * Second) };

        Assert.Equal(1, Batches.As(13 * Second, exactly).Last(60 * Second).Count());
        Assert.Equal(0, Batches.As(23 * Second - 1, exactly with { Delay = new Duration(6 * Second + 1) }).Last(60 * Second).Count());
        Assert.Equal(1, Batches.As(23 * Second, exactly with { Delay = new Duration(6 * Second + 1) }).Last(60 * Second).Count());
    }

    [Fact]
    public void A_cadence_does_not_move_windows()
    {
        Reading reading = Reading.At(4 * Second);

        Assert.Equal(1, Batches.As(14 * Second, reading).Last(10 * Second).Count());
        Assert.Equal(0, Batches.As(14 * Second + 1, reading).Last(10 * Second).Count());
    }

    [Fact]
    public void A_cadence_counts_from_the_epoch_in_both_directions()
    {
        Reading reading = Reading.At(-16 * Second);

        Assert.Equal(0, Batches.As(-7 * Second - 1, reading).Last(60 * Second).Count());
        Assert.Equal(1, Batches.As(-7 * Second, reading).Last(60 * Second).Count());
    }

    [Fact]
    public void A_delay_may_be_longer_than_the_cadence()
    {
        History history = new History().Add(Reading.At(4 * Second));

        Assert.Equal(0, Specification.Of<LateBatches>(history, new Timestamp(35 * Second - 1), "A").Count);
        Assert.Equal(1, Specification.Of<LateBatches>(history, new Timestamp(35 * Second), "A").Count);
    }

    [Fact]
    public void A_delay_without_a_cadence_is_refused()
        => Assert.ThrowsAny<InvalidOperationException>(() => Specification.Of<OnlyDelayed>(new History(), new Timestamp(0), "A"));

    [FeatureView(nameof(Reading.Sensor), Cadence = "10s", Delay = "25s")]
    private sealed class LateBatches : FeatureView<Reading>
    {
        public long Count => AllTime.Count();
    }

    [FeatureView(nameof(Reading.Sensor), Delay = "3s")]
    private sealed class OnlyDelayed : FeatureView<Reading>
    {
    }
}

using FeatureGen.Columns;
using FeatureGen.SpecificationTests.Model;

namespace FeatureGen.SpecificationTests;

public sealed class SeveralSourcesTests
{
    [Fact]
    public void A_window_is_over_events_of_the_type_that_it_names()
    {
        Walks walks = Specification.Of<Walks>(Of([StepAt(995), StepAt(996)], [RestAt(997)]), new Timestamp(1000), "A");

        Assert.Equal((2, 1, 2.0, 1), (walks.Steps, walks.Rests, walks.StepsPerRest, walks.AllRests.Count()));
        Assert.False(walks.Rested);
    }

    [Fact]
    public void Each_source_has_the_key_by_the_property_of_the_same_name()
    {
        History history = Of([StepAt(995), StepAt(996) with { Walker = "B" }], [RestAt(995) with { Sleeper = "B" }]);

        Assert.Equal((1, 0), Both(Specification.Of<Walks>(history, new Timestamp(1000), "A")));
        Assert.Equal((1, 1), Both(Specification.Of<Walks>(history, new Timestamp(1000), "B")));
    }

    [Fact]
    public void Each_source_is_visible_by_its_own_known_time()
        => Assert.Equal((0, 1), Both(Specification.Of<Walks>(Of([StepAt(995) with { Known = new Timestamp(1001) }], [RestAt(995)]), new Timestamp(1000), "A")));

    [Fact]
    public void An_entity_with_events_of_one_source_is_not_missing()
    {
        Assert.Equal(
            [("Steps", FeatureStatus.EmptyWindow), ("Rests", FeatureStatus.Present), ("StepsPerRest", FeatureStatus.Present), ("Rested", FeatureStatus.Present)],
            Statuses(Of([], [RestAt(950)])));
        Assert.Equal(
            [("Steps", FeatureStatus.Present), ("Rests", FeatureStatus.EmptyWindow), ("StepsPerRest", FeatureStatus.Null), ("Rested", FeatureStatus.EmptyWindow)],
            Statuses(Of([StepAt(990)], [])));
    }

    [Fact]
    public void A_source_reaches_as_far_back_as_windows_over_it()
    {
        Assert.All(Statuses(Of([StepAt(989)], [RestAt(899)])), feature => Assert.Equal(FeatureStatus.Missing, feature.Status));
        Assert.All(Statuses(Of([StepAt(989)], [RestAt(900)])), feature => Assert.NotEqual(FeatureStatus.Missing, feature.Status));
    }

    [Fact]
    public void A_window_over_another_type_of_event_says_so()
        => Assert.Contains("Movement is no source of Walks", Assert.ThrowsAny<InvalidOperationException>(() => Specification.Of<Walks>(new History(), new Timestamp(0), "A").Movements).Message, StringComparison.Ordinal);

    private static History Of(Step[] steps, Rest[] rests) => new History().Add<Step>(steps).Add<Rest>(rests);

    private static (long, long) Both(Walks walks) => (walks.Steps, walks.Rests);

    private static IEnumerable<(string Name, FeatureStatus Status)> Statuses(History history)
        => Specification.Evaluate<Walks>(history, new Timestamp(1000), ["A"]).Select(feature => (feature.Name, feature.Status));

    private static Step StepAt(long time) => new() { Time = new Timestamp(time), Known = new Timestamp(time), Walker = "A" };

    private static Rest RestAt(long time) => new() { Time = new Timestamp(time), Sleeper = "A" };
}

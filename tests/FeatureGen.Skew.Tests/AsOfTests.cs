using FeatureGen.Columns;
using FeatureGen.Plans;
using FeatureGen.Rows;
using FeatureGen.Skew.Tests.Model;
using FeatureGen.Skew.Tests.Paths;
using static FeatureGen.Duration;
using static FeatureGen.Skew.Tests.Model.Purchases;

namespace FeatureGen.Skew.Tests;

/// <summary>Bugs with lookups in dimension tables and snapshots as of a time.</summary>
public sealed class AsOfTests
{
    [Fact]
    public void A_version_of_the_maximum_age_is_there_and_a_microsecond_later_it_is_not()
    {
        Answers answers = Answers.Of([Terms(Midnight, 100)], Ask(Midnight + Days(1)), Ask(Midnight + Days(1) + Tick));

        Assert.Equal([100.0, null], Rows(answers, "Limit"));
        Assert.Equal([Days(1), null], Rows(answers, "Age"));
        Assert.Equal([100.0, 100.0], Rows(answers, "LimitEver"));
    }

    [Fact]
    public void What_is_null_what_is_absent_and_what_is_unknown_stay_three_things()
    {
        CardTerms[] versions = [Terms(Midnight, 100), Terms(Midnight + Hours(1), null), Terms(Midnight + Hours(2), 300) with { IsClosed = true }];
        Answers answers = Answers.Of(versions, Ask(Midnight - Tick), Ask(Midnight), Ask(Midnight + Hours(1)), Ask(Midnight + Hours(2)), Ask(Midnight + Days(3)));

        Assert.Equal([null, 100.0, null, null, null], Rows(answers, "Limit"));
        Assert.Equal(
            [FeatureStatus.Missing, FeatureStatus.Present, FeatureStatus.Null, FeatureStatus.EmptyWindow, FeatureStatus.EmptyWindow], answers.Statuses.Select(row => row["Limit"]));
        Assert.Equal([null, new Duration(0), new Duration(0), null, null], Rows(answers, "Age"));
    }

    [Fact]
    public void A_row_without_a_time_is_refused_and_is_no_version()
    {
        EventPlan plan = CurrentTerms.Generated.Plan.Event;
        using var tile = new Tile(plan.Program.Columns, 2, new StringTable());
        CurrentTerms.Generated.Plan.Load(Terms(Midnight, 100), tile, 0);
        CurrentTerms.Generated.Plan.Load(Terms(Midnight, 100), tile, 1);
        tile.Put(plan.TimeSource, 1, 0, false, FeatureStatus.Null);
        plan.Program.Run(tile, 2, RowWidth.Request);

        Assert.Equal([0, 1], [tile.LongsOf(plan.Admission)[0], tile.LongsOf(plan.Admission)[1]]);
        Assert.Contains("From", plan.Refusals[0], StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_null_of_the_newest_version_is_not_filled_from_an_older_one()
    {
        Answers answers = Answers.Of([Terms(Midnight, 100), Terms(Midnight + Hours(1), null)], Ask(Midnight + Hours(2)));

        Assert.Equal((null, Hours(1)), (answers["LimitEver"], answers["AgeEver"]));
    }

    [Fact]
    public void Versions_of_one_time_are_told_apart_by_sequence_and_value_and_not_by_arrival()
    {
        CardTerms first = Terms(Midnight, 900) with { Turn = 1 };
        CardTerms low = Terms(Midnight, 100) with { Turn = 2 };
        CardTerms high = Terms(Midnight, 200) with { Turn = 2 };
        CardTerms closed = Terms(Midnight, 300) with { Turn = 2, IsClosed = true };
        foreach (CardTerms[] order in new[] { new[] { first, low, high, closed }, [closed, high, low, first], [high, first, closed, low] })
        {
            Answers answers = Answers.Of(order, Ask(Midnight), Ask(Midnight + Days(30)));
            Assert.Equal([200.0, 200.0], Rows(answers, "LimitEver"));
        }
    }

    [Fact]
    public void A_version_that_comes_after_a_newer_one_does_not_take_its_place()
    {
        CardTerms late = Terms(Midnight, 100) with { Loaded = Midnight + Hours(3) };
        Answers answers = Answers.Of([Terms(Midnight + Hours(1), 200), late], Ask(Midnight + Hours(2)), Ask(Midnight + Hours(3)), Ask(Midnight + Days(9)));

        Assert.Equal([200.0, 200.0, 200.0], Rows(answers, "LimitEver"));
        Assert.Equal([Hours(1), Hours(2), Days(9) - Hours(1)], Rows(answers, "AgeEver"));
    }

    [Fact]
    public void A_version_that_holds_from_a_time_on_is_not_there_before_it_is_known()
    {
        CardTerms corrected = Terms(Midnight + Hours(1), 200) with { Loaded = Midnight + Hours(5) };
        Answers answers = Answers.Of([Terms(Midnight, 100), corrected], Ask(Midnight + Hours(5) - Tick), Ask(Midnight + Hours(5)));

        Assert.Equal([100.0, 200.0], Rows(answers, "Limit"));
        Assert.Equal([Hours(5) - Tick, Hours(4)], Rows(answers, "Age"));
    }

    [Fact]
    public void A_version_that_is_known_before_it_holds_waits_for_its_time_and_holds_from_it_on()
    {
        CardTerms announced = Terms(Midnight, 200) with { Loaded = Midnight - Days(5) };
        Answers answers = Answers.Of([Terms(Midnight - Days(9), 100), announced], Ask(Midnight - Tick), Ask(Midnight));

        Assert.Equal([100.0, 200.0], Rows(answers, "LimitEver"));
        Assert.Equal([null, 200.0], Rows(answers, "Limit"));
    }

    [Fact]
    public void A_version_without_a_maximum_age_outlives_whatever_clocks_and_newer_data_say()
    {
        Answers answers = Answers.Of([Terms(Midnight, 100)], Ask(Midnight + Days(1)), Ask(Midnight + Days(3650)));

        Assert.Equal([100.0, 100.0], Rows(answers, "LimitEver"));
    }

    private static IEnumerable<object?> Rows(Answers answers, string feature) => answers.Values.Select(row => row[feature]);

    // Terms that are loaded when they come to hold.
    private static CardTerms Terms(Timestamp from, double? limit) => new() { From = from, Loaded = from, Limit = limit };
}

using FeatureGen.Columns;
using FeatureGen.SpecificationTests.Model;

namespace FeatureGen.SpecificationTests;

public sealed class SnapshotTests
{
    [Fact]
    public void The_current_version_is_the_latest()
        => Assert.Equal(2, As(100, Profile.At(95, 2), Profile.At(94, 1), Profile.At(101, 3)).Limit);

    [Fact]
    public void A_version_from_exactly_the_time_on_is_current()
        => Assert.Equal((2, new Duration(0)), (As(100, Profile.At(95, 1), Profile.At(100, 2)).Limit, As(100, Profile.At(100)).Age));

    [Fact]
    public void A_version_that_is_not_known_is_not_current()
        => Assert.Equal(1, As(100, Profile.At(95, 1), Profile.At(96, 2) with { Known = new(101) }).Limit);

    [Fact]
    public void What_the_current_version_leaves_out_is_null_whatever_older_ones_say()
        => Assert.Null(As(100, Profile.At(94, 1), Profile.At(95, null)).Limit);

    [Fact]
    public void A_version_of_exactly_the_maximum_age_is_there_and_an_older_one_is_not()
    {
        Assert.Equal((1, true), (As(100, Profile.At(90, 1)).Limit, As(100, Profile.At(90, 1)).Exists));
        Assert.Equal((null, false), (As(101, Profile.At(90, 1)).Limit, As(101, Profile.At(90, 1)).Exists));
    }

    [Fact]
    public void Without_a_maximum_age_a_version_is_current_until_the_next()
        => Assert.Equal(1, As(1_000_000, Profile.At(90, 1)).LimitEver);

    [Fact]
    public void A_deleted_version_is_not_there_and_neither_is_the_one_before()
    {
        Profiles profiles = As(100, Profile.At(94, 1), Profile.At(95, 2) with { IsClosed = true });

        Assert.Equal((null, null, false), (profiles.Limit, profiles.Age, profiles.Exists));
    }

    [Fact]
    public void After_a_deletion_a_version_may_come_again()
        => Assert.Equal(3, As(100, Profile.At(94, 1), Profile.At(95) with { IsClosed = true }, Profile.At(96, 3)).Limit);

    [Fact]
    public void Of_versions_of_one_time_the_sequence_decides()
        => Assert.Equal(1, As(100, Profile.At(95, 1) with { Turn = 2 }, Profile.At(95, 2) with { Turn = 1 }).Limit);

    [Fact]
    public void Of_tied_versions_those_not_deleted_count_and_the_greatest_selection()
    {
        Profiles profiles = As(100, Profile.At(95, 1) with { Segment = "b" }, Profile.At(95, 2), Profile.At(95, 3) with { IsClosed = true });

        Assert.Equal((2, "b"), (profiles.Limit, profiles.Segment));
    }

    [Fact]
    public void The_age_is_that_of_the_version_and_not_of_when_it_was_known()
        => Assert.Equal(new Duration(6), As(100, Profile.At(94) with { Known = new(99) }).Age);

    [Fact]
    public void Where_no_version_is_there_a_window_is_empty_and_the_entity_missing_without_any_in_reach()
    {
        Assert.Equal(FeatureStatus.EmptyWindow, StatusOfLimit(100, Profile.At(89, 1)));
        Assert.Equal(FeatureStatus.EmptyWindow, StatusOfLimit(100, Profile.At(95) with { IsClosed = true }));
        Assert.Equal(FeatureStatus.Null, StatusOfLimit(100, Profile.At(95)));
        Assert.Equal(FeatureStatus.Missing, StatusOfLimit(100, Profile.At(79, 1)));
    }

    [Fact]
    public void Windows_take_versions_for_events_deleted_ones_too()
        => Assert.Equal(2, As(100, Profile.At(94), Profile.At(95) with { IsClosed = true }).Changes);

    private static Profiles As(long time, params Profile[] versions)
        => Specification.Of<Profiles>(new History().Add(versions), new Timestamp(time), 1L);

    private static FeatureStatus StatusOfLimit(long time, params Profile[] versions)
        => Specification.Evaluate<Profiles>(new History().Add(versions), new Timestamp(time), [1L]).Single(feature => feature.Name == "Limit").Status;
}

using FeatureGen.Columns;
using FeatureGen.SpecificationTests.Model;

namespace FeatureGen.SpecificationTests;

/// <summary>Events that are versions of a table's rows; an older one that comes within ten seconds of a newer is known to be replaced, here.</summary>
public sealed class RowVersionTests
{
    [Fact]
    public void A_version_counts_until_a_newer_one_is_known()
    {
        Booking[] versions = [Version(1, known: 5, seats: 1), Version(2, known: 9, seats: 2)];

        Assert.Equal([0, 1, 1, 2], new[] { 4.9, 5, 8.999999, 9 }.Select(at => Seats(at, versions)));
    }

    [Fact]
    public void A_deletion_takes_the_row_away_from_when_it_is_known()
    {
        Booking[] versions = [Version(1, known: 5, seats: 1), Version(2, known: 9, seats: 7) with { IsCancelled = true }];

        Assert.Equal([1, 0], new[] { 8.999999, 9 }.Select(at => Seats(at, versions)));
        Assert.Equal(0, Bookings(20, versions).All.Count());
    }

    [Fact]
    public void After_a_deletion_a_row_may_come_again()
        => Assert.Equal(4, Seats(20, Version(1, known: 5, seats: 1), Version(2, known: 9, seats: 2) with { IsCancelled = true }, Version(3, known: 11, seats: 4)));

    [Fact]
    public void An_older_version_that_is_known_later_never_counts()
        => Assert.Equal([0, 2, 2], new[] { 4.9, 5, 9 }.Select(at => Seats(at, Version(2, known: 5, seats: 2), Version(1, known: 9, seats: 1))));

    [Fact]
    public void An_older_version_that_is_known_exactly_the_horizon_later_does_not_count()
        => Assert.Equal(2, Seats(20, Version(2, known: 5, seats: 2), Version(1, known: 15, seats: 1)));

    [Fact]
    public void What_is_known_later_than_that_is_another_row()
        => Assert.Equal(3, Seats(20, Version(2, known: 5, seats: 2), Version(1, known: 15.000001, seats: 1)));

    [Fact]
    public void Of_newer_versions_the_first_that_is_known_takes_its_place()
    {
        Booking[] versions = [Version(1, known: 5, seats: 1), Version(3, known: 7, seats: 4), Version(2, known: 9, seats: 2)];

        Assert.Equal([1, 4, 4], new[] { 6.9, 7, 9 }.Select(at => Seats(at, versions)));
    }

    [Fact]
    public void A_version_that_comes_again_counts_once_as_it_was_first_known()
        => Assert.Equal(1, Seats(20, Version(1, known: 5, seats: 1), Version(1, known: 6, seats: 2), Version(1, known: 7, seats: 4)));

    [Fact]
    public void Of_one_version_the_deletion_is_the_newer()
        => Assert.Equal([1, 0], new[] { 5.5, 6 }.Select(at => Seats(at, Version(1, known: 5, seats: 1), Version(1, known: 6, seats: 2) with { IsCancelled = true })));

    [Fact]
    public void A_version_is_in_windows_by_its_own_event_time()
    {
        // What was booked at 1 is said to have been booked at 19; whatever the first version's window, it is gone.
        Booking[] versions = [Version(1, known: 5, seats: 1, time: 1), Version(2, known: 9, seats: 2, time: 19)];

        Assert.Equal([1, 0, 2, 2, 0], new[] { 8, 9, 19.000001, 39, 39.000001 }.Select(at => Bookings(at, versions).Seats20s));
    }

    [Fact]
    public void Where_every_version_is_replaced_or_deleted_the_entity_is_missing()
    {
        History history = new History().Add(Version(1, known: 5, seats: 1), Version(2, known: 9, seats: 2) with { IsCancelled = true });

        Assert.Equal([FeatureStatus.Present, FeatureStatus.Missing], new[] { 8L, 9 }.Select(at => Assert.Single(Specification.Evaluate<Bookings>(history, At(at), [7L], null)).Status));
    }

    [Fact]
    public void The_row_that_a_request_is_about_does_not_count_in_any_version()
    {
        History history = new History().Add(Version(1, known: 5, seats: 1), Version(2, known: 9, seats: 2));

        Assert.Equal([0L, 0L], new[] { 8.0, 20 }.Select(at => Specification.Of<Bookings>(history, At(at), [7L], selfId: 1L).All.Count()));
    }

    [Fact]
    public void A_row_that_moves_to_another_entity_stays_until_it_is_deleted_there()
    {
        Booking[] versions = [Version(1, known: 5, seats: 1), Version(2, known: 9, seats: 2) with { Key = 8 }];

        Assert.Equal(1, Seats(20, versions));
        Assert.Equal(0, Seats(20, [.. versions, Version(2, known: 9, seats: 1) with { IsCancelled = true }]));
    }

    [Fact]
    public void Versions_count_alike_in_whatever_order_they_come()
    {
        Booking[] versions = [Version(1, known: 5, seats: 1), Version(2, known: 9, seats: 2), Version(3, known: 7, seats: 4), Version(3, known: 7, seats: 4)];
        foreach (double at in new[] { 5.0, 6.9, 7, 9, 20 })
        {
            Assert.Equal(Seats(at, versions), Seats(at, [.. versions.Reverse()]));
        }
    }

    [Fact]
    public void Where_late_events_count_a_row_is_as_its_last_version_has_it()
    {
        History history = new History().Add(Version(1, known: 5, seats: 1), Version(2, known: 9, seats: 2));

        Assert.Equal([1, 2], new[] { Deviations.None, Deviations.LateEvents }
            .Select(deviation => Specification.Of<Bookings>(history.Deviating(deviation), At(6), 7L).All.Sum(booking => booking.Seats)));
    }

    private static long Seats(double at, params Booking[] versions) => Bookings(at, versions).All.Sum(booking => booking.Seats);

    private static Bookings Bookings(double at, params Booking[] versions) => Specification.Of<Bookings>(new History().Add(versions), At(at), 7L);

    private static Timestamp At(double seconds) => new((long)Math.Round(seconds * 1_000_000));

    private static Booking Version(long version, double known, long seats, double time = 1)
        => new() { Time = At(time), Known = At(known), Id = 1, Version = version, Key = 7, Seats = seats };
}

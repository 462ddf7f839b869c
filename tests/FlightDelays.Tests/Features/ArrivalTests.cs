using System.ComponentModel.DataAnnotations;
using System.Reflection;
using FlightDelays.Features;
using static FlightDelays.Tests.Features.Flights;

namespace FlightDelays.Tests.Features;

public class ArrivalTests
{
    [Theory]
    [InlineData(Short, 14, 0, 15, 0)]
    [InlineData(Long, 16, 0, 17, 40)]
    // Whole minutes: 21 / 8 is 2 and 21 / 6 is 3.
    [InlineData(21, 12, 32, 13, 3)]
    public void A_flight_lands_and_is_reported_by_its_distance(long distance, int landedHour, int landedMinute, int reportedHour, int reportedMinute)
    {
        Arrival arrival = Flight(1, At(12), "ORD", "JFK", distance, 0);
        Assert.Equal(At(landedHour, landedMinute), arrival.Landed);
        Assert.Equal(At(reportedHour, reportedMinute), arrival.Reported);
    }

    [Theory]
    [InlineData(-121, false)]
    [InlineData(-120, true)]
    [InlineData(3000, true)]
    [InlineData(3001, false)]
    public void Delays_from_two_hours_early_to_fifty_hours_late_are_admitted(long delay, bool isAdmitted)
        => Assert.Equal(isAdmitted, typeof(Arrival).GetProperty(nameof(Arrival.Delay))!.GetCustomAttribute<RangeAttribute>()!.IsValid(delay));
}

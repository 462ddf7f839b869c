using FeatureGen;
using FeatureGen.Offline;
using FlightDelays.Preparation;

namespace FlightDelays.Tests.Preparation;

public class AirportClockTests
{
    private static readonly AirportClocks Clocks = new(
        "airports.csv",
        new Dictionary<string, string>
        {
            ["LAX"] = "CA", ["ORD"] = "IL", ["JFK"] = "NY", ["DEN"] = "CO", ["HNL"] = "HI", ["SJU"] = "PR", ["STT"] = "VI", ["GUM"] = "GU",
            ["PGA"] = "AZ", ["XXX"] = "ZZ",
        });

    [Theory]
    // Standard time, 15 January, and where it is kept, daylight saving time, 15 June: hours from UTC.
    [InlineData("LAX", -8, -7)]
    [InlineData("ORD", -6, -5)]
    [InlineData("JFK", -5, -4)]
    [InlineData("DEN", -7, -6)]
    [InlineData("HNL", -10, -10)]
    [InlineData("SJU", -4, -4)]
    [InlineData("STT", -4, -4)]
    [InlineData("GUM", 10, 10)]
    [InlineData("ANC", -9, -8)]
    [InlineData("DUT", -9, -8)]
    [InlineData("JNU", -9, -8)]
    [InlineData("KTN", -9, -8)]
    [InlineData("PHX", -7, -7)]
    [InlineData("TUS", -7, -7)]
    [InlineData("PNS", -6, -5)]
    [InlineData("VPS", -6, -5)]
    [InlineData("TLH", -5, -4)]
    [InlineData("MIA", -5, -4)]
    [InlineData("BOI", -7, -6)]
    [InlineData("IND", -5, -5)]
    [InlineData("FWA", -5, -5)]
    [InlineData("SBN", -5, -5)]
    [InlineData("EVV", -6, -5)]
    [InlineData("ICT", -6, -5)]
    [InlineData("CVG", -5, -4)]
    [InlineData("LEX", -5, -4)]
    [InlineData("SDF", -5, -4)]
    [InlineData("DTW", -5, -4)]
    [InlineData("MQT", -5, -4)]
    [InlineData("BIS", -6, -5)]
    [InlineData("OMA", -6, -5)]
    [InlineData("LAS", -8, -7)]
    [InlineData("PDX", -8, -7)]
    [InlineData("FSD", -6, -5)]
    [InlineData("RAP", -7, -6)]
    [InlineData("BNA", -6, -5)]
    [InlineData("MEM", -6, -5)]
    [InlineData("TYS", -5, -4)]
    [InlineData("TRI", -5, -4)]
    [InlineData("CHA", -5, -4)]
    [InlineData("DFW", -6, -5)]
    [InlineData("ELP", -7, -6)]
    public void An_airport_keeps_the_time_of_2001(string airport, int winter, int summer)
    {
        Assert.Equal(Utc(1, 15, 12, 0) - Duration.Hours(winter), ToUtc(airport, Utc(1, 15, 12, 0)));
        Assert.Equal(Utc(6, 15, 12, 0) - Duration.Hours(summer), ToUtc(airport, Utc(6, 15, 12, 0)));
    }

    [Theory]
    // The clocks of Chicago went from 2:00 to 3:00 at 8:00 UTC.
    [InlineData("ORD", 1, 59, 7, 59)]
    [InlineData("ORD", 2, 0, 8, 0)]
    [InlineData("ORD", 2, 30, 8, 30)]
    [InlineData("ORD", 2, 59, 8, 59)]
    [InlineData("ORD", 3, 0, 8, 0)]
    [InlineData("ORD", 3, 30, 8, 30)]
    [InlineData("EVV", 2, 30, 8, 30)]
    [InlineData("PHX", 2, 30, 9, 30)]
    [InlineData("IND", 2, 30, 7, 30)]
    [InlineData("IND", 3, 30, 8, 30)]
    public void Times_that_the_gap_of_April_2001_skips_move_forward_by_its_length(string airport, int hour, int minute, int utcHour, int utcMinute)
        => Assert.Equal(Utc(4, 1, utcHour, utcMinute), ToUtc(airport, Utc(4, 1, hour, minute)));

    [Theory]
    // Chicago went back from 2:00 to 1:00 at 7:00 UTC.
    [InlineData(0, 59, 5, 59)]
    [InlineData(1, 0, 6, 0)]
    [InlineData(1, 59, 6, 59)]
    [InlineData(2, 0, 8, 0)]
    public void Of_a_time_that_occurs_twice_the_earlier_counts(int hour, int minute, int utcHour, int utcMinute)
        => Assert.Equal(Utc(10, 28, utcHour, utcMinute), ToUtc("ORD", Utc(10, 28, hour, minute)));

    [Fact]
    public void An_airport_that_is_nowhere_listed_is_refused_by_name()
        => Assert.Equal(
            "Airport QQQ is not in airports.csv. Add it to Preparation/Zones/airport-zones.csv.",
            Assert.Throws<InputException>(() => Clocks.Of("QQQ")).Message);

    [Theory]
    [InlineData("PGA", "AZ")]
    [InlineData("XXX", "ZZ")]
    public void An_unlisted_airport_of_a_state_without_one_zone_is_refused_by_name(string airport, string state)
        => Assert.Equal(
            $"Airport {airport} lies in {state}, which keeps more than one time or is not known. Add the airport to Preparation/Zones/airport-zones.csv.",
            Assert.Throws<InputException>(() => Clocks.Of(airport)).Message);

    private static Timestamp ToUtc(string airport, Timestamp local) => new(Clocks.Of(airport).ToUtc(local.Microseconds));

    private static Timestamp Utc(int month, int day, int hour, int minute) => Timestamp.FromUtc(2001, month, day, hour, minute);
}

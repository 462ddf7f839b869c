using FlightDelays.Preparation;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using NodaTime.TimeZones;

namespace FlightDelays.Tests.Preparation;

public class LocalClockTests
{
    private static readonly string[] Zones =
    [
        "America/Chicago", "America/Phoenix", "America/Indiana/Indianapolis", "America/Anchorage", "America/Kentucky/Louisville",
        "America/St_Johns", "Australia/Lord_Howe", "Pacific/Apia", "Europe/Dublin", "UTC",
    ];

    [Fact]
    public void A_clock_agrees_with_the_lenient_resolver_of_NodaTime_around_every_change()
    {
        LocalClock[] clocks = [.. Zones.Select(zone => new LocalClock(DateTimeZoneProviders.Tzdb[zone]))];
        Gen<(LocalClock Clock, LocalDateTime Local)> cases =
            from clock in Gen.Elements(clocks)
            from instant in Gen.Choose(0, int.MaxValue).Select(seconds => Instant.FromUnixTimeSeconds(seconds))
            from near in Gen.Choose(-100_000, 100_000)
            let interval = clock.Zone.GetZoneInterval(instant)
            let change = interval.HasStart ? interval.Start : instant
            select (clock, change.InUtc().LocalDateTime.PlusSeconds(near));

        Prop.ForAll(Arb.From(cases), example =>
        {
            long local = example.Local.InUtc().ToInstant().ToUnixTimeTicks() / 10;
            long expected = example.Local.InZone(example.Clock.Zone, Resolvers.LenientResolver).ToInstant().ToUnixTimeTicks() / 10;
            return local < LocalClock.Range.First || example.Clock.ToUtc(local) == expected;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(20_000));
    }
}

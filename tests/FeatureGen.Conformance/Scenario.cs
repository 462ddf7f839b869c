using FeatureGen.Conformance.Features;

namespace FeatureGen.Conformance;

/// <summary>Events and requests.</summary>
internal sealed record Scenario(IReadOnlyList<Reading> Events, IReadOnlyList<StationRequest> Requests)
{
    private const long Second = 1_000_000;

    private static readonly string?[] Stations = ["north", "south", "süd-😀", null];
    private static readonly string?[] Notes = ["a", "b", "", "\uE000", "😀", null];
    private static readonly double[] Extremes =
    [
        0.0, -0.0, 1.5, -1.5, double.NaN, BitConverter.Int64BitsToDouble(unchecked((long)0xFFF8_0000_0000_0001)), double.PositiveInfinity,
        double.NegativeInfinity, double.Epsilon, -double.Epsilon, double.MaxValue, -double.MaxValue, 1e-300, 1e300, 0.1, 1.0 / 3,
    ];

    private static readonly long[] Integers = [0, 1, -1, 7, long.MaxValue, long.MinValue, 1L << 53, (1L << 53) + 1];

    private static readonly short[] Depths = [0, -1, 1, 300, short.MinValue, short.MaxValue];

    // A day and a half before clocks change: St. John's at a minute past midnight, Berlin, the day that Samoa left out, and the beginning of a week of 1954.
    private static readonly Timestamp[] ClockChanges =
    [
        Timestamp.FromUtc(2006, 10, 28), Timestamp.FromUtc(2024, 3, 30), Timestamp.FromUtc(2024, 10, 26), Timestamp.FromUtc(2011, 12, 29),
        Timestamp.FromUtc(1954, 1, 31),
    ];

    /// <summary>Times so close together that ties and exact window edges are common, around an origin that may be negative.</summary>
    public static Scenario Random(int seed)
    {
        var random = new Random(seed);
        bool isDays = random.Next(4) == 0;
        Clock clock = isDays
            ? new(ClockChanges[random.Next(ClockChanges.Length)].Microseconds, 1_800 * Second)
            : new(random.Next(3) switch { 0 => 0, 1 => -90 * Second, _ => 1_000_000_000 * Second }, 5 * Second);
        bool tame = random.Next(2) == 0;
        Reading[] events = [.. Enumerable.Range(0, random.Next(60)).Select(id => Event(random, clock, id, tame))];
        RepeatDuplicates(random, events);
        StationRequest[] requests = [.. Enumerable.Range(0, 1 + random.Next(20)).Select(_ => Request(random, clock, events))];
        return new Scenario(events, requests);
    }

    /// <summary>The same events, in another order.</summary>
    public Scenario Shuffled(int seed)
    {
        Reading[] events = [.. Events];
        new Random(seed).Shuffle(events);
        return this with { Events = events };
    }

    // An id's events that agree in their times and turn are the same event: which of two that differ counts is not specified.
    private static void RepeatDuplicates(Random random, Reading[] events)
    {
        long[] delays = [0, 1, 60 * Second, 120 * Second, 120 * Second + 1, -60 * Second];
        for (int index = 0; index < events.Length; index++)
        {
            if (random.Next(10) == 0)
            {
                Reading sent = events[random.Next(events.Length)];
                events[index] = sent with { Received = new(sent.Received.Microseconds + delays[random.Next(delays.Length)]) };
            }

            events[index] = events.First(other => (other.Id, other.Measured, other.Received, other.Turn)
                == (events[index].Id, events[index].Measured, events[index].Received, events[index].Turn)) with { Station = events[index].Station };
        }
    }

    private static Reading Event(Random random, Clock clock, int id, bool tame)
    {
        long measured = clock.Moment(random);
        long unit = clock.Step / 5;
        long delay = random.Next(6) switch
        {
            0 => 0,
            1 => -random.Next(90) * unit,
            2 => random.Next(400) * unit,
            3 => 60 * unit,
            _ => random.Next(30) * unit,
        };
        return new Reading
        {
            Measured = new(measured),
            Received = new(measured + delay),
            Id = random.Next(8) == 0 ? random.Next(60) : id,
            Turn = random.Next(3),
            Source = random.Next(3) == 0 ? "replays" : "readings",
            Station = Stations[random.Next(Stations.Length)],
            Channel = random.Next(2),
            Level = Number(random, tame),
            Drift = random.Next(4) == 0 ? null : Number(random, tame),
            Charge = tame ? random.Next(-8, 9) / 4f : (float)Number(random, tame),
            Steps = tame ? random.Next(-5, 6) : Integers[random.Next(Integers.Length)],
            Retries = random.Next(3) == 0 ? null : random.Next(4),
            Grade = random.Next(3) == 0 ? null : random.Next(-1, 4),
            Tilt = (sbyte)random.Next(sbyte.MinValue, sbyte.MaxValue + 1),
            Band = (byte)(random.Next(2) * byte.MaxValue),
            Depth = random.Next(4) == 0 ? null : Depths[random.Next(Depths.Length)],
            Port = (ushort)(random.Next(3) * 32_767),
            Serial = random.Next(3) == 0 ? null : uint.MaxValue - (uint)random.Next(3),
            Weather = random.Next(4) switch { 0 => Weather.Unknown, 1 => Weather.Sun, 2 => Weather.Rain, _ => (Weather)5 },
            Due = random.Next(4) switch { 0 => null, 1 => DateOnly.MaxValue, _ => DateOnly.FromDayNumber(730_000 + random.Next(4)) },
            Marks = random.Next(4) == 0 ? null : (Marks)random.Next(256),
            Ok = random.Next(2) == 0,
            Confirmed = random.Next(3) switch { 0 => null, 1 => false, _ => true },
            Note = Notes[random.Next(Notes.Length)],
            Place = FeatureVector.Of(Number(random, tame), Number(random, tame)),
            Shape = random.Next(3) == 0 ? null : new FeatureVector(Number(random, tame), random.Next(2) == 0 ? null : 1, -0.0),
        };
    }

    private static StationRequest Request(Random random, Clock clock, Reading[] events)
    {
        // Exactly at an event's time, exactly a window after it, or a microsecond beside either: where paths disagree if they do.
        long at = clock.Moment(random);
        if (events.Length > 0 && random.Next(2) == 0)
        {
            long[] windows = [0, 30, 60, 90, 300, 360];
            at = events[random.Next(events.Length)].Measured.Microseconds + windows[random.Next(windows.Length)] * Second + random.Next(-1, 2);
        }

        Reading near = events.Length > 0 ? events[random.Next(events.Length)] : default;
        return new StationRequest
        {
            At = new(at),
            Id = random.Next(2) == 0 ? random.Next(60) : -1,
            Station = Stations[random.Next(Stations.Length)],
            Other = Stations[random.Next(Stations.Length)],
            Channel = random.Next(2),
            Band = (byte)(random.Next(2) * byte.MaxValue),
            Weather = random.Next(2) == 0 ? Weather.Sun : Weather.Rain,
            Latitude = near.Level * 30,
            Longitude = near.Drift,
            Amount = random.Next(3) == 0 ? null : Number(random, tame: false),
        };
    }

    /// <summary>A hundred and twenty steps from an origin; over days now and then a microsecond beside one, as edges are.</summary>
    private sealed record Clock(long Origin, long Step)
    {
        public long Moment(Random random)
            => Origin + (random.Next(120) * Step) + (Step > 5 * Second && random.Next(3) == 0 ? random.Next(-1, 2) : 0);
    }

    private static double Number(Random random, bool tame)
        => tame ? random.Next(-40, 41) / 8.0 : random.Next(2) == 0 ? Extremes[random.Next(Extremes.Length)] : (random.NextDouble() - 0.5) * 1e6;
}

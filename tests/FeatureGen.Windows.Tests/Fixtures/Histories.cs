using FeatureGen.Plans;

namespace FeatureGen.Windows.Tests.Fixtures;

/// <summary>Random histories in which everything awkward is common: ties, late and future-dated events, nulls, specials, repeated ids, edges.</summary>
public sealed class Histories(int seed)
{
    private static readonly double[] Doubles =
    [
        0, -0.0, 1, -1, 0.1, 0.2, 0.3, 1e16, -1e16, 3.5, 5e-324, -5e-324, 1.7e308, -1.7e308, 1e-200, double.NaN, -double.NaN,
        double.PositiveInfinity, double.NegativeInfinity,
    ];

    private static readonly string[] Shops = ["a", "b", "B", "", "\u00e9", "zz", "\ud83d\ude00", "\ud83d", "\uffee"];

    private readonly Random random = new(seed);

    /// <summary>Some windows of the lengths and lags that histories are made for, one of them without a start now and then.</summary>
    public List<WindowPlan> Windows(long unit, bool allowAllTime = true)
    {
        List<WindowPlan> windows = [new WindowPlan(5 * unit, 0)];
        WindowPlan[] others =
        [
            new(unit, 0), new(20 * unit, 0), new(5 * unit, 7 * unit), new(40 * unit, 7 * unit), new(3 * unit, 30 * unit),
            new(WindowPlan.AllTime, 0), new(WindowPlan.AllTime, 7 * unit),
            new(8 * unit, 0) { Hop = 4 * unit }, new(20 * unit, 7 * unit) { Hop = 3 * unit }, new(8 * unit, 0) { Hop = 8 * unit, Tumbling = true },
            new(20 * unit, 7 * unit) { Hop = 6 * unit, Tumbling = true }, new(5 * unit, 0) { IncludesEnd = true }, new(5 * unit, 7 * unit) { ExcludesStart = true },
            new(1, 0) { ExcludesStart = true }, new(8 * unit, unit) { Hop = 4 * unit, ExcludesStart = true, IncludesEnd = true },
            new(8 * unit, 0) { Hop = 4 * unit, Tumbling = true, ExcludesStart = true, IncludesEnd = true },
            new(WindowPlan.AllTime, 7 * unit) { IncludesEnd = true }, new(20 * unit, 0) { LastEvents = 3 }, new(WindowPlan.AllTime, 0) { LastEvents = 2 },
            new(20 * unit, 0) { LastEvents = 1, IncludesEnd = true }, new(5 * unit, 7 * unit) { LastEvents = 1 }, new(WindowPlan.AllTime, 0) { LastEvents = 1, IncludesEnd = true },
            new(20 * unit, 0) { SessionGap = 3 * unit }, new(WindowPlan.AllTime, 7 * unit) { SessionGap = 4 * unit, LastEvents = 5, IncludesEnd = true },
        ];
        windows.AddRange(others.Where(window => random.Next(4) == 0 && (allowAllTime || !window.IsAllTime)));
        return windows;
    }

    /// <summary>A number of events around a time.</summary>
    public List<Transaction> Events(int count, long unit, long origin = 0, bool areTame = false)
        => [.. Enumerable.Range(0, count).Select(_ => Event(unit, origin, areTame))];

    /// <summary>A number of requests around a time; many on the edge of an event's windows.</summary>
    public List<Request> Requests(int count, long unit, long origin, IReadOnlyList<Transaction> events)
        => [.. Enumerable.Range(0, count).Select(_ => new Request(RequestTime(unit, origin, events), Chance(2) ? random.Next(12) : null))];

    public void Shuffle<T>(List<T> items) => random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(items));

    public int Next(int limit) => random.Next(limit);

    private Transaction Event(long unit, long origin, bool isTame)
    {
        long time = Later(origin, random.Next(-50, 51) * unit);
        long delay = random.Next(6) switch
        {
            0 => random.Next(6, 60) * unit,
            1 => -random.Next(1, 10) * unit,
            2 => random.Next(5) * unit,
            _ => 0,
        };
        return new Transaction(time, Later(time, delay))
        {
            Id = Chance(4) ? null : random.Next(12),
            Sequence = random.Next(3),
            Flagged = Chance(4) ? null : Chance(2),
            Large = Chance(2),
            Approved = Chance(4) ? null : Chance(2),
            Amount = Chance(5) ? null : Chance(15) && !isTame ? (Chance(2) ? long.MaxValue : long.MinValue) : random.Next(-9, 10),
            Items = Chance(9) ? int.MinValue : random.Next(4),
            Price = Chance(5) ? null : isTame || Chance(2) ? random.Next(-300, 300) / 100.0 : Doubles[random.Next(Doubles.Length)],
            Weight = Chance(5) ? null : isTame || Chance(2) ? random.Next(-300, 300) / 100f : (float)Doubles[random.Next(Doubles.Length)],
            Shop = Chance(5) ? null : Shops[random.Next(Shops.Length)],
            Posted = Chance(20) ? long.MinValue : random.Next(5),
            Delay = Chance(5) ? null : random.Next(-2, 3),
        };
    }

    private long RequestTime(long unit, long origin, IReadOnlyList<Transaction> events)
    {
        if (events.Count == 0 || Chance(3))
        {
            return Later(origin, random.Next(-60, 111) * unit);
        }

        long time = events[random.Next(events.Count)].Time;
        long[] edges = [0, 1, -1, unit, 5 * unit, 5 * unit + 1, 20 * unit, 12 * unit, 12 * unit + 1, 7 * unit, 7 * unit + 1];
        return Later(time, edges[random.Next(edges.Length)]);
    }

    private bool Chance(int of) => random.Next(of) == 0;

    private static long Later(long time, long span) => (long)Int128.Clamp((Int128)time + span, long.MinValue, long.MaxValue);
}

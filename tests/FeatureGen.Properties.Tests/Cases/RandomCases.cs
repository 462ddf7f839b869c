using FeatureGen.Plans;
using FeatureGen.Windows.Tests.Fixtures;

namespace FeatureGen.Properties.Tests.Cases;

/// <summary>Draws cases: a view of random windows, filters and aggregates, a history in which everything awkward is common, and requests at its edges.</summary>
public static class RandomCases
{
    private const int MostAggregates = 12;
    private const long Hour = 3_600_000_000;

    // Divisors of 24, as hops are: a relation moves all times by multiples of that.
    private static readonly long[] Cadences = [1, 2, 3, 8, 24];
    private static readonly long[] Units = [1, 1, 1_000_000, 60_000_000, Hour];
    private static readonly long[] Origins = [0, 0, -1_000_000, long.MinValue, long.MaxValue, long.MinValue + 60, long.MaxValue - 45];

    /// <summary>The case of a seed.</summary>
    public static Case Of(int seed)
    {
        Histories histories = new(seed);
        bool isOfDays = histories.Next(4) == 0;
        long unit = isOfDays ? Hour / (1 + (3 * histories.Next(2))) : Units[histories.Next(Units.Length)];
        TransactionView view = View(histories, unit, isOfDays);
        long origin = isOfDays && histories.Next(6) != 0 ? RandomCalendars.Origin(histories) : Origins[histories.Next(Origins.Length)];
        int count = histories.Next(12) switch { 0 => 0, 1 => 1, 2 => histories.Next(600), _ => histories.Next(60) };
        List<Transaction> events = histories.Events(count, unit, origin, areTame: histories.Next(2) == 0);
        if (histories.Next(10) == 0)
        {
            // Both ends of time in one history, as sentinels for "never" are.
            events = [.. events.Select((each, index) => index % 3 == 0 ? each with { Time = long.MinValue + 1 } : index % 7 == 0 ? each with { Known = long.MaxValue } : each)];
        }

        events = RandomRepeats.Draw(histories, view.Event, events);
        return new Case(seed, unit, view, events, histories.Requests(histories.Next(13), unit, origin, events));
    }

    private static TransactionView View(Histories histories, long unit, bool isOfDays)
    {
        List<WindowPlan> windows = histories.Windows(unit);
        if (histories.Next(2) == 0)
        {
            windows.Add(new WindowPlan(1 + histories.Next(60) * unit, histories.Next(2) * histories.Next(60) * unit));
        }

        if (isOfDays)
        {
            windows.AddRange(RandomCalendars.Windows(histories));
        }

        int[] filters = [-1, TransactionEvent.Flagged, TransactionEvent.Large];
        TransactionView all = new(windows, filters, histories.Next(3) * unit, hasIds: histories.Next(5) != 0, hasSequence: histories.Next(4) != 0,
            cadence: histories.Next(3) == 0 ? Cadences[histories.Next(Cadences.Length)] * unit : 0, delay: histories.Next(2) * histories.Next(30) * unit);
        List<AggregatePlan> carried = [.. all.Aggregates];
        List<AggregatePlan> gathered = [.. all.WithGathered(filters).Aggregates];
        histories.Shuffle(carried);
        histories.Shuffle(gathered);
        return all.With(carried.Take(1 + histories.Next(MostAggregates)).Concat(gathered.Take(histories.Next(2) * histories.Next(MostAggregates))))
            .Over(RandomRepeats.Plan(histories, all.Event, unit));
    }
}

using FeatureGen.Columns;
using FeatureGen.Plans;
using FeatureGen.State;
using FeatureGen.Windows.Tests.Fixtures;

namespace FeatureGen.Windows.Tests;

/// <summary>Windows that start on a boundary, whose old events are kept tile by tile: bursts, late events, several hops, and requests out of order.</summary>
public sealed class TileTests
{
    private const long Second = 1_000_000;
    private const long Minute = 60 * Second;
    private const long Hour = 60 * Minute;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 14)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Applying_compacting_and_reading_in_any_order_answers_as_the_meaning_says(int seed)
    {
        Random random = new(seed);
        TransactionView view = View(random, seed);
        List<Transaction> events = Events(random, seed, 500);
        EntityState state = new(new StateLayout(view));
        List<Transaction> applied = [];
        long folded = 0;
        int answered = 0;
        for (int start = 0; start < events.Count;)
        {
            int count = Math.Min(events.Count - start, random.Next(20, 120));
            Paths.Apply(state, events.GetRange(start, count));
            applied.AddRange(events.GetRange(start, count));
            start += count;
            if (random.Next(3) > 0)
            {
                state.Compact(applied.Max(each => each.Time) - random.NextInt64(2 * Hour));
            }

            folded = Math.Max(folded, state.FoldedCount);
            foreach (long time in TimesAround(state, applied, random))
            {
                long? self = random.Next(3) == 0 ? applied[random.Next(applied.Count)].Id : null;
                Answer[]? answers = Paths.Read(view, state, new(time, self));
                if (answers is not null)
                {
                    Assert.True(time >= state.Floor);
                    Paths.AssertNaive(view, applied, new(time, self), answers);
                    answered++;
                }
                else
                {
                    Assert.True(time < state.Floor || applied.Any(each => each.Id == self && each.Time < state.Floor));
                }
            }

            EntityState read = new(state.Layout);
            EntityState.Decode(Paths.Encode(state), read);
            Assert.Equal(Paths.Encode(state), Paths.Encode(read));
            Request last = new(applied.Max(each => each.Time) + 1, null);
            Assert.Equal(Paths.Read(view, state, last), Paths.Read(view, read, last));
        }

        Assert.True(answered > 0 && folded > 0, $"{answered} requests were answered, {folded} events folded.");
    }

    [Fact]
    public void Distinct_values_of_a_window_without_tiles_are_counted_beside_a_window_of_the_same_values_with_them()
    {
        TransactionView view = new(
            TransactionEvent.Plan(hasIds: true, hasSequence: true),
            [new(Hour, 0), new(WindowPlan.AllTime, 0)],
            [new(AggregateKind.CountDistinct, 0, -1, TransactionEvent.Amount, ValueKind.Int64), new(AggregateKind.CountOf, 1, -1, TransactionEvent.Amount, ValueKind.Int64)]);
        Transaction[] events = [new(0, 0) { Amount = 1 }, new(9 * Hour, 9 * Hour) { Amount = 2 }];
        EntityState state = Paths.State(view, events);
        state.Compact(9 * Hour);

        Assert.Equal(1, state.FoldedCount);
        Request request = new((9 * Hour) + 1, null);
        Paths.AssertNaive(view, events, request, Paths.Read(view, state, request)!);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Bytes_depend_on_events_and_floor_alone(int seed)
    {
        Random random = new(seed);
        TransactionView view = View(random, seed);
        List<Transaction> events = Events(random, seed, 400);
        long watermark = events.Max(each => each.Time) - Hour;
        EntityState expected = Paths.State(view, events);
        expected.Compact(watermark);

        random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(events));
        EntityState actual = new(new StateLayout(view));
        for (int start = 0; start < events.Count; start += 20)
        {
            Paths.Apply(actual, events.GetRange(start, 20));
            actual.Compact(watermark - random.NextInt64(60 * Hour));
            EntityState.Decode(Paths.Encode(actual), actual);
        }

        actual.Compact(watermark);
        Assert.Equal(Paths.Encode(expected), Paths.Encode(actual));
    }

    [Fact]
    public void A_record_of_windows_with_a_hop_does_not_grow_however_many_events_come()
    {
        TransactionView view = new([new WindowPlan(24 * Hour, 0) { Hop = Hour }], [-1, TransactionEvent.Flagged], hasIds: false);
        List<Transaction> slow = InSuccession(days: 4, eventsPerHour: 40);
        List<Transaction> fast = InSuccession(days: 8, eventsPerHour: 160);

        (int afterTwoDays, int most, int events) = Longest(view, slow);
        (_, int mostOfMore, int eventsOfMore) = Longest(view, fast);

        Assert.True(most < 1.1 * afterTwoDays, $"{afterTwoDays} bytes after two days, at most {most} later.");
        Assert.True(mostOfMore < 1.5 * most, $"At most {most} bytes, and {mostOfMore} of four times as many events.");
        Assert.True(events < 60 && eventsOfMore < 240, $"At most {events} events were kept, and {eventsOfMore} of four times as many.");
    }

    [Theory]
    [InlineData(CalendarUnit.Day, false)]
    [InlineData(CalendarUnit.Week, false)]
    [InlineData(CalendarUnit.Month, true)]
    [InlineData(CalendarUnit.Day, true)]
    public void Days_weeks_and_months_of_a_zone_are_tiles_too(CalendarUnit unit, bool isPrevious)
    {
        // Clocks change in Berlin on 29 March 2026.
        long start = Timestamp.FromUtc(2026, 3, 25).Microseconds;
        WindowPlan window = new(0, 0) { Calendar = unit, Zone = "Europe/Berlin", Tumbling = isPrevious };
        TransactionView view = new([window], [-1, TransactionEvent.Flagged], hasIds: false);
        List<Transaction> events = [.. InSuccession(days: 45, eventsPerHour: 1).Select(each => each with { Time = start + each.Time, Known = start + each.Known })];
        EntityState compacted = new(new StateLayout(view));
        EntityState whole = Paths.State(view, events);
        long folded = 0;
        for (int number = 0; number < events.Count; number += 24)
        {
            Paths.Apply(compacted, events.GetRange(number, 24));
            compacted.Compact(events[number + 23].Time);
            folded = Math.Max(folded, compacted.FoldedCount);
        }

        Assert.True(compacted.EventCount < 200 && folded > 20, $"{compacted.EventCount} events are kept, {folded} were folded.");
        for (int hour = 0; hour < 40 * 24; hour += 5)
        {
            Request request = new(events[^1].Time + (hour * Hour), null);
            Assert.Equal(Paths.Read(view, whole, request), Paths.Read(view, compacted, request));
        }
    }

    [Fact]
    public void What_needs_each_event_of_a_window_with_a_hop_keeps_them()
    {
        WindowPlan[] windows = [new(24 * Hour, 0) { Hop = Hour }, new(12 * Hour, 0) { Hop = Hour }];
        AggregatePlan count = new(AggregateKind.Count, 0, -1, -1, Columns.ValueKind.Int64);
        AggregatePlan median = new(AggregateKind.Quantile, 1, -1, TransactionEvent.Price, Columns.ValueKind.Double) { Parameter = BitConverter.DoubleToInt64Bits(0.5) };
        List<Transaction> events = InSuccession(days: 2, eventsPerHour: 20);
        EventPlan plan = TransactionEvent.Plan(false, false);
        EntityState folding = Paths.State(new TransactionView(plan, windows, [count]), events);
        EntityState keeping = Paths.State(new TransactionView(plan, windows, [count, median]), events);

        Assert.All([folding, keeping], each => each.Compact(events[^1].Time));

        Assert.InRange(folding.EventCount, 1, 20);
        Assert.InRange(keeping.EventCount, 12 * 20, 14 * 20);
        Assert.True(keeping.FoldedCount > 10 * 20);
    }

    [Fact]
    public void Approximate_numbers_of_distinct_values_and_quantiles_over_all_time_let_go_of_events()
    {
        AggregatePlan distinct = new(AggregateKind.ApproximateCountDistinct, 0, -1, TransactionEvent.Shop, Columns.ValueKind.Int64) { Parameter = 11 };
        AggregatePlan quantile = new(AggregateKind.ApproximateQuantile, 0, -1, TransactionEvent.Price, Columns.ValueKind.Double) { Parameter = BitConverter.DoubleToInt64Bits(0.9), Place = 6 };
        TransactionView view = new(TransactionEvent.Plan(false, false), [new WindowPlan(WindowPlan.AllTime, 0)], [distinct, quantile]);
        List<Transaction> events = InSuccession(days: 5, eventsPerHour: 20);
        EntityState state = Paths.State(view, events);

        state.Compact(events[^1].Time);

        Assert.InRange(state.EventCount, 1, 5);
        Assert.True(Paths.Encode(state).Length < 3_000, $"{Paths.Encode(state).Length} bytes.");
        Request request = new(events[^1].Time + Minute, null);
        Paths.AssertNaive(view, events, request, Paths.Read(view, state, request)!);
    }

    [Fact]
    public void Few_events_of_a_tile_are_kept_until_more_come()
    {
        TransactionView view = new([new WindowPlan(24 * Hour, 0) { Hop = Hour }], [-1]);
        EntityState state = Paths.State(view, [.. Enumerable.Range(1, FoldedEvents.Few).Select(minute => new Transaction(minute * Minute, minute * Minute) { Id = minute })]);
        state.Compact(5 * Hour);
        Assert.Equal((FoldedEvents.Few, 0), (state.EventCount, state.FoldedCount));

        Paths.Apply(state, [new Transaction(30 * Minute, 30 * Minute) { Id = 100 }]);

        Assert.Equal((0, FoldedEvents.Few + 1), (state.EventCount, state.FoldedCount));
        Assert.Null(Paths.Read(view, state, new(6 * Hour, 100)));
        Assert.NotNull(Paths.Read(view, state, new(6 * Hour, 101)));

        state.Compact(30 * Hour);
        Assert.Equal(0, state.FoldedCount);
        Assert.NotNull(Paths.Read(view, state, new(30 * Hour, 100)));
    }

    private static List<Transaction> InSuccession(int days, int eventsPerHour)
        => [.. new Histories(days).Events(days * 24 * eventsPerHour, 1, areTame: true)
            .Select((each, number) => each with { Time = number * (Hour / eventsPerHour), Known = (number * (Hour / eventsPerHour)) + Second })];

    // The length of the record after two days, and the greatest length and number of events from then on, compacted every hour.
    private static (int AfterTwoDays, int Most, int Events) Longest(TransactionView view, List<Transaction> events)
    {
        EntityState state = new(new StateLayout(view));
        int first = 0;
        int most = 0;
        int kept = 0;
        long next = 0;
        foreach (Transaction each in events)
        {
            Paths.Apply(state, [each]);
            if (each.Time >= next)
            {
                next = each.Time + Hour;
                state.Compact(each.Time);
                if (each.Time >= 48 * Hour)
                {
                    int length = Paths.Encode(state).Length;
                    first = first == 0 ? length : first;
                    most = Math.Max(most, length);
                    kept = Math.Max(kept, state.EventCount);
                }
            }
        }

        return (first, most, kept);
    }

    private static TransactionView View(Random random, int seed)
    {
        WindowPlan[] tiled =
        [
            new(48 * Hour, 0) { Hop = Hour }, new(24 * Hour, 0) { Hop = 3 * Hour }, new(60 * Hour, 0) { Hop = 24 * Hour }, new(30 * Hour, 5 * Hour) { Hop = 2 * Hour },
            new(40 * Hour, 0) { Hop = 2 * Hour, ExcludesStart = true }, new(12 * Hour, 0) { Hop = 4 * Hour, Tumbling = true },
            new(20 * Hour, 2 * Hour) { Hop = 2 * Hour, Tumbling = true, IncludesEnd = true, ExcludesStart = true }, new(36 * Hour, 0) { Hop = 90 * Minute, IncludesEnd = true },
        ];
        List<WindowPlan> windows = [tiled[random.Next(4)], .. tiled.Where(_ => random.Next(3) == 0)];
        if (seed % 3 == 0)
        {
            windows.Add(new WindowPlan(5 * Minute, 0));
        }

        if (seed % 4 == 0)
        {
            windows.Add(new WindowPlan(WindowPlan.AllTime, 0));
        }

        TransactionView view = new([.. windows.Distinct()], [-1, TransactionEvent.Flagged],
            sourceLag: seed % 5 == 0 ? Minute : 0, hasIds: seed % 2 == 0, hasSequence: seed % 6 != 1, cadence: seed % 7 == 0 ? Hour : 0, delay: seed % 7 == 0 ? Minute : 0);
        return seed % 3 != 1 ? view : view.With(view.Aggregates.Where(aggregate => aggregate.Selection is -1 or TransactionEvent.Price).Concat(
            view.WithGathered([-1, TransactionEvent.Flagged]).Aggregates.Where(aggregate => aggregate.Kind is AggregateKind.ApproximateCountDistinct or AggregateKind.ApproximateQuantile)));
    }

    // Over four days, half of them in bursts; one in ten is known late by up to half a day, and one in twenty comes late.
    private static List<Transaction> Events(Random random, int seed, int count)
    {
        List<Transaction> events = new Histories(seed).Events(count, 1, areTame: seed % 2 == 0);
        long center = 0;
        for (int number = 0; number < count; number++)
        {
            center = random.Next(30) == 0 ? random.NextInt64(96 * Hour) - (30 * Hour) : center;
            long time = number % 2 == 0 ? center + (random.Next(40) * Minute) : (long)((double)number / count * 96 * Hour) - (30 * Hour);
            long late = random.Next(10) == 0 ? random.NextInt64(12 * Hour) : random.Next(3);
            events[number] = events[number] with { Time = time, Known = time + late, Id = random.Next(4) == 0 ? null : number };
        }

        return [.. events.OrderBy(each => each.Known + (random.Next(20) == 0 ? random.NextInt64(12 * Hour) : 0))];
    }

    private static IEnumerable<long> TimesAround(EntityState state, List<Transaction> applied, Random random)
    {
        yield return applied.Max(each => each.Time) + 1 + random.NextInt64(Hour);
        yield return applied.Max(each => each.Time) + random.NextInt64(80 * Hour);
        if (state.Floor > long.MinValue)
        {
            yield return state.Floor - 1;
            yield return state.Floor;
            yield return state.Floor + random.NextInt64(EntityState.ReadHorizon);
        }
    }
}

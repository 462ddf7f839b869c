using FeatureGen.Plans;
using FeatureGen.State;
using FeatureGen.Windows.Tests.Fixtures;

namespace FeatureGen.Windows.Tests;

/// <summary>Entities with so many events that reads take in whole segments of time: bursts, quiet spans, late events, and requests out of order.</summary>
public sealed class SegmentTests
{
    private const long Second = 1_000_000;
    private const long Minute = 60 * Second;
    private const long Day = 1_440 * Minute;

    private static readonly long[] Spans = [2 * Second, 5 * Minute, Day, 300 * Day];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 16)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Applying_compacting_and_reading_in_any_order_answers_as_the_meaning_says(int seed)
    {
        Random random = new(seed);
        Histories histories = new(seed);
        long span = Spans[seed % Spans.Length];
        TransactionView view = View(histories, random, span, seed);
        List<Transaction> events = Bursts(histories, random, span, 500);
        EntityState state = new(new StateLayout(view));
        List<Transaction> applied = [];
        long watermark = long.MinValue;
        int answered = 0;
        for (int start = 0; start < events.Count;)
        {
            int count = Math.Min(events.Count - start, random.Next(1, 60));
            Paths.Apply(state, events.GetRange(start, count));
            applied.AddRange(events.GetRange(start, count));
            start += count;
            if (random.Next(3) == 0)
            {
                watermark = Math.Max(watermark, applied.Max(each => each.Time) - random.NextInt64(1 + span / 4));
                state.Compact(watermark);
            }

            foreach (long time in TimesAround(state, applied, random))
            {
                long? self = random.Next(3) == 0 ? applied[random.Next(applied.Count)].Id : null;
                Answer[]? answers = Paths.Read(view, state, new(time, self));
                if (time < state.Floor)
                {
                    Assert.Null(answers);
                }
                else if (answers is not null)
                {
                    Paths.AssertNaive(view, applied, new(time, self), answers);
                    answered++;
                }
            }

            // What a record brings back answers the same and is the same.
            EntityState read = new(state.Layout);
            EntityState.Decode(Paths.Encode(state), read);
            Assert.Equal(Paths.Encode(state), Paths.Encode(read));
            Request last = new(applied.Max(each => each.Time) + 1, null);
            Assert.Equal(Paths.Read(view, state, last), Paths.Read(view, read, last));
        }

        Assert.NotEqual(0, answered);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Bytes_depend_on_events_and_floor_alone(int seed)
    {
        Random random = new(seed);
        Histories histories = new(seed);
        long span = Spans[seed % Spans.Length];
        TransactionView view = View(histories, random, span, seed);
        List<Transaction> events = Bursts(histories, random, span, 300);
        long watermark = events.Max(each => each.Time) - (span / 5);
        EntityState expected = Paths.State(view, events);
        expected.Compact(watermark);

        histories.Shuffle(events);
        EntityState actual = new(new StateLayout(view));
        for (int start = 0; start < events.Count; start += 30)
        {
            Paths.Apply(actual, events.GetRange(start, 30));
            actual.Compact(watermark - random.NextInt64(span));
            EntityState.Decode(Paths.Encode(actual), actual);
        }

        actual.Compact(watermark);
        Assert.Equal(Paths.Encode(expected), Paths.Encode(actual));
    }

    [Fact]
    public void Windows_that_start_within_a_segment_count_each_event_once()
    {
        Histories histories = new(1);
        WindowPlan[] windows = [new(30 * Second, 0), new(100 * Second, 0), new(250 * Second, 0), new(90 * Second, 45 * Second)];
        TransactionView view = new(windows, [-1, TransactionEvent.Flagged]);
        List<Transaction> events = histories.Events(400, 1, areTame: true);
        for (int number = 0; number < events.Count; number++)
        {
            // Half of them are known before they happen, so that nothing but its time keeps a later event out.
            events[number] = events[number] with { Time = number * Second, Known = (number - (number % 2 * 400)) * Second };
        }

        EntityState state = Paths.State(view, events);
        for (long time = 255 * Second; time < 410 * Second; time += 13 * Second + 1)
        {
            Answer[]? answers = Paths.Read(view, state, new(time, null));
            Assert.NotNull(answers);
            Paths.AssertNaive(view, events, new(time, null), answers);
        }
    }

    [Fact]
    public void Events_of_one_time_that_change_places_when_it_is_forgotten_when_they_were_known_count_once()
    {
        TransactionView view = new([new WindowPlan(200 * Second, 0)], [-1, TransactionEvent.Flagged], hasIds: false, hasSequence: false);
        Random random = new(1);
        List<Transaction> events = new Histories(1).Events(150, 1, areTame: true);
        for (int number = 0; number < events.Count; number++)
        {
            events[number] = events[number] with { Time = number / 5 * Second, Known = (number / 5 * Second) + random.Next(5) };
        }

        EntityState state = Paths.State(view, events);
        state.Compact(40 * Second + EntityState.ReadHorizon);

        for (long time = 200 * Second; time <= 230 * Second; time += Second)
        {
            Paths.AssertNaive(view, events, new(time, null), Paths.Read(view, state, new(time, null))!);
        }
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 20)]
    [InlineData(2, 200)]
    [InlineData(3, 2_000)]
    public void Distinct_values_of_many_events_are_those_of_the_meaning(int seed, int values)
    {
        Random random = new(seed);
        WindowPlan[] windows = [new(Minute, 0), new(Day, 0), new(20 * Day, 0), new(300 * Day, 0)];
        TransactionView view = new(
            TransactionEvent.Plan(hasIds: true, hasSequence: seed % 2 == 0),
            windows,
            Enumerable.Range(0, windows.Length).SelectMany(window => new AggregatePlan[]
            {
                new(AggregateKind.CountDistinct, window, -1, TransactionEvent.Shop, Columns.ValueKind.Int64),
                new(AggregateKind.CountDistinct, window, TransactionEvent.Flagged, TransactionEvent.Amount, Columns.ValueKind.Int64),
                new(AggregateKind.Sum, window, TransactionEvent.Flagged, TransactionEvent.Amount, Columns.ValueKind.Int64),
            }));
        List<Transaction> events = Bursts(new Histories(seed), random, 30 * Day, 900);
        for (int number = 0; number < events.Count; number++)
        {
            events[number] = events[number] with { Shop = random.Next(9) == 0 ? null : $"shop {random.Next(values)}", Amount = random.Next(values) };
        }

        EntityState state = new(new StateLayout(view));
        for (int start = 0; start < events.Count; start += 20)
        {
            Paths.Apply(state, events.GetRange(start, 20));
            List<Transaction> applied = events[..(start + 20)];
            if (start % 300 == 280)
            {
                state.Compact(applied.Max(each => each.Time) - Day);
            }

            long newest = applied.Max(each => Math.Max(each.Time, each.Known));
            foreach (long time in new[] { newest + 1, newest - random.NextInt64(Minute), newest - random.NextInt64(Day) })
            {
                Request request = new(time, random.Next(3) == 0 ? applied[random.Next(applied.Count)].Id : null);
                if (Paths.Read(view, state, request) is { } answers)
                {
                    Paths.AssertNaive(view, applied, request, answers);
                }
            }
        }

        Assert.NotNull(state.Segments!.LastAt(0));
        EntityState read = new(state.Layout);
        EntityState.Decode(Paths.Encode(state), read);
        Request last = new(events.Max(each => Math.Max(each.Time, each.Known)) + 1, null);
        Assert.Equal(Paths.Read(view, state, last), Paths.Read(view, read, last));
    }

    private static TransactionView View(Histories histories, Random random, long span, int seed) => new(
        histories.Windows(Math.Max(1, span / (1 << random.Next(2, 8)))), [-1, TransactionEvent.Flagged],
        sourceLag: seed % 3 * (span / 1_000), hasIds: seed % 5 != 0, hasSequence: seed % 4 != 0);

    // Half of the events come in bursts; one in ten is late by up to a tenth of the span.
    private static List<Transaction> Bursts(Histories histories, Random random, long span, int count)
    {
        List<Transaction> events = histories.Events(count, 1, areTame: random.Next(2) == 0);
        long center = 0;
        for (int number = 0; number < count; number++)
        {
            center = random.Next(40) == 0 ? random.NextInt64(span) - (span / 3) : center;
            long time = number % 2 == 0 ? center + random.NextInt64(1 + (span / 5_000)) : (long)((double)number / count * span) - (span / 3);
            long late = random.Next(10) == 0 ? random.NextInt64(span / 10) : random.Next(3);
            events[number] = events[number] with { Time = time, Known = time + late };
        }

        return [.. events.OrderBy(each => each.Known + random.NextInt64(1 + (span / 100)))];
    }

    private static IEnumerable<long> TimesAround(EntityState state, List<Transaction> applied, Random random)
    {
        long newest = applied.Max(each => each.Time);
        yield return newest + 1 + random.Next(1_000);
        yield return applied[random.Next(applied.Count)].Time + random.Next(2);
        if (state.Floor > long.MinValue)
        {
            yield return state.Floor - 1;
            yield return state.Floor;
            yield return state.Floor + 1;
            yield return state.Floor + random.NextInt64(EntityState.ReadHorizon);
        }
    }
}

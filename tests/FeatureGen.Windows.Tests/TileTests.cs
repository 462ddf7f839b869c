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

        return new([.. windows.Distinct()], [-1, TransactionEvent.Flagged],
            sourceLag: seed % 5 == 0 ? Minute : 0, hasIds: seed % 2 == 0, hasSequence: seed % 6 != 1, cadence: seed % 7 == 0 ? Hour : 0, delay: seed % 7 == 0 ? Minute : 0);
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

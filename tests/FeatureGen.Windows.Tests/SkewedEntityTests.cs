using FeatureGen.Columns;
using FeatureGen.Plans;
using FeatureGen.Windows.Tests.Fixtures;

namespace FeatureGen.Windows.Tests;

/// <summary>One entity that has most events is cut by time, and nothing changes.</summary>
public sealed class SkewedEntityTests
{
    private const int Events = 1_000_000;
    private const int EventsOfATile = 10_000;
    private const int Rows = 600;
    private const int TicksOfAnEvent = 10;
    private const int Longest = 200_000;

    private static readonly TransactionView View = new(TransactionEvent.Plan(hasIds: true, hasSequence: true), [new WindowPlan(3_000, 0), new WindowPlan(Longest, 500)], Aggregates());

    private readonly StringTable strings = new();
    private readonly EventBatch events = new(View.Event);
    private readonly Random random = new(9);

    public SkewedEntityTests()
    {
        for (int start = 0; start < Events; start += EventsOfATile)
        {
            using Tile tile = TransactionEvent.ToTile([.. Enumerable.Range(start, EventsOfATile).Select(Event)], strings);
            int[] places = [.. Enumerable.Range(0, EventsOfATile)];
            events.Append(tile, places, new int[EventsOfATile]);
        }
    }

    [Fact]
    public void Cut_by_time_it_has_the_bits_of_each_row_by_itself_with_any_number_of_threads()
    {
        long[] times = [.. Enumerable.Range(0, Rows).Select(_ => random.NextInt64((long)Events * TicksOfAnEvent) + 1)];
        Assert.True(new SkewedRows(View, RowsAt(times)).Cut([.. Enumerable.Range(0, Rows)], Events).Count > 4);
        string[] expected = Run(RowsAt(times), threads: 1);
        Assert.Equal(expected, Run(RowsAt(times), threads: 2));
        Assert.Equal(expected, Run(RowsAt(times), threads: 8));

        // A single row is never cut.
        for (int row = 0; row < Rows; row += Rows / 20)
        {
            Assert.Equal(expected[row], Run(RowsAt(times[row]), threads: 1)[0]);
        }
    }

    [Fact]
    public void Without_a_reach_it_is_not_cut()
    {
        TransactionView view = new(View.Event, [new WindowPlan(WindowPlan.AllTime, 0)], [new AggregatePlan(AggregateKind.Count, 0, -1, -1, ValueKind.Int64)]);
        Assert.Single(new SkewedRows(view, RowsAt(1, long.MaxValue / 2)).Cut([0, 1], Events));
    }

    private static RowBatch RowsAt(params long[] times)
    {
        RowBatch rows = new();
        foreach (long time in times)
        {
            rows.Append(0, time, time % 7 == 0 ? time / TicksOfAnEvent : null);
        }

        return rows;
    }

    private static IEnumerable<AggregatePlan> Aggregates()
    {
        foreach (int window in (int[])[0, 1])
        {
            yield return new AggregatePlan(AggregateKind.Count, window, -1, -1, ValueKind.Int64);
            foreach (AggregateKind kind in (AggregateKind[])[AggregateKind.Sum, AggregateKind.StdDev, AggregateKind.Min, AggregateKind.Max, AggregateKind.Latest, AggregateKind.First])
            {
                yield return new AggregatePlan(kind, window, TransactionEvent.Large, TransactionEvent.Price, ValueKind.Double);
            }

            yield return new AggregatePlan(AggregateKind.CountDistinct, window, -1, TransactionEvent.Amount, ValueKind.Int64);
        }
    }

    // Many ties, some late by more than the short window, and values whose doubles do not add up exactly.
    private Transaction Event(int number)
    {
        long time = ((long)number * TicksOfAnEvent) + random.Next(50);
        return new Transaction(time, time + (random.Next(10) == 0 ? random.Next(6_000) : 0))
        {
            Id = number,
            Large = random.Next(3) > 0,
            Price = random.Next(8) == 0 ? null : random.Next(1_000_000) / 7.0,
            Amount = random.Next(300),
        };
    }

    private string[] Run(RowBatch rows, int threads)
    {
        FeatureMatrix matrix = new(rows.Count, View.Aggregates.Length);
        WindowPass.Run(View, events, rows, matrix, strings, threads, TestContext.Current.CancellationToken);
        using Tile output = new(View.Aggregates.Length, rows.Count, strings);
        matrix.Load(View.Aggregates, 0, rows.Count, output);
        return [.. Enumerable.Range(0, rows.Count).Select(row => string.Join(' ', Enumerable.Range(0, View.Aggregates.Length)
            .Select(column => $"{output.StatusOf(column)[row]}:{output.LongsOf(column)[row]:X}")))];
    }
}

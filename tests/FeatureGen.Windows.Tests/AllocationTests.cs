using System.Buffers;
using FeatureGen.Columns;
using FeatureGen.Plans;
using FeatureGen.State;
using FeatureGen.Windows.Tests.Fixtures;

namespace FeatureGen.Windows.Tests;

public sealed class AllocationTests
{
    private readonly TransactionView view = new(
        [new WindowPlan(5, 0), new WindowPlan(40, 3), new WindowPlan(WindowPlan.AllTime, 0)], [-1, TransactionEvent.Flagged]);

    [Fact]
    public void Reading_allocates_nothing_once_warm() => AssertReadsAllocateNothing(view);

    [Fact]
    public void Reading_aggregates_of_all_events_allocates_nothing_once_warm() => AssertReadsAllocateNothing(view.WithGathered([-1]));

    [Fact]
    public void Reading_moments_and_sketches_allocates_nothing_once_warm()
        => AssertReadsAllocateNothing(view.With(Enumerable.Range(0, view.Windows.Length).SelectMany(Statistics)));

    private static IEnumerable<AggregatePlan> Statistics(int window)
    {
        AggregatePlan ofPrice = new(AggregateKind.Skewness, window, -1, TransactionEvent.Price, ValueKind.Double);
        yield return ofPrice;
        yield return ofPrice with { Kind = AggregateKind.Kurtosis };
        yield return ofPrice with { Kind = AggregateKind.Slope };
        yield return ofPrice with { Kind = AggregateKind.Drawdown };
        yield return ofPrice with { Kind = AggregateKind.Covariance, Second = TransactionEvent.Weight };
        yield return ofPrice with { Kind = AggregateKind.Correlation, Second = TransactionEvent.Weight };
        yield return ofPrice with { Kind = AggregateKind.DecayedSum, Parameter = 10 };
        yield return ofPrice with { Kind = AggregateKind.DecayedAverage, Parameter = 10 };
        yield return ofPrice with { Kind = AggregateKind.ApproximateQuantile, Parameter = BitConverter.DoubleToInt64Bits(0.9), Place = 6 };
        yield return ofPrice with { Kind = AggregateKind.Entropy, Selection = TransactionEvent.Shop };
        yield return ofPrice with { Kind = AggregateKind.ApproximateCountDistinct, Selection = TransactionEvent.Shop, Parameter = 6, Result = ValueKind.Int64 };
    }

    private static void AssertReadsAllocateNothing(TransactionView view)
    {
        Histories histories = new(3);
        List<Transaction> events = histories.Events(80, 1, areTame: true);
        EntityState state = Paths.State(view, events);
        Request[] requests = [.. histories.Requests(50, 1, 0, events)];
        using Tile output = new(view.Aggregates.Length, 1, new StringTable());
        ReadAll(state, requests, output);

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int round = 0; round < 100; round++)
        {
            ReadAll(state, requests, output);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Reading_lists_and_aggregates_of_ones_own_allocates_nothing_once_warm()
    {
        TransactionView lists = view.With(Enumerable.Range(0, 3).SelectMany(window => new[]
        {
            new AggregatePlan(AggregateKind.Custom, window, -1, TransactionEvent.Items, ValueKind.Int64) { Custom = new CustomAggregate<Checksum, long, long, long>() },
            new AggregatePlan(AggregateKind.LatestDistinct, window, -1, TransactionEvent.Shop, ValueKind.String) { Place = 1 },
            new AggregatePlan(AggregateKind.MostFrequent, window, -1, TransactionEvent.Items, ValueKind.Int64) { Place = 2 },
            new AggregatePlan(AggregateKind.Max, window, -1, TransactionEvent.Amount, ValueKind.Double) { Place = 1 },
        }));
        Histories histories = new(5);
        List<Transaction> events = histories.Events(80, 1, areTame: true);
        EntityState state = Paths.State(lists, events);
        Request[] requests = [.. histories.Requests(50, 1, 0, events)];
        using Tile output = new(lists.Aggregates.Length, 1, new StringTable());
        ReadAll(state, requests, output);

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int round = 0; round < 100; round++)
        {
            ReadAll(state, requests, output);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Reading_after_events_have_come_allocates_nothing_once_warm()
    {
        List<Transaction> events = new Histories(6).Events(1_200, 1, areTame: true);
        for (int number = 0; number < events.Count; number++)
        {
            events[number] = events[number] with { Time = number, Known = number };
        }

        TransactionView bounded = new([new WindowPlan(5, 0), new WindowPlan(40, 3), new WindowPlan(1_000, 0)], [-1, TransactionEvent.Flagged]);
        using Tile output = new(bounded.Aggregates.Length, 1, new StringTable());
        EntityState warm = Paths.State(bounded, events);
        EntityState state = new(warm.Layout);
        using Tile tile = TransactionEvent.ToTile(events, new StringTable());
        long allocated = 0;
        for (int row = 0; row < events.Count; row++)
        {
            warm.Read(row + 1, null, output, 0);
            state.Apply(tile, row);
            long before = GC.GetAllocatedBytesForCurrentThread();
            state.Summarise();
            state.Read(row + 1, null, output, 0);
            allocated += GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Assert.Equal(0, allocated);
    }

    [Fact]
    public void Reading_tiles_allocates_nothing_once_warm()
    {
        WindowPlan[] windows = [new(100, 0) { Hop = 50 }, new(900, 0) { Hop = 100 }, new(WindowPlan.AllTime, 0)];
        TransactionView all = new(windows, [-1, TransactionEvent.Flagged]);
        TransactionView tiled = all.With(all.Aggregates.Concat(all.WithGathered([-1]).Aggregates.Where(
            aggregate => aggregate.Kind is AggregateKind.ApproximateCountDistinct or AggregateKind.ApproximateQuantile)));
        List<Transaction> events = [.. new Histories(7).Events(1_200, 1, areTame: true).Select((each, number) => each with { Time = number, Known = number })];
        EntityState state = Paths.State(tiled, events);
        state.Compact(1_150 + EntityState.ReadHorizon);
        Assert.True(state.FoldedCount > 900);
        Request[] requests = [.. Enumerable.Range(0, 40).Select(number => new Request(1_160 + (number * 7), null))];
        using Tile output = new(tiled.Aggregates.Length, 1, new StringTable());
        ReadAll(state, requests, output);

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int round = 0; round < 20; round++)
        {
            ReadAll(state, requests, output);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Writing_and_reading_records_allocates_nothing_but_texts_once_warm()
    {
        List<Transaction> events = [.. new Histories(4).Events(80, 1, areTame: true).Select(each => each with { Shop = null })];
        EntityState state = Paths.State(view, events);
        ArrayBufferWriter<byte> buffer = new(1 << 16);
        RoundTrip(state, buffer);

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int round = 0; round < 100; round++)
        {
            RoundTrip(state, buffer);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private readonly struct Checksum : IAggregate<long, long, long>
    {
        public long Empty => 0;

        public long Add(long state, long input) => (state * 31) + input;

        public long Merge(long left, long right) => left + right;

        public long? Finish(long state) => state;
    }

    private static void ReadAll(EntityState state, Request[] requests, Tile output)
    {
        foreach (Request request in requests)
        {
            state.Read(request.Time, request.SelfId, output, 0);
        }
    }

    private static void RoundTrip(EntityState state, ArrayBufferWriter<byte> buffer)
    {
        buffer.ResetWrittenCount();
        state.Encode(buffer);
        EntityState.Decode(buffer.WrittenSpan, state);
    }
}

using FeatureGen.State;
using FeatureGen.Windows.Tests.Fixtures;

namespace FeatureGen.Windows.Tests;

public sealed class PathsAgreeWithMeaningTests
{
    private static readonly long[] Origins = [0, -1_000_000, long.MinValue, long.MaxValue, long.MinValue + 60, long.MaxValue - 45];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Batch_and_request_answer_as_the_meaning_says(int seed)
    {
        Histories histories = new(seed);
        long origin = Origins[seed % Origins.Length];
        TransactionView view = View(histories, seed);

        // Tame values have a common scale, and their sums are prefix sums; with the others among them sums slide.
        List<Transaction> events = histories.Events(histories.Next(45), unit: 1, origin, areTame: seed % 4 < 2);
        List<Request> requests = histories.Requests(15, unit: 1, origin, events);

        Answer[][] batch = Paths.Batch(view, events, requests);
        EntityState state = Paths.State(view, events);

        for (int index = 0; index < requests.Count; index++)
        {
            Paths.AssertNaive(view, events, requests[index], batch[index]);
            Assert.Equal(batch[index], Paths.Read(view, state, requests[index]));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Requests_over_many_events_answer_as_the_meaning_says(int seed)
    {
        Histories histories = new(seed);
        TransactionView view = View(histories, seed);
        List<Transaction> events = histories.Events(700, unit: 1, areTame: seed % 2 == 0);
        EntityState state = Paths.State(view, events);
        foreach (Request request in histories.Requests(5, unit: 1, origin: 0, events))
        {
            Answer[]? answers = Paths.Read(view, state, request);
            Assert.NotNull(answers);
            Paths.AssertNaive(view, events, request, answers);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Order_of_events_rows_and_threads_changes_no_bit(int seed)
    {
        Histories histories = new(seed);
        TransactionView view = View(histories, seed);
        var events = histories.Events(120, unit: 1, areTame: seed % 2 == 0).Select((each, index) => (Entity: index % 7 * 2, Event: each)).ToList();
        var requests = histories.Requests(60, 1, 0, [.. events.Select(each => each.Event)])
            .Select((each, index) => (Entity: index % 17 - 1, Request: each)).ToList();
        Answer[][] expected = Paths.Batch(view, events, requests);
        List<int> order = [.. Enumerable.Range(0, requests.Count)];

        histories.Shuffle(events);
        histories.Shuffle(order);
        Answer[][] actual = Paths.Batch(view, events, [.. order.Select(index => requests[index])], threads: 3);

        for (int place = 0; place < order.Count; place++)
        {
            Assert.Equal(expected[order[place]], actual[place]);
            (int entity, Request request) = requests[order[place]];
            if (place % 10 == 0)
            {
                List<Transaction> own = [.. events.Where(each => each.Entity == entity).Select(each => each.Event)];
                Paths.AssertNaive(view, own, request, actual[place]);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Order_of_arrival_changes_no_byte_of_a_record(int seed)
    {
        Histories histories = new(seed);
        TransactionView view = View(histories, seed);
        List<Transaction> events = histories.Events(60, unit: 1);
        byte[] expected = Paths.Encode(Paths.State(view, events));

        histories.Shuffle(events);

        Assert.Equal(expected, Paths.Encode(Paths.State(view, events)));
    }

    private static TransactionView View(Histories histories, int seed) => new(
        histories.Windows(unit: 1), [-1, TransactionEvent.Flagged, TransactionEvent.Large],
        sourceLag: seed % 3, hasIds: seed % 5 != 0, hasSequence: seed % 4 != 0);
}

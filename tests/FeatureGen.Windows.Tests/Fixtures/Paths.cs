using FeatureGen.Columns;
using FeatureGen.State;

namespace FeatureGen.Windows.Tests.Fixtures;

/// <summary>Runs the batch path and the online path over lists of events.</summary>
public static class Paths
{
    /// <summary>Answers of the batch path for several entities: by request, then aggregate.</summary>
    public static Answer[][] Batch(
        TransactionView view, IReadOnlyList<(int Entity, Transaction Event)> events, IReadOnlyList<(int Entity, Request Request)> requests,
        int threads = 1)
    {
        StringTable strings = new();
        using Tile tile = TransactionEvent.ToTile([.. events.Select(each => each.Event)], strings);
        EventBatch batch = new(view.Event);
        int half = events.Count / 2;
        int[] entities = [.. events.Select(each => each.Entity)];
        int[] places = [.. Enumerable.Range(0, events.Count)];
        batch.Append(tile, places.AsSpan(..half), entities.AsSpan(..half));
        batch.Append(tile, places.AsSpan(half..), entities.AsSpan(half..));
        RowBatch rows = new();
        foreach ((int entity, Request request) in requests)
        {
            rows.Append(entity, request.Time, request.SelfId);
        }

        FeatureMatrix matrix = new(rows.Count, view.Aggregates.Length);
        WindowPass.Run(view, batch, rows, matrix, strings, threads, TestContext.Current.CancellationToken);
        using Tile output = new(view.Aggregates.Length, Math.Max(requests.Count, 1), strings);
        matrix.Load(view.Aggregates, 0, requests.Count, output);
        return [.. Enumerable.Range(0, requests.Count).Select(row => Answers(view, output, row))];
    }

    /// <summary>Answers of the batch path for one entity.</summary>
    public static Answer[][] Batch(TransactionView view, IReadOnlyList<Transaction> events, IReadOnlyList<Request> requests)
        => Batch(view, [.. events.Select(each => (0, each))], [.. requests.Select(each => (0, each))]);

    /// <summary>A state that has taken in some events.</summary>
    public static EntityState State(TransactionView view, IReadOnlyList<Transaction> events)
    {
        EntityState state = new(new StateLayout(view));
        Apply(state, events);
        return state;
    }

    public static void Apply(EntityState state, IReadOnlyList<Transaction> events)
    {
        using Tile tile = TransactionEvent.ToTile(events, new StringTable());
        for (int row = 0; row < events.Count; row++)
        {
            state.Apply(tile, row);
        }
    }

    /// <summary>The answers of a state, or null where it refuses.</summary>
    public static Answer[]? Read(TransactionView view, EntityState state, Request request)
    {
        using Tile output = new(view.Aggregates.Length, 1, new StringTable());
        if (request.Time % 3 == 0)
        {
            state.Summarise();
        }

        return state.Read(request.Time, request.SelfId, output, 0) == ReadOutcome.Answered ? Answers(view, output, 0) : null;
    }

    public static byte[] Encode(EntityState state)
    {
        System.Buffers.ArrayBufferWriter<byte> writer = new();
        state.Encode(writer);
        return writer.WrittenSpan.ToArray();
    }

    /// <summary>Fails at the first answer that is not the naive evaluation's.</summary>
    public static void AssertNaive(TransactionView view, IReadOnlyList<Transaction> events, Request request, Answer[] answers)
    {
        for (int index = 0; index < answers.Length; index++)
        {
            Answer expected = NaiveEvaluation.Of(view, view.Aggregates[index], events, request);
            if (expected != answers[index])
            {
                Assert.Fail($"{view.Aggregates[index]} over {view.Windows[view.Aggregates[index].Window]} at {request}: "
                    + $"expected {expected}, got {answers[index]}");
            }
        }
    }

    private static Answer[] Answers(TransactionView view, Tile output, int row)
        => [.. Enumerable.Range(0, view.Aggregates.Length).Select(column => AnswerOf(view, output, column, row))];

    private static Answer AnswerOf(TransactionView view, Tile output, int column, int row)
    {
        FeatureStatus status = output.StatusOf(column)[row];
        bool hasValue = output.IsValid(column, row);
        long lane = output.LongsOf(column)[row];
        Assert.Equal(status == FeatureStatus.Error, output.HasFailed(column, row));
        bool isText = view.Aggregates[column].Kind is not (Plans.AggregateKind.CountOf or Plans.AggregateKind.CountDistinct)
            && view.Aggregates[column].Result == ValueKind.String;
        return isText && hasValue ? new Answer(status, true, 0, output.Strings[lane]) : new Answer(status, hasValue, lane, null);
    }
}

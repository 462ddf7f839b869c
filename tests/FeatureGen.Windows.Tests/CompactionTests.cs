using FeatureGen.Columns;
using FeatureGen.Plans;
using FeatureGen.State;
using FeatureGen.Windows.Tests.Fixtures;

namespace FeatureGen.Windows.Tests;

public sealed class CompactionTests
{
    private const long Minute = 60_000_000;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Compacting_changes_no_answer_at_or_after_the_floor(int seed)
    {
        Histories histories = new(seed);
        TransactionView view = View(histories, seed);
        List<Transaction> events = histories.Events(60, Minute);
        EntityState state = Compacted(view, histories, events, seed);
        int answered = 0;
        foreach (Request request in histories.Requests(40, Minute, 0, events))
        {
            Answer[]? answers = Paths.Read(view, state, request);
            if (answers is not null)
            {
                Paths.AssertNaive(view, events, request, answers);
                answered++;
            }
            else if (request.Time >= state.Floor)
            {
                Assert.Contains(events, each => each.Id == request.SelfId && each.Time < state.Floor && each.Known <= state.Floor);
            }
        }

        Assert.NotEqual(0, answered);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Bytes_depend_on_events_and_floor_and_not_on_when_it_was_compacted(int seed)
    {
        Histories histories = new(seed);
        TransactionView view = View(histories, seed);
        List<Transaction> events = histories.Events(60, Minute);
        EntityState expected = Paths.State(view, events);
        expected.Compact(40 * Minute);

        histories.Shuffle(events);
        EntityState actual = Compacted(view, histories, events, seed);
        actual.Compact(40 * Minute);

        Assert.Equal(Paths.Encode(expected), Paths.Encode(actual));
    }

    [Fact]
    public void A_request_before_the_floor_is_too_old_and_gets_no_value()
    {
        TransactionView view = new([new WindowPlan(20 * Minute, 0)], [-1]);
        EntityState state = Paths.State(view, [new(0, 0)]);

        state.Compact(30 * Minute);

        Assert.Equal(20 * Minute, state.Floor);
        Assert.Null(Paths.Read(view, state, new(20 * Minute - 1, null)));
        Assert.NotNull(Paths.Read(view, state, new(20 * Minute, null)));
    }

    [Fact]
    public void The_floor_never_falls()
    {
        EntityState state = Paths.State(new([new WindowPlan(Minute, 0)], [-1]), []);

        state.Compact(30 * Minute);
        state.Compact(20 * Minute);

        Assert.Equal(20 * Minute, state.Floor);
    }

    [Fact]
    public void What_no_window_holds_any_more_is_dropped_and_what_one_without_start_needs_is_folded()
    {
        Transaction[] events = [new(0, 0), new(5 * Minute, 100 * Minute), new(30 * Minute, 30 * Minute)];
        EntityState bounded = Paths.State(new([new WindowPlan(20 * Minute, 0)], [-1]), events);
        EntityState allTime = Paths.State(new([new WindowPlan(20 * Minute, 0), new WindowPlan(WindowPlan.AllTime, 0)], [-1]), events);

        bounded.Compact(60 * Minute);
        allTime.Compact(60 * Minute);

        Assert.Equal((2, 0), (bounded.EventCount, bounded.FoldedCount));
        Assert.Equal((2, 1), (allTime.EventCount, allTime.FoldedCount));
    }

    [Fact]
    public void An_entity_whose_events_are_folded_is_not_missing_though_nothing_is_asked_of_the_window_without_a_start()
    {
        TransactionView all = new([new WindowPlan(20 * Minute, 0), new WindowPlan(WindowPlan.AllTime, 0)], [-1]);
        TransactionView view = all.With(all.Aggregates.Where(aggregate => aggregate is { Window: 0, Kind: AggregateKind.Latest }));
        EntityState state = Paths.State(view, [new(0, 0)]);

        state.Compact(60 * Minute);

        Assert.All(Paths.Read(view, state, new(60 * Minute, null))!, answer => Assert.Equal(FeatureStatus.EmptyWindow, answer.Status));
    }

    [Fact]
    public void A_version_is_kept_until_another_has_replaced_it_and_for_as_long_as_it_may_be_current()
    {
        WindowPlan ever = new(WindowPlan.AllTime, 0) { LastEvents = 1, IncludesEnd = true };
        Transaction[] versions = [new(0, 0), new(5 * Minute, 5 * Minute), new(5 * Minute, 5 * Minute), new(6 * Minute, 100 * Minute), new(55 * Minute, 55 * Minute)];
        EntityState state = Paths.State(new([ever], [-1], hasIds: false, hasSequence: false), versions);
        EntityState limited = Paths.State(new([ever with { Length = 20 * Minute }], [-1], hasIds: false, hasSequence: false), versions);
        EntityState counted = Paths.State(new([ever, new WindowPlan(WindowPlan.AllTime, 0)], [-1], hasIds: false, hasSequence: false), versions);

        Assert.All([state, limited, counted], each => each.Compact(60 * Minute));

        Assert.Equal([4, 2, 4], new[] { state.EventCount, limited.EventCount, counted.EventCount });
        Assert.Equal([0, 0, 1], new[] { state.FoldedCount, limited.FoldedCount, counted.FoldedCount });
    }

    [Fact]
    public void A_version_that_comes_after_the_floor_and_was_known_before_replaces_others_or_is_gone()
    {
        WindowPlan ever = new(WindowPlan.AllTime, 0) { LastEvents = 1, IncludesEnd = true };
        EntityState state = Paths.State(new([ever], [-1], hasIds: false), [new(10 * Minute, 10 * Minute)]);
        state.Compact(60 * Minute);

        Paths.Apply(state, [new(5 * Minute, 5 * Minute)]);
        Assert.Equal((1, 10 * Minute), (state.EventCount, state.Events.TimeAt(0)));
        Paths.Apply(state, [new(20 * Minute, 20 * Minute)]);
        Assert.Equal((1, 20 * Minute), (state.EventCount, state.Events.TimeAt(0)));
    }

    [Fact]
    public void Where_a_request_may_be_the_event_that_replaces_another_both_are_kept()
    {
        EntityState state = Paths.State(new([new WindowPlan(WindowPlan.AllTime, 0) { LastEvents = 1 }], [-1]), [new(0, 0) { Id = 1 }, new(Minute, Minute) { Id = 2 }]);

        state.Compact(60 * Minute);

        Assert.Equal(2, state.EventCount);
    }

    [Fact]
    public void A_request_whose_own_event_is_folded_is_refused_and_not_answered_wrongly()
    {
        TransactionView view = new([new WindowPlan(WindowPlan.AllTime, 0)], [-1]);
        EntityState state = Paths.State(view, [new(0, 0) { Id = 7 }]);

        state.Compact(60 * Minute);

        Assert.Null(Paths.Read(view, state, new(60 * Minute, 7)));
        Assert.NotNull(Paths.Read(view, state, new(60 * Minute, 8)));
    }

    private static TransactionView View(Histories histories, int seed) => new(
        histories.Windows(Minute, allowAllTime: seed % 4 != 0), [-1, TransactionEvent.Flagged],
        sourceLag: seed % 3 * Minute, hasIds: seed % 2 != 0);

    // Some arrive, the state is compacted, late ones arrive, and so on.
    private static EntityState Compacted(TransactionView view, Histories histories, List<Transaction> events, int seed)
    {
        EntityState state = new(new StateLayout(view));
        for (int start = 0; start < events.Count; start += 10)
        {
            Paths.Apply(state, events.GetRange(start, 10));
            state.Compact(Math.Min(40, start - 10 + histories.Next(seed + 1)) * Minute);
        }

        return state;
    }
}

using System.Buffers;
using FeatureGen.Online.Applying;
using FeatureGen.Online.Stores;
using FeatureGen.Plans;

namespace FeatureGen.Hosting.Tests.Unions;

/// <summary>Two streams that fill one view: each has partitions and offsets of its own, which are the same numbers.</summary>
public sealed class UnionStreamTests
{
    private static readonly ViewPlan<Movement> View = AccountMovements.Generated.Plan;

    [Theory]
    [InlineData(0)]
    [InlineData(150)]
    [InlineData(400)]
    public void A_replay_from_the_cursors_of_each_source_makes_up_for_what_was_lost(int checkpointed)
    {
        using MovementFolder folder = new(1);
        Directory.CreateDirectory(folder.PathOf("state"));
        (Movement, EventPosition)[] stream = [.. folder.Stream()];
        using (EmbeddedStore store = Open(folder))
        {
            Apply(store, stream[..checkpointed]);
            store.Checkpoint();
            Apply(store, stream[checkpointed..]);
        }

        using EmbeddedStore again = Open(folder);
        var cursors = again.Cursors.ToDictionary(cursor => (cursor.Source, cursor.Partition), cursor => cursor.Offset);
        (Movement Movement, EventPosition Position)[] missing = [.. stream.Where(each => !(cursors.TryGetValue((each.Item1.Source, each.Item2.Partition), out long seen) && each.Item2.Offset <= seen))];

        Assert.Equal(stream.Length - checkpointed, missing.Length);
        Assert.Equal((missing.Count(each => each.Movement.Account is not null), 0), Apply(again, missing));
        Assert.Equal(Uninterrupted(stream), Records(again.Keys(View), again.TryEncode));
    }

    [Fact]
    public void An_event_that_comes_again_is_told_by_its_source_too()
    {
        using MovementFolder folder = new(2);
        Directory.CreateDirectory(folder.PathOf("state"));
        (Movement Movement, EventPosition Position)[] stream = [.. folder.Stream()];
        using EmbeddedStore store = Open(folder);
        int owned = stream.Count(each => each.Movement.Account is not null);

        Assert.Equal((owned, 0), Apply(store, stream));
        Assert.Equal((0, owned), Apply(store, stream));
        Assert.Equal(Uninterrupted(stream), Records(store.Keys(View), store.TryEncode));
    }

    [Fact]
    public void The_streams_go_on_where_a_backfill_ended()
    {
        using MovementFolder folder = new(3);
        Directory.CreateDirectory(folder.PathOf("state"));
        FeatureApp.Backfill(folder.Options, TestContext.Current.CancellationToken);
        (Movement, EventPosition)[] stream = [.. folder.Stream()];
        using EmbeddedStore store = Open(folder);
        store.LoadBackfill(folder.PathOf("store"));
        Apply(store, stream);

        MemoryStore memory = new();
        Apply(memory, stream);
        long last = stream.Max(each => each.Item1.KnownAt.Microseconds);
        store.Compact(View, last);
        memory.Compact(View, last);
        Assert.Equal(Records(memory.Keys(View), memory.TryEncode), Records(store.Keys(View), store.TryEncode));
    }

    [Fact]
    public void What_a_source_gives_is_not_taken_from_the_event()
    {
        using MovementFolder folder = new(4);
        (Movement Movement, EventPosition Position)[] stream = [.. folder.Stream()];
        MemoryStore store = new();
        Apply(store, [.. stream.Select(each => (each.Movement with { Merchant = MovementFolder.IsCard(each.Movement) ? each.Movement.Merchant : "none" }, each.Position))]);

        Assert.Equal(Uninterrupted(stream), Records(store.Keys(View), store.TryEncode));
    }

    [Fact]
    public void A_position_needs_its_source()
    {
        using EventApplier<Movement> unnamed = new(View, new MemoryStore());

        Assert.Contains("name the source", Assert.Throws<ArgumentException>(() => unnamed.Apply(default, new EventPosition(0, 0))).Message, StringComparison.Ordinal);
        Assert.Contains("cards and transfers", Assert.Throws<ArgumentException>(() => new EventApplier<Movement>(View, new MemoryStore(), "card")).Message, StringComparison.Ordinal);
    }

    private static EmbeddedStore Open(MovementFolder folder) => EmbeddedStore.Open(folder.PathOf("state"), AccountService.Generated.Plan);

    /// <summary>Applies movements to both views that read them; the numbers of those that were new to the union and were not.</summary>
    private static (long Applied, long Repeated) Apply(IEventStore store, IEnumerable<(Movement Movement, EventPosition Position)> stream)
    {
        using EventApplier<Movement> cards = new(View, store, "cards");
        using EventApplier<Movement> transfers = new(View, store, "transfers");
        using EventApplier<CardMovement> cardsAlone = new(CardMovements.Generated.Plan, store);
        foreach ((Movement movement, EventPosition position) in stream)
        {
            (MovementFolder.IsCard(movement) ? cards : transfers).Apply(movement, position);
            if (MovementFolder.IsCard(movement))
            {
                cardsAlone.Apply(new CardMovement { At = movement.At, KnownAt = movement.KnownAt, Account = movement.Account }, position);
            }
        }

        return (cards.Applied + transfers.Applied, cards.Repeated + transfers.Repeated);
    }

    private static string[] Uninterrupted(IEnumerable<(Movement, EventPosition)> stream)
    {
        MemoryStore memory = new();
        Apply(memory, stream);
        return Records(memory.Keys(View), memory.TryEncode);
    }

    private delegate bool Encoding(ViewPlan view, ReadOnlySpan<byte> key, IBufferWriter<byte> output);

    private static string[] Records(IEnumerable<byte[]> keys, Encoding encode)
        => [.. keys.Select(Convert.ToHexString).Order(StringComparer.Ordinal).Select(key =>
        {
            ArrayBufferWriter<byte> record = new();
            Assert.True(encode(View, Convert.FromHexString(key), record));
            return $"{key} {Convert.ToHexString(record.WrittenSpan)}";
        })];
}

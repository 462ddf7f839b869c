using System.Buffers;
using FeatureGen.Online.Applying;
using FeatureGen.Online.Stores;
using FeatureGen.Online.Tests.Model;

namespace FeatureGen.Online.Tests.Stores;

public sealed class ManyCardsTests
{
    private const int Cards = 1_000;

    // Some of so many share a slot, and there are more slots after each few hundred.
    [Fact]
    public void Each_of_many_cards_keeps_its_own_payments()
    {
        Payment[] payments = [.. new PaymentStream(33).Events.Take(3).SelectMany((each, round) => Enumerable.Range(0, Cards)
            .Select(card => each.Payment with { PaymentId = (round * Cards) + card, Card = FormattableString.Invariant($"card {card}") }))];
        MemoryStore store = new();
        Apply(store, payments);

        Assert.Equal(Cards, store.Keys(CardPayments.Generated.Plan).Count);
        foreach (IGrouping<string?, Payment> card in payments.GroupBy(payment => payment.Card))
        {
            MemoryStore alone = new();
            Apply(alone, [.. card]);
            byte[] key = Assert.Single(alone.Keys(CardPayments.Generated.Plan));
            Assert.Equal(Record(alone, key), Record(store, key));
        }
    }

    private static void Apply(MemoryStore store, Payment[] payments)
    {
        using EventApplier<Payment> applier = new(CardPayments.Generated.Plan, store);
        foreach (Payment payment in payments)
        {
            Assert.Equal(ApplyOutcome.Applied, applier.Apply(payment));
        }
    }

    private static byte[] Record(MemoryStore store, byte[] key)
    {
        ArrayBufferWriter<byte> record = new();
        Assert.True(store.TryEncode(CardPayments.Generated.Plan, key, record));
        return record.WrittenSpan.ToArray();
    }
}

using FeatureGen.Online.Applying;
using FeatureGen.Online.Stores;
using FeatureGen.Online.Tests.Model;

namespace FeatureGen.Online.Tests.Stores;

public sealed class BatchTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(16)]
    [InlineData(100)]
    public void Events_in_batches_make_what_they_make_one_by_one(int size)
    {
        PaymentStream stream = new(31);
        Payment[] payments = [.. stream.Events.Select(each => each.Payment)];
        payments[20] = payments[20] with { Card = null };
        payments[21] = payments[21] with { PaidAt = payments[21].BookedAt + Duration.Hours(1) };
        EventPosition[] positions = [.. stream.Events.Select(each => each.Position)];
        using StoreFolder oneFolder = new();
        using EmbeddedStore one = oneFolder.Open();
        using EventApplier<Payment> oneByOne = new(CardPayments.Generated.Plan, one);
        for (int number = 0; number < payments.Length; number++)
        {
            oneByOne.Apply(payments[number], positions[number]);
        }

        using StoreFolder folder = new();
        using EmbeddedStore store = folder.Open();
        using EventApplier<Payment> applier = new(CardPayments.Generated.Plan, store);
        for (int start = 0; start < payments.Length; start += size)
        {
            int end = Math.Min(start + size, payments.Length);
            applier.Apply(payments.AsSpan(start..end), positions.AsSpan(start..end));
        }

        Assert.Equal(stream.Contents(one), stream.Contents(store));
        Assert.Equal(one.Cursors, store.Cursors);
        Assert.Equal((oneByOne.Applied, oneByOne.WithoutKey, oneByOne.Refused.Sum()), (applier.Applied, applier.WithoutKey, applier.Refused.Sum()));

        applier.Apply(payments, positions);
        Assert.Equal(applier.Applied, applier.Repeated);
        Assert.Equal(stream.Contents(one), stream.Contents(store));
    }

    [Fact]
    public void Each_event_needs_its_position_where_there_are_some()
    {
        PaymentStream stream = new(32, 3);
        using EventApplier<Payment> applier = new(CardPayments.Generated.Plan, new MemoryStore());
        Payment[] payments = [.. stream.Events.Select(each => each.Payment)];

        Assert.Throws<ArgumentException>(() => applier.Apply(payments, [stream.Events[0].Position]));
        Assert.Equal(0, applier.Applied);
    }
}

using FeatureGen.Plans;
using FeatureGen.State;
using FeatureGen.Windows.Tests.Fixtures;

namespace FeatureGen.Windows.Tests;

public sealed class RecordTests
{
    private const long Minute = 60_000_000;

    private static readonly WindowPlan[] Windows = [new(20 * Minute, 0), new(WindowPlan.AllTime, 0)];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_record_reads_back_to_the_same_answers_and_bytes(int seed)
    {
        Histories histories = new(seed);
        TransactionView view = View();
        List<Transaction> events = histories.Events(50, Minute);
        EntityState state = Paths.State(view, events);
        state.Compact(seed * Minute);
        byte[] record = Paths.Encode(state);

        // What the state held before must not shine through.
        EntityState read = Paths.State(view, histories.Events(70, Minute));
        read.Compact(40 * Minute);
        EntityState.Decode(record, read);

        Assert.Equal(record, Paths.Encode(read));
        Assert.Equal((state.Floor, state.EventCount, state.FoldedCount), (read.Floor, read.EventCount, read.FoldedCount));
        foreach (Request request in histories.Requests(10, Minute, 0, events))
        {
            Assert.Equal(Paths.Read(view, state, request), Paths.Read(view, read, request));
        }
    }

    [Fact]
    public void States_that_grow_in_turns_keep_to_their_own_memory()
    {
        List<Transaction>[] events = [.. Enumerable.Range(0, 8).Select(seed => new Histories(seed).Events(90, Minute))];
        EntityState[] states = [.. events.Select(_ => Paths.State(View(), []))];
        for (int number = 0; number < 90; number++)
        {
            for (int state = 0; state < states.Length; state++)
            {
                Paths.Apply(states[state], [events[state][number]]);
            }
        }

        for (int state = 0; state < states.Length; state++)
        {
            Assert.Equal(Paths.Encode(Paths.State(View(), events[state])), Paths.Encode(states[state]));
        }
    }

    [Fact]
    public void A_flipped_bit_anywhere_is_detected()
    {
        EntityState state = Paths.State(View(), new Histories(1).Events(30, Minute));
        state.Compact(30 * Minute);
        byte[] record = Paths.Encode(state);
        EntityState read = new(state.Layout);
        for (int bit = 0; bit < 8 * record.Length; bit++)
        {
            record[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Throws<RecordDamagedException>(() => EntityState.Decode(record, read));
            record[bit / 8] ^= (byte)(1 << (bit % 8));
        }

        EntityState.Decode(record, read);
        Assert.Equal(state.EventCount, read.EventCount);
    }

    [Fact]
    public void A_record_cut_short_anywhere_is_detected()
    {
        EntityState state = Paths.State(View(), new Histories(2).Events(10, Minute));
        byte[] record = Paths.Encode(state);
        for (int length = 0; length < record.Length; length++)
        {
            int kept = length;
            Assert.Throws<RecordDamagedException>(() => EntityState.Decode(record.AsSpan(0, kept), new EntityState(state.Layout)));
        }
    }

    [Fact]
    public void A_record_of_another_fingerprint_is_refused_by_name()
    {
        byte[] record = Paths.Encode(Paths.State(View(), []));
        TransactionView other = new(Windows, [-1]) { Fingerprint = "ff112233445566778899aabbccddeeff" };

        var refused = Assert.Throws<RecordMismatchException>(() => EntityState.Decode(record, new EntityState(new StateLayout(other))));

        Assert.Contains("0011223344556677", refused.Message, StringComparison.Ordinal);
        Assert.Contains("ff11223344556677", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_has_no_UTF8_survives()
    {
        TransactionView view = View();
        EntityState state = Paths.State(view, [new(0, 0) { Shop = "\ud83d" }, new(1, 1) { Shop = "\u00e9" }, new(2, 2) { Shop = "\ud83d" }]);
        byte[] record = Paths.Encode(state);
        EntityState read = new(state.Layout);

        EntityState.Decode(record, read);

        Assert.Equal(record, Paths.Encode(read));
        Assert.Equal(Paths.Read(view, state, new(3, null)), Paths.Read(view, read, new(3, null)));
    }

    [Fact]
    public void A_fingerprint_that_is_not_hexadecimal_is_refused()
        => Assert.Throws<ArgumentException>(() => new StateLayout(new TransactionView(Windows, [-1]) { Fingerprint = "of no digest at all" }));

    [Fact]
    public void A_record_ends_with_the_CRC32_of_what_is_before_it()
    {
        Assert.Equal(0xCBF43926, Crc32("123456789"u8));
        byte[] record = Paths.Encode(Paths.State(View(), new Histories(5).Events(9, Minute)));

        Assert.Equal(Crc32(record.AsSpan()[..^4]), BitConverter.ToUInt32(record.AsSpan()[^4..]));
    }

    [Fact]
    public void The_format_is_what_it_was()
    {
        Transaction[] events =
        [
            new(Minute, Minute) { Id = 3, Sequence = 1, Amount = -5, Price = 2.5, Shop = "caf\u00e9", Approved = true },
            new(2 * Minute, 3 * Minute) { Weight = 0.5f, Delay = 7, Flagged = null, Large = false, Shop = "caf\u00e9" },
            new(90 * Minute, 90 * Minute) { Items = 4, Posted = 9 },
        ];
        AggregatePlan[] aggregates =
        [
            new(AggregateKind.Sum, 1, -1, TransactionEvent.Price, Columns.ValueKind.Double),
            new(AggregateKind.StdDev, 1, TransactionEvent.Flagged, TransactionEvent.Amount, Columns.ValueKind.Double),
            new(AggregateKind.Max, 1, -1, TransactionEvent.Items, Columns.ValueKind.Int32),
            new(AggregateKind.Latest, 1, -1, TransactionEvent.Shop, Columns.ValueKind.String),
            new(AggregateKind.Average, 0, -1, TransactionEvent.Weight, Columns.ValueKind.Double),
        ];
        EntityState state = Paths.State(new TransactionView(TransactionEvent.Plan(true, true), Windows, aggregates), events);
        state.Compact(50 * Minute);

        Assert.Equal(
            "4647535404000000776655443322110080e0e8f011010080d8eb9d28000000000000000000000100010101000100000000"
            + "080001000001000001000000001200010000010180b8b872040401000600010180b8b8720402040180020101809c9c3902"
            + "000200fb020019010180b8b87204000000010180b8b872040080b8b87200000a636166c3a9be4f932a",
            Convert.ToHexStringLower(Paths.Encode(state)));
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(1)]
    public void A_hundred_and_fifty_payments_take_less_than_one_and_a_half_kilobytes(int unit)
    {
        Random random = new(unit);
        AggregatePlan[] aggregates = [new(AggregateKind.Sum, 0, -1, TransactionEvent.Price, Columns.ValueKind.Double)];
        List<Transaction> events = [];
        for (int number = 0; number < 150; number++)
        {
            long time = random.NextInt64(30 * 1_440 * Minute) / unit * unit;
            events.Add(new(time, time) { Id = time >> 22, Price = random.Next(1, 50_000) / 100.0 });
        }

        EntityState state = Paths.State(new TransactionView(TransactionEvent.Plan(true, true), [new(30 * 1_440 * Minute, 0)], aggregates), events);

        Assert.InRange(Paths.Encode(state).Length, 150, 1_500);
    }

    [Fact]
    public void Columns_of_every_shape_come_back_to_the_bit()
    {
        double[] prices = [0.1, 0.25, 1e-9, 123_456_789.123, 1e15, 0.1 + 0.2, -17.37, 5e-324, double.MaxValue, double.NaN, double.NegativeInfinity];
        long[] amounts = [long.MinValue, long.MaxValue, 0, -1, 1, 1_000_000_007, long.MinValue + 1];
        Random random = new(7);
        for (int round = 0; round < 300; round++)
        {
            int kinds = 1 + random.Next(prices.Length);
            long scale = 1L << random.Next(62);
            List<Transaction> events =
            [
                .. Enumerable.Range(0, random.Next(80)).Select(_ => new Transaction(random.Next(5) == 0 ? random.NextInt64() : random.NextInt64(scale), random.Next(9))
                {
                    Id = random.Next(3) == 0 ? null : random.NextInt64(scale),
                    Sequence = random.Next(4) * scale,
                    Price = random.Next(4) == 0 ? null : prices[random.Next(kinds)],
                    Amount = random.Next(4) == 0 ? null : round % 2 == 0 ? amounts[random.Next(amounts.Length)] : random.NextInt64(scale) * 60,
                    Posted = round % 3 == 0 ? 42 : random.NextInt64(),
                }),
            ];
            EntityState state = Paths.State(View(), events);
            EntityState read = new(state.Layout);
            EntityState.Decode(Paths.Encode(state), read);
            Assert.Equal(Paths.Encode(state), Paths.Encode(read));
            Request request = new(long.MaxValue, null);
            Assert.Equal(Paths.Read(View(), state, request), Paths.Read(View(), read, request));
        }
    }

    // Bit by bit, as the polynomial is defined.
    private static uint Crc32(ReadOnlySpan<byte> bytes)
    {
        uint remainder = uint.MaxValue;
        foreach (byte value in bytes)
        {
            remainder ^= value;
            for (int bit = 0; bit < 8; bit++)
            {
                remainder = (remainder & 1) == 0 ? remainder >> 1 : (remainder >> 1) ^ 0xEDB88320;
            }
        }

        return ~remainder;
    }

    private static TransactionView View() => new(Windows, [-1, TransactionEvent.Flagged]);
}

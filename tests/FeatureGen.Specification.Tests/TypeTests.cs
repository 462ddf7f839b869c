namespace FeatureGen.SpecificationTests;

public sealed class TypeTests
{
    private static readonly Dictionary<string, SpecifiedFeature> Features = Specification
        .Evaluate<Counters>(
            new History().Add(new Counter { At = new Timestamp(1), Shelf = 3, Tilt = -128, Level = 200, Depth = short.MaxValue, Serial = uint.MaxValue, Ratio = 1e10, Mode = Mode.Slow }),
            new Timestamp(10), [3L])
        .ToDictionary(feature => feature.Name);

    [Fact]
    public void Small_integers_are_computed_with_as_int_and_wrap_where_they_are_made_small()
    {
        Assert.Equal(32768, Features[nameof(Counters.Beyond)].Value);
        Assert.Equal((byte)144, Features[nameof(Counters.Doubled)].Value);
        Assert.Equal((sbyte)-128, Features[nameof(Counters.Turned)].Value);
    }

    [Fact]
    public void Unsigned_integers_wrap_at_32_bits_and_beside_a_sign_are_long()
    {
        Assert.Equal(0U, Features[nameof(Counters.NextSerial)].Value);
        Assert.Equal(uint.MaxValue - 128L, Features[nameof(Counters.SerialAndTilt)].Value);
    }

    [Fact]
    public void A_number_becomes_a_small_integer_by_way_of_int()
    {
        Assert.Equal((short)-1, Features[nameof(Counters.Saturated)].Value);
        Assert.Equal((ushort)0, Features[nameof(Counters.OfNaN)].Value);
    }

    [Fact]
    public void Integers_of_any_width_are_the_same_key()
        => Assert.Equal(1L, Features[nameof(Counters.Count)].Value);

    [Fact]
    public void An_enum_is_the_integer_that_its_member_is()
    {
        Assert.Equal(Mode.Slow, Features[nameof(Counters.LatestMode)].Value);
        Assert.Equal(-2, Features[nameof(Counters.ModeNumber)].Value);
        Assert.Equal(true, Features[nameof(Counters.IsSlow)].Value);
    }

    [Fact]
    public void A_date_is_that_of_an_instant_in_UTC_and_begins_with_its_midnight()
    {
        Assert.Equal(new DateOnly(1970, 1, 1), new Timestamp(0).Date);
        Assert.Equal(new DateOnly(1969, 12, 31), new Timestamp(-1).Date);
        Assert.Equal(Timestamp.FromUtc(2024, 2, 29), Timestamp.From(new DateOnly(2024, 2, 29)));
        Assert.Equal(new DateOnly(2024, 2, 29), Timestamp.FromUtc(2024, 2, 29, 23, 59, 59).Date);
    }

    [Fact]
    public void An_instant_beyond_the_dates_has_the_first_or_the_last()
    {
        Assert.Equal(DateOnly.MinValue, new Timestamp(long.MinValue).Date);
        Assert.Equal(DateOnly.MaxValue, new Timestamp(long.MaxValue).Date);
        Assert.Equal(DateOnly.MinValue, new Timestamp(Timestamp.From(DateOnly.MinValue).Microseconds - 1).Date);
        Assert.Equal(DateOnly.MaxValue, Timestamp.From(DateOnly.MaxValue).Date);
    }

    [Fact]
    public void Words_of_an_enum_are_called_by_their_names()
        => Assert.Equal(
            [("ByMode_Fast", 0L), ("ByMode_Slow", 1L), ("ByMode_unknown", 0L)],
            Features.Values.Where(feature => feature.Name.StartsWith("ByMode", StringComparison.Ordinal)).Select(feature => (feature.Name, (long)feature.Value!)));

    [Fact]
    public void An_enum_is_a_key_by_its_integer()
        => Assert.Equal(1L, Specification.Evaluate<ByMode>(new History().Add(new Counter { At = new Timestamp(1), Shelf = 3, Mode = Mode.Slow }), new Timestamp(10), [Mode.Slow])[0].Value);

    public enum Mode
    {
        None,
        Fast = 5,
        Slow = -2,
    }

    [FeatureView(nameof(Counter.Mode))]
    public sealed class ByMode : FeatureView<Counter>
    {
        [Feature]
        public long Count => AllTime.Count();
    }

    [EventSource("counters")]
    public readonly record struct Counter
    {
        [EventTime]
        public required Timestamp At { get; init; }

        public required byte Shelf { get; init; }

        public sbyte Tilt { get; init; }

        public byte Level { get; init; }

        public short Depth { get; init; }

        public uint Serial { get; init; }

        public double Ratio { get; init; }

        public Mode Mode { get; init; }
    }

    [FeatureView(nameof(Counter.Shelf))]
    public sealed class Counters : FeatureView<Counter>
    {
        [Feature]
        public long Count => AllTime.Count();

        [Feature]
        public Mode? LatestMode => AllTime.Max(counter => counter.Mode);

        [Feature]
        public int ModeNumber => (int)(LatestMode ?? Mode.None);

        [Feature]
        public bool? IsSlow => AllTime.Latest(counter => (bool?)(counter.Mode < Mode.None && counter.Mode.HasFlag(Mode.Slow)));

        [Feature]
        public FeatureList<long> ByMode => AllTime.CountBy(counter => counter.Mode, Mode.Fast, Mode.Slow);

        [Feature]
        public int? Beyond => AllTime.Max(counter => counter.Depth + 1);

        [Feature]
        public byte? Doubled => AllTime.Latest(counter => (byte)(counter.Level * 2));

        [Feature]
        public sbyte? Turned => AllTime.Latest(counter => (sbyte)-counter.Tilt);

        [Feature]
        public uint? NextSerial => AllTime.Latest(counter => counter.Serial + 1);

        [Feature]
        public long? SerialAndTilt => AllTime.Latest(counter => counter.Serial + counter.Tilt);

        [Feature]
        public short? Saturated => AllTime.Latest(counter => (short)counter.Ratio);

        [Feature]
        public ushort? OfNaN => AllTime.Latest(counter => (ushort)(counter.Ratio * double.NaN));
    }
}

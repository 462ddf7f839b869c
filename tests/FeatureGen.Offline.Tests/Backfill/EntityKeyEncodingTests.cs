using System.Collections.Immutable;
using FeatureGen.Columns;
using FeatureGen.State;

namespace FeatureGen.Offline.Tests.Backfill;

public sealed class EntityKeyEncodingTests : IDisposable
{
    private static readonly ImmutableArray<int> Columns = [2, 0];
    private static readonly ImmutableArray<ValueKind> Kinds = [ValueKind.String, ValueKind.Int64];

    private readonly Tile tile = new(3, 8, new StringTable());
    private readonly byte[] bytes = new byte[1024];

    public void Dispose() => tile.Dispose();

    [Fact]
    public void Parts_are_tagged_and_texts_carry_their_length()
    {
        Put(0, "Köln", -2);
        Assert.Equal("01054BC3B66C6E02FEFFFFFFFFFFFFFF", Convert.ToHexString(Encode(0)));
    }

    [Fact]
    public void A_long_text_has_a_length_of_several_bytes()
    {
        Put(0, new string('x', 300), 1);
        ReadOnlySpan<byte> key = Encode(0);
        Assert.Equal([1, 0xAC, 0x02, (byte)'x'], key[..4].ToArray());
        Assert.Equal(1 + 2 + 300 + 9, key.Length);
    }

    [Fact]
    public void A_null_part_is_no_key()
    {
        Put(0, "Rom", 1);
        tile.Put(0, 0, 0, valid: false, FeatureStatus.Present);
        Assert.True(EntityKeyEncoding.TryEncode(tile, 0, Columns, Kinds, bytes, out int written));
        Assert.Equal(0, written);
    }

    [Fact]
    public void An_int_and_a_long_of_one_value_are_one_key()
    {
        Put(0, "Rom", -7);
        byte[] wide = Encode(0).ToArray();
        Assert.True(EntityKeyEncoding.TryEncode(tile, 0, Columns, [ValueKind.String, ValueKind.Int32], bytes, out int written));
        Assert.Equal(wide, bytes[..written]);
    }

    [Fact]
    public void Too_little_room_is_said_and_the_stated_length_suffices()
    {
        Put(0, "äöü€", 1);
        Assert.False(EntityKeyEncoding.TryEncode(tile, 0, Columns, Kinds, new byte[8], out int written));
        Assert.Equal(0, written);
        Assert.True(EntityKeyEncoding.TryEncode(tile, 0, Columns, Kinds, new byte[EntityKeyEncoding.MaxLength(2, 4)], out _));
    }

    [Fact]
    public void A_text_with_half_a_surrogate_pair_is_a_key_of_its_own()
    {
        Put(0, "a\ud83d", -2);
        Put(1, "a\ud83c", -2);
        byte[] key = Encode(0).ToArray();
        Assert.Equal("030461003DD8" + "02FEFFFFFFFFFFFFFF", Convert.ToHexString(key));
        Assert.NotEqual(key, Encode(1).ToArray());
        Assert.Equal("a\ud83d, -2", EntityKeyEncoding.Describe(key));
        Span<long> lanes = stackalloc long[2];
        Assert.True(EntityKeyEncoding.TryDecode(key, tile.Strings, lanes));
        Assert.Equal(("a\ud83d", -2), (tile.Strings[lanes[0]], lanes[1]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("01")]
    [InlineData("0105")]
    [InlineData("01054BC3B66C6E")]
    [InlineData("01FFFFFFFFFF")]
    [InlineData("01FFFFFFFF0F61")]
    [InlineData("01054BC3B66C6E02FEFFFFFFFFFFFF")]
    [InlineData("01054BC3B66C6E02FEFFFFFFFFFFFFFF00")]
    [InlineData("04054BC3B66C6E02FEFFFFFFFFFFFFFF")]
    public void Damaged_bytes_are_no_key(string damaged)
        => Assert.False(EntityKeyEncoding.TryDecode(Convert.FromHexString(damaged), tile.Strings, stackalloc long[2]));

    [Fact]
    public void Lanes_and_tiles_give_the_same_bytes()
    {
        Put(3, "Rom", 42);
        byte[] fromTile = Encode(3).ToArray();
        Assert.True(EntityKeyEncoding.TryEncode([tile.Strings.Intern("Rom"), 42], Kinds, tile.Strings, bytes, out int written));
        Assert.Equal(fromTile, bytes[..written]);
    }

    [Fact]
    public void Encoding_allocates_nothing()
    {
        Put(0, "Köln", 5);
        Encode(0);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
        {
            Encode(0);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private void Put(int row, string text, long number)
    {
        tile.Put(2, row, tile.Strings.Intern(text), true, FeatureStatus.Present);
        tile.Put(0, row, number, true, FeatureStatus.Present);
    }

    private ReadOnlySpan<byte> Encode(int row)
        => EntityKeyEncoding.TryEncode(tile, row, Columns, Kinds, bytes, out int written)
            ? bytes.AsSpan(0, written)
            : throw new InvalidOperationException("The key did not fit.");
}

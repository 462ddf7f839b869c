using FeatureGen.Columns;

namespace FeatureGen.Tests.Columns;

public sealed class BitSpanTests
{
    private const int Bits = 100;

    [Fact]
    public void Bit_n_is_bit_n_modulo_8_of_byte_n_by_8()
    {
        byte[] bytes = new byte[2];
        BitSpan bits = new(bytes, 16);
        bits[3] = true;
        bits[8] = true;
        Assert.Equal([0b1000, 1], bytes);
        bits[3] = false;
        Assert.Equal([0, 1], bytes);
        Assert.True(bits[8]);
    }

    [Fact]
    public void Ranges_are_copied_and_filled_at_every_offset_and_their_neighbours_left_alone()
    {
        var random = new Random(1);
        for (int trial = 0; trial < 20_000; trial++)
        {
            byte[] from = new byte[BitSpan.BytesFor(Bits)];
            byte[] to = new byte[from.Length];
            random.NextBytes(from);
            random.NextBytes(to);
            int length = random.Next(0, 40);
            int start = random.Next(0, Bits - length + 1);
            int target = random.Next(0, Bits - length + 1);
            bool[] expected = Values(to);
            if (trial % 2 == 0)
            {
                Array.Copy(Values(from), start, expected, target, length);
                new BitSpan(from, Bits).Slice(start, length).CopyTo(new BitSpan(to, Bits).Slice(target, Bits - target));
            }
            else
            {
                Array.Fill(expected, trial % 4 == 1, target, length);
                new BitSpan(to, Bits).Slice(target, length).Fill(trial % 4 == 1);
            }

            Assert.Equal(expected, Values(to));
        }
    }

    [Fact]
    public void The_first_bit_that_is_not_set_is_found_at_every_offset()
    {
        for (int start = 0; start < 20; start++)
        {
            for (int unset = 0; unset < Bits; unset++)
            {
                byte[] bytes = new byte[BitSpan.BytesFor(Bits)];
                BitSpan bits = new(bytes, Bits);
                bits.Fill(true);
                bits[unset] = false;
                Assert.Equal(unset < start ? -1 : unset - start, bits.Slice(start, Bits - start).IndexOfUnset());
            }
        }
    }

    [Fact]
    public void Bits_outside_are_refused()
    {
        byte[] bytes = new byte[2];
        Assert.Throws<IndexOutOfRangeException>(() => new BitSpan(bytes, 10)[10]);
        Assert.Throws<IndexOutOfRangeException>(() => new BitSpan(bytes, 10)[-1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => new BitSpan(bytes, 17).Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => new BitSpan(bytes, 10).Slice(9, 2).Length);
        Assert.Throws<ArgumentException>(() => new BitSpan(bytes, 10).CopyTo(new BitSpan(bytes, 9)));
        Assert.Equal(0, default(BitSpan).Length);
        Assert.Equal(-1, default(BitSpan).IndexOfUnset());
    }

    private static bool[] Values(byte[] bytes)
    {
        bool[] values = new bool[Bits];
        for (int index = 0; index < Bits; index++)
        {
            values[index] = new BitSpan(bytes, Bits)[index];
        }

        return values;
    }
}

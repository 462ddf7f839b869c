using System.Runtime.Intrinsics;
using FeatureGen.Rows;

namespace FeatureGen.Tests.Rows;

public sealed class BitsTests
{
    [Fact]
    public void Masks_are_the_bits_of_their_rows_at_every_width()
    {
        byte[] bits = [0b1010_0110, 0b0001_1011];
        for (nuint row = 0; row < 16; row++)
        {
            if (row % 8 == 0)
            {
                AssertRows(bits, row, Vector512<long>.Count, lane => Bits512.Load(ref bits[0], row)[lane]);
            }

            if (row % 4 == 0)
            {
                AssertRows(bits, row, Vector256<long>.Count, lane => Bits256.Load(ref bits[0], row)[lane]);
            }

            if (row % 2 == 0)
            {
                AssertRows(bits, row, Vector128<long>.Count, lane => Bits128.Load(ref bits[0], row)[lane]);
            }
        }
    }

    [Fact]
    public void Rows_written_in_order_come_back_at_every_width()
    {
        var random = new Random(1);
        byte[] bits = new byte[8];
        for (int trial = 0; trial < 1_000; trial++)
        {
            random.NextBytes(bits);
            byte[][] written = [new byte[8], new byte[8], new byte[8]];
            foreach (byte[] each in written)
            {
                // What was there before does not show.
                random.NextBytes(each);
            }

            for (nuint row = 0; row < 64; row += 8)
            {
                Bits512.Store(Bits512.Load(ref bits[0], row), ref written[0][0], row);
            }

            for (nuint row = 0; row < 64; row += 4)
            {
                Bits256.Store(Bits256.Load(ref bits[0], row), ref written[1][0], row);
            }

            for (nuint row = 0; row < 64; row += 2)
            {
                Bits128.Store(Bits128.Load(ref bits[0], row), ref written[2][0], row);
            }

            Assert.All(written, each => Assert.Equal(bits, each));
        }
    }

    private static void AssertRows(byte[] bits, nuint row, int rows, Func<int, long> lane)
    {
        for (int index = 0; index < rows; index++)
        {
            int bit = (int)row + index;
            Assert.Equal((bits[bit / 8] >> (bit % 8) & 1) != 0 ? -1L : 0, lane(index));
        }
    }
}

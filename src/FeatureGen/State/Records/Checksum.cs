using System.Buffers.Binary;

namespace FeatureGen.State;

/// <summary>CRC-32 as in ISO 3309 and zlib: reflected polynomial 0xEDB88320. It finds every change of up to 32 bits in a row.</summary>
internal static class Checksum
{
    private const uint Polynomial = 0xEDB88320;
    private const int Slices = 8;

    private static readonly uint[] Table = MakeTable();

    /// <summary>The checksum of some bytes, eight at a time (Intel's "slicing by 8", Kounavis and Berry 2005).</summary>
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        uint remainder = uint.MaxValue;
        for (; bytes.Length >= Slices; bytes = bytes[Slices..])
        {
            uint low = remainder ^ BinaryPrimitives.ReadUInt32LittleEndian(bytes);
            remainder = Table[(7 << 8) | (int)(low & 0xFF)]
                ^ Table[(6 << 8) | (int)((low >> 8) & 0xFF)]
                ^ Table[(5 << 8) | (int)((low >> 16) & 0xFF)]
                ^ Table[(4 << 8) | (int)(low >> 24)]
                ^ Table[(3 << 8) | bytes[4]]
                ^ Table[(2 << 8) | bytes[5]]
                ^ Table[(1 << 8) | bytes[6]]
                ^ Table[bytes[7]];
        }

        foreach (byte value in bytes)
        {
            remainder = Table[(byte)(remainder ^ value)] ^ (remainder >> 8);
        }

        return ~remainder;
    }

    private static uint[] MakeTable()
    {
        uint[] table = new uint[Slices << 8];
        for (uint value = 0; value < 256; value++)
        {
            uint remainder = value;
            for (int bit = 0; bit < 8; bit++)
            {
                remainder = (remainder & 1) != 0 ? (remainder >> 1) ^ Polynomial : remainder >> 1;
            }

            table[value] = remainder;
        }

        for (int place = 256; place < table.Length; place++)
        {
            table[place] = (table[place - 256] >> 8) ^ table[(byte)table[place - 256]];
        }

        return table;
    }
}

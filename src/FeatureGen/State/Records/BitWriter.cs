namespace FeatureGen.State;

/// <summary>Writes numbers of any width, the lowest bit first; the last byte is filled with zeros.</summary>
internal ref struct BitWriter(RecordWriter writer)
{
    private ulong bits;
    private int count;

    /// <summary>Writes the lowest bits of a number.</summary>
    public void Write(ulong value, int width)
    {
        if (width > 32)
        {
            Write((uint)value, 32);
            value >>= 32;
            width -= 32;
        }

        bits |= (value & ((1UL << width) - 1)) << count;
        count += width;
        for (; count >= 8; count -= 8)
        {
            writer.WriteByte((byte)bits);
            bits >>= 8;
        }
    }

    /// <summary>Writes what fills no byte.</summary>
    public void Finish()
    {
        if (count > 0)
        {
            writer.WriteByte((byte)bits);
        }

        (bits, count) = (0, 0);
    }
}

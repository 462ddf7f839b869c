namespace FeatureGen.State;

/// <summary>Reads what <see cref="BitWriter"/> wrote.</summary>
internal ref struct BitReader
{
    private ulong bits;
    private int count;

    /// <summary>Reads a number of that width.</summary>
    public ulong Read(int width, ref RecordReader reader)
    {
        if (width > 32)
        {
            ulong low = Read(32, ref reader);
            return low | (Read(width - 32, ref reader) << 32);
        }

        while (count < width)
        {
            bits |= (ulong)reader.ReadByte() << count;
            count += 8;
        }

        ulong value = bits & ((1UL << width) - 1);
        bits >>= width;
        count -= width;
        return value;
    }
}

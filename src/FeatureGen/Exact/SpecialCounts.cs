namespace FeatureGen.Exact;

/// <summary>How many NaNs and infinities are among the values: they leave as they came, by counting.</summary>
internal struct SpecialCounts
{
    private const ulong InfinityBits = 0x7FF0_0000_0000_0000;

    private long notNumbers;
    private long positiveInfinities;
    private long negativeInfinities;

    public readonly bool Any => (notNumbers | positiveInfinities | negativeInfinities) != 0;

    /// <summary>The sum of a multiset that has some: an infinity if all are that one, else NaN.</summary>
    public readonly double Sum
        => notNumbers != 0 || (positiveInfinities != 0 && negativeInfinities != 0) ? CanonicalNaN.Value
            : positiveInfinities != 0 ? double.PositiveInfinity
            : double.NegativeInfinity;

    /// <summary>Counts a NaN or an infinity, given by its bits.</summary>
    public void Count(ulong bits, long change)
    {
        if (bits == InfinityBits)
        {
            positiveInfinities += change;
        }
        else if (bits == (InfinityBits | 1UL << 63))
        {
            negativeInfinities += change;
        }
        else
        {
            notNumbers += change;
        }
    }

    public void Add(in SpecialCounts other)
    {
        notNumbers += other.notNumbers;
        positiveInfinities += other.positiveInfinities;
        negativeInfinities += other.negativeInfinities;
    }

    public void Subtract(in SpecialCounts other)
    {
        notNumbers -= other.notNumbers;
        positiveInfinities -= other.positiveInfinities;
        negativeInfinities -= other.negativeInfinities;
    }

    public readonly void Write(ref CanonicalWriter writer)
    {
        writer.WriteInteger(notNumbers);
        writer.WriteInteger(positiveInfinities);
        writer.WriteInteger(negativeInfinities);
    }

    public static SpecialCounts Read(ref CanonicalReader reader)
    {
        SpecialCounts counts = new()
        {
            notNumbers = reader.ReadInteger(),
            positiveInfinities = reader.ReadInteger(),
            negativeInfinities = reader.ReadInteger(),
        };
        return counts.Any ? counts : throw CanonicalReader.NotCanonical();
    }
}

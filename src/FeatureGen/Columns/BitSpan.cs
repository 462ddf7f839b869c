namespace FeatureGen.Columns;

/// <summary>A bit a row, over memory that another owns: bit n of a bitmap is bit n % 8 of byte n / 8, as in DuckDB and Arrow.</summary>
public readonly ref struct BitSpan
{
    private const int BitsOfAByte = 8;

    private readonly Span<byte> bytes;
    private readonly int first;

    /// <summary>The first bits of a bitmap.</summary>
    /// <param name="bytes">The bitmap.</param>
    /// <param name="length">The number of bits.</param>
    /// <exception cref="ArgumentOutOfRangeException">The bitmap has fewer bits.</exception>
    public BitSpan(Span<byte> bytes, int length)
        : this(bytes, 0, length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, (long)bytes.Length * BitsOfAByte);
    }

    private BitSpan(Span<byte> bytes, int first, int length)
    {
        this.bytes = bytes;
        this.first = first;
        Length = length;
    }

    /// <summary>The number of bits.</summary>
    public int Length { get; }

    /// <summary>Whether there is no bit.</summary>
    public bool IsEmpty => Length == 0;

    private bool StartsWithAByte => first == 0;

    /// <summary>A bit.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such bit.</exception>
    public bool this[int index]
    {
        get
        {
            int bit = Place(index);
            return ((bytes[bit / BitsOfAByte] >> (bit % BitsOfAByte)) & 1) != 0;
        }

        set
        {
            int bit = Place(index);
            ref byte target = ref bytes[bit / BitsOfAByte];
            int mask = 1 << (bit % BitsOfAByte);
            target = (byte)(value ? target | mask : target & ~mask);
        }
    }

    /// <summary>The bytes that a bitmap of so many bits takes.</summary>
    public static int BytesFor(int length) => (length / BitsOfAByte) + (length % BitsOfAByte == 0 ? 0 : 1);

    /// <summary>Some of the bits.</summary>
    /// <exception cref="ArgumentOutOfRangeException">They are not all here.</exception>
    public BitSpan Slice(int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, Length - start);
        int bit = first + start;
        return new BitSpan(bytes[(bit / BitsOfAByte)..], bit % BitsOfAByte, length);
    }

    /// <summary>Makes every bit the same.</summary>
    public void Fill(bool value)
    {
        int whole = StartsWithAByte ? Length / BitsOfAByte : 0;
        bytes[..whole].Fill(value ? byte.MaxValue : (byte)0);
        for (int index = whole * BitsOfAByte; index < Length; index++)
        {
            this[index] = value;
        }
    }

    /// <summary>Copies the bits to the first ones of another bitmap, and leaves those after them alone.</summary>
    /// <exception cref="ArgumentException">The other has fewer bits.</exception>
    public void CopyTo(BitSpan destination)
    {
        if (destination.Length < Length)
        {
            throw new ArgumentException($"{Length} bits do not fit into {destination.Length}.", nameof(destination));
        }

        int whole = StartsWithAByte && destination.StartsWithAByte ? Length / BitsOfAByte : 0;
        bytes[..whole].CopyTo(destination.bytes);
        for (int index = whole * BitsOfAByte; index < Length; index++)
        {
            destination[index] = this[index];
        }
    }

    /// <summary>The first bit that is not set; -1 if all are.</summary>
    public int IndexOfUnset()
    {
        int whole = StartsWithAByte ? bytes[..(Length / BitsOfAByte)].IndexOfAnyExcept(byte.MaxValue) : 0;
        for (int index = whole < 0 ? Length / BitsOfAByte * BitsOfAByte : whole * BitsOfAByte; index < Length; index++)
        {
            if (!this[index])
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>Writes up to 64 bits, the lowest first.</summary>
    /// <param name="start">Where the first goes.</param>
    /// <param name="bits">The bits; those past the last are not looked at.</param>
    /// <param name="count">Their number.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no room for them.</exception>
    internal void Write(int start, ulong bits, int count)
    {
        BitSpan target = Slice(start, count);
        int written = 0;
        for (; target.StartsWithAByte && written + BitsOfAByte <= count; written += BitsOfAByte)
        {
            target.bytes[written / BitsOfAByte] = (byte)(bits >> written);
        }

        for (; written < count; written++)
        {
            target[written] = ((bits >> written) & 1) != 0;
        }
    }

    /// <summary>Reads up to 64 bits, the first one lowest.</summary>
    /// <param name="start">Where the first is.</param>
    /// <param name="count">Their number.</param>
    /// <exception cref="ArgumentOutOfRangeException">They are not all here.</exception>
    internal ulong Read(int start, int count)
    {
        BitSpan source = Slice(start, count);
        ulong bits = 0;
        int read = 0;
        for (; source.StartsWithAByte && read + BitsOfAByte <= count; read += BitsOfAByte)
        {
            bits |= (ulong)source.bytes[read / BitsOfAByte] << read;
        }

        for (; read < count; read++)
        {
            bits |= (source[read] ? 1UL : 0) << read;
        }

        return bits;
    }

    private int Place(int index)
        => (uint)index < (uint)Length ? first + index : throw new IndexOutOfRangeException();
}

using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace FeatureGen.State;

/// <summary>Reads what <see cref="RecordWriter"/> wrote.</summary>
/// <param name="source">The record without its checksum.</param>
internal ref struct RecordReader(ReadOnlySpan<byte> source)
{
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    [ThreadStatic]
    private static long[]? room;

    private ReadOnlySpan<byte> rest = source;
    private List<string>? texts;

    /// <summary>What is left.</summary>
    public readonly ReadOnlySpan<byte> Rest => rest;

    /// <summary>Skips bytes that were read from <see cref="Rest"/>, or gives them.</summary>
    public ReadOnlySpan<byte> Take(int count)
    {
        if ((uint)count > (uint)rest.Length)
        {
            throw new RecordDamagedException($"The state record ends where {count} more bytes should be.");
        }

        ReadOnlySpan<byte> taken = rest[..count];
        rest = rest[count..];
        return taken;
    }

    public byte ReadByte() => Take(1)[0];

    public uint ReadFixed32() => BinaryPrimitives.ReadUInt32LittleEndian(Take(sizeof(uint)));

    public ulong ReadFixed64() => BinaryPrimitives.ReadUInt64LittleEndian(Take(sizeof(ulong)));

    public ulong ReadUnsigned()
    {
        ulong value = 0;
        for (int shift = 0; shift < 64; shift += 7)
        {
            byte part = Take(1)[0];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }

        throw new RecordDamagedException("An integer in the state record is longer than 64 bits.");
    }

    public long ReadSigned()
    {
        ulong value = ReadUnsigned();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    public long ReadDouble() => (long)BinaryPrimitives.ReverseEndianness(ReadUnsigned());

    /// <summary>A number of things of which each takes at least <paramref name="bits"/> bits of what is left.</summary>
    public int ReadCount(int bits)
    {
        ulong count = ReadUnsigned();
        return count * (ulong)bits <= 8UL * (ulong)rest.Length && count <= int.MaxValue
            ? (int)count
            : throw new RecordDamagedException($"The state record claims {count} items in {rest.Length} bytes.");
    }

    public string ReadText()
    {
        texts ??= [];
        ulong number = ReadUnsigned();
        if (number > 0)
        {
            return TextOf((long)Math.Min(number, long.MaxValue));
        }

        string text = ReadContent();
        texts.Add(text);
        return text;
    }

    /// <summary>Reads texts that numbers refer to.</summary>
    public void ReadNewTexts()
    {
        for (int left = ReadCount(bits: 8); left > 0; left--)
        {
            texts ??= [];
            texts.Add(ReadContent());
        }
    }

    /// <summary>The text of a number.</summary>
    public readonly string TextOf(long number)
        => texts is not null && number > 0 && number <= texts.Count
            ? texts[(int)number - 1]
            : throw new RecordDamagedException($"The state record refers to text {number} of {texts?.Count ?? 0}.");

    /// <summary>Room for that many integers, until the next is asked for.</summary>
    public readonly Span<long> Room(int count)
    {
        if (room is null || room.Length < count)
        {
            room = new long[Math.Max(count, 2 * (room?.Length ?? 0))];
        }

        return room.AsSpan(0, count);
    }

    private string ReadContent()
    {
        ulong header = ReadUnsigned();
        ReadOnlySpan<byte> content = Take((int)Math.Min(header >> 1, int.MaxValue));
        try
        {
            return (header & 1) == 0 ? Utf8.GetString(content) : new string(MemoryMarshal.Cast<byte, char>(content));
        }
        catch (DecoderFallbackException wrong)
        {
            throw new RecordDamagedException("A text in the state record is not UTF-8.", wrong);
        }
    }
}

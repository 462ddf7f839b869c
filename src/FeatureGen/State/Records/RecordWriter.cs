using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Unicode;

namespace FeatureGen.State;

/// <summary>Writes the parts of a record into memory that is reused; one for each thread.</summary>
internal sealed class RecordWriter
{
    private const int LongestVarint = 10;

    [ThreadStatic]
    private static RecordWriter? current;

    private readonly Dictionary<string, int> texts = new(StringComparer.Ordinal);
    private readonly List<string> newTexts = [];
    private readonly long[][] rooms = [[], [], []];
    private byte[] bytes = new byte[256];
    private int length;

    /// <summary>This thread's writer, empty.</summary>
    public static RecordWriter Start()
    {
        RecordWriter writer = current ??= new RecordWriter();
        writer.length = 0;
        writer.texts.Clear();
        writer.newTexts.Clear();
        return writer;
    }

    /// <summary>What was written.</summary>
    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, length);

    /// <summary>Room for that many bytes; <see cref="Advance"/> says how many were used.</summary>
    public Span<byte> Reserve(int size)
    {
        if (bytes.Length - length < size)
        {
            Array.Resize(ref bytes, Math.Max(length + size, 2 * bytes.Length));
        }

        return bytes.AsSpan(length);
    }

    /// <summary>Keeps bytes written into what <see cref="Reserve"/> gave.</summary>
    public void Advance(int size) => length += size;

    /// <summary>Room for that many integers; there are three of them.</summary>
    public Span<long> Room(int which, int count)
    {
        if (rooms[which].Length < count)
        {
            rooms[which] = new long[Math.Max(count, 2 * rooms[which].Length)];
        }

        return rooms[which].AsSpan(0, count);
    }

    /// <summary>Writes integers as <see cref="IntegerCoding"/> does; they may be in the first two rooms.</summary>
    public void WriteIntegers(ReadOnlySpan<long> values) => IntegerCoding.Write(values, Room(2, values.Length), this);

    /// <summary>One byte.</summary>
    public void WriteByte(byte value)
    {
        Reserve(1)[0] = value;
        length++;
    }

    /// <summary>Four bytes, the lowest first.</summary>
    public void WriteFixed32(uint value)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(Reserve(sizeof(uint)), value);
        length += sizeof(uint);
    }

    /// <summary>Eight bytes, the lowest first.</summary>
    public void WriteFixed64(ulong value)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(Reserve(sizeof(ulong)), value);
        length += sizeof(ulong);
    }

    /// <summary>Seven bits to the byte, the lowest first (LEB128).</summary>
    public void WriteUnsigned(ulong value)
    {
        Span<byte> room = Reserve(LongestVarint);
        int size = 0;
        for (; value >= 0x80; value >>= 7)
        {
            room[size++] = (byte)(value | 0x80);
        }

        room[size++] = (byte)value;
        length += size;
    }

    /// <summary>An integer of which small magnitudes are short (zigzag).</summary>
    public void WriteSigned(long value) => WriteUnsigned((ulong)((value << 1) ^ (value >> 63)));

    /// <summary>The bits of a double, of which those with few digits are short.</summary>
    public void WriteDouble(long bits) => WriteUnsigned(BinaryPrimitives.ReverseEndianness((ulong)bits));

    /// <summary>A text: 0 and its bytes the first time, its number from 1 on afterwards.</summary>
    public void WriteText(string text)
    {
        if (texts.TryGetValue(text, out int number))
        {
            WriteUnsigned((ulong)number);
            return;
        }

        texts.Add(text, texts.Count + 1);
        WriteUnsigned(0);
        WriteContent(text);
    }

    /// <summary>The number of a text, given to it now if it had none; <see cref="WriteNewTexts"/> has to follow.</summary>
    public long NumberOf(string text)
    {
        if (!texts.TryGetValue(text, out int number))
        {
            number = texts.Count + 1;
            texts.Add(text, number);
            newTexts.Add(text);
        }

        return number;
    }

    /// <summary>Writes the texts that were given a number and are not written yet.</summary>
    public void WriteNewTexts()
    {
        WriteUnsigned((ulong)newTexts.Count);
        foreach (string text in newTexts)
        {
            WriteContent(text);
        }

        newTexts.Clear();
    }

    private void WriteContent(string text)
    {
        Span<byte> room = Reserve(3 * text.Length + LongestVarint)[LongestVarint..];
        bool isUtf8 = Utf8.FromUtf16(text, room, out _, out int size, replaceInvalidSequences: false) == OperationStatus.Done;

        // A text with half a surrogate pair has no UTF-8 and is written as it is.
        ReadOnlySpan<byte> content = isUtf8 ? room[..size] : MemoryMarshal.AsBytes(text.AsSpan());
        WriteUnsigned(((ulong)content.Length << 1) | (isUtf8 ? 0UL : 1UL));
        content.CopyTo(Reserve(content.Length));
        length += content.Length;
    }
}

using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using FeatureGen.Columns;

namespace FeatureGen.State;

/// <summary>An entity's key as bytes: the same for the event that writes a record and the request that reads it.</summary>
/// <remarks>
/// Part by part: a text is the tag 1, the length of its UTF-8 as a varint, and its UTF-8; everything else is the tag 2 and its lane in
/// eight bytes, the lowest first, so that an int and a long of the same value are one key. No key is the start of another. A text with half
/// a surrogate pair has no UTF-8 and cannot be a key.
/// </remarks>
public static class EntityKeyEncoding
{
    private const byte TextTag = 1;
    private const byte LaneTag = 2;
    private const int LongestVarint = 5;
    private const int LengthOfLane = 1 + sizeof(long);

    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>Writes the key in a row of a tile, without allocating.</summary>
    /// <param name="tile">The tile of an event program or a key program.</param>
    /// <param name="row">The row.</param>
    /// <param name="columns">The columns of the key's parts.</param>
    /// <param name="kinds">The types of the parts, <see cref="Plans.EventPlan.KeyKinds"/> of the view.</param>
    /// <param name="destination">Takes the bytes.</param>
    /// <param name="written">The number of bytes; 0 for a key with a null part, which is the key of no entity.</param>
    /// <returns>Whether the bytes fit; if not, a destination of <see cref="MaxLength"/> bytes is large enough.</returns>
    /// <exception cref="EncoderFallbackException">A text has no UTF-8.</exception>
    public static bool TryEncode(
        Tile tile, int row, ImmutableArray<int> columns, ImmutableArray<ValueKind> kinds, Span<byte> destination, out int written)
    {
        written = 0;
        foreach (int column in columns)
        {
            if (!tile.IsValid(column, row))
            {
                return true;
            }
        }

        int length = 0;
        for (int part = 0; part < columns.Length; part++)
        {
            long lane = tile.LongsOf(columns[part])[row];
            if (!TryEncodePart(lane, kinds[part], tile.Strings, destination[length..], out int size))
            {
                return false;
            }

            length += size;
        }

        written = length;
        return true;
    }

    /// <summary>Writes the key in a row of a tile into memory that is kept, without allocating once that is large enough.</summary>
    /// <param name="tile">The tile of an event program or a key program.</param>
    /// <param name="row">The row.</param>
    /// <param name="columns">The columns of the key's parts.</param>
    /// <param name="kinds">The types of the parts.</param>
    /// <param name="buffer">Where the bytes go; replaced by a longer array where they do not fit.</param>
    /// <returns>The number of bytes; 0 for a key with a null part, which is the key of no entity.</returns>
    /// <exception cref="EncoderFallbackException">A text has no UTF-8.</exception>
    public static int Encode(Tile tile, int row, ImmutableArray<int> columns, ImmutableArray<ValueKind> kinds, ref byte[] buffer)
    {
        int written;
        while (!TryEncode(tile, row, columns, kinds, buffer, out written))
        {
            buffer = new byte[Math.Max(LengthOfLane, 2 * buffer.Length)];
        }

        return written;
    }

    /// <summary>The key as a person reads it: its parts, separated by commas.</summary>
    /// <param name="key">Bytes that were encoded here.</param>
    public static string Describe(ReadOnlySpan<byte> key)
    {
        List<string> parts = [];
        while (!key.IsEmpty)
        {
            int length = sizeof(long);
            int start = key[0] == TextTag ? ReadLength(key, out length) : 1;
            parts.Add(key[0] == TextTag
                ? Utf8.GetString(key.Slice(start, length))
                : BinaryPrimitives.ReadInt64LittleEndian(key[start..]).ToString(CultureInfo.InvariantCulture));
            key = key[(start + length)..];
        }

        return string.Join(", ", parts);
    }

    /// <summary>Reads a key back.</summary>
    /// <param name="key">Bytes that were encoded here.</param>
    /// <param name="strings">Takes in the texts.</param>
    /// <param name="lanes">Takes the lanes of the parts.</param>
    /// <returns>Whether the bytes are a key of so many parts.</returns>
    public static bool TryDecode(ReadOnlySpan<byte> key, StringTable strings, Span<long> lanes)
    {
        foreach (ref long lane in lanes)
        {
            if (key.Length < 1 + 1 || key[0] is not (TextTag or LaneTag))
            {
                return false;
            }

            int length = sizeof(long);
            int start = key[0] == TextTag ? ReadLength(key, out length) : 1;
            if (start + length > key.Length)
            {
                return false;
            }

            ReadOnlySpan<byte> part = key.Slice(start, length);
            lane = key[0] == TextTag ? strings.Intern(part) : BinaryPrimitives.ReadInt64LittleEndian(part);
            key = key[(start + length)..];
        }

        return key.IsEmpty;
    }

    /// <summary>Writes a key of which the lanes are known.</summary>
    /// <param name="key">The lanes of its parts, none of them null.</param>
    /// <param name="kinds">The types of the parts.</param>
    /// <param name="strings">The strings behind the codes of texts.</param>
    /// <param name="destination">Takes the bytes.</param>
    /// <param name="written">The number of bytes.</param>
    /// <returns>Whether the bytes fit.</returns>
    /// <exception cref="EncoderFallbackException">A text has no UTF-8.</exception>
    public static bool TryEncode(
        ReadOnlySpan<long> key, ImmutableArray<ValueKind> kinds, StringTable strings, Span<byte> destination, out int written)
    {
        written = 0;
        int length = 0;
        for (int part = 0; part < key.Length; part++)
        {
            if (!TryEncodePart(key[part], kinds[part], strings, destination[length..], out int size))
            {
                return false;
            }

            length += size;
        }

        written = length;
        return true;
    }

    /// <summary>The most bytes that a key with texts of that many UTF-16 units in all can take.</summary>
    public static int MaxLength(int parts, int textLength)
        => checked(parts * Math.Max(LengthOfLane, 1 + LongestVarint) + 3 * textLength);

    // The length of a text, a varint after its tag; where its bytes begin.
    private static int ReadLength(ReadOnlySpan<byte> key, out int length)
    {
        length = 0;
        int at = 1;
        for (int shift = 0; ; shift += 7)
        {
            byte next = key[at++];
            length |= (next & 0x7F) << shift;
            if (next < 0x80)
            {
                return at;
            }
        }
    }

    private static bool TryEncodePart(long lane, ValueKind kind, StringTable strings, Span<byte> destination, out int written)
    {
        written = 0;
        if (kind == ValueKind.String)
        {
            return TryEncodeText(strings[lane], destination, out written);
        }

        if (destination.Length < LengthOfLane)
        {
            return false;
        }

        destination[0] = LaneTag;
        BinaryPrimitives.WriteInt64LittleEndian(destination[1..], lane);
        written = LengthOfLane;
        return true;
    }

    private static bool TryEncodeText(string text, Span<byte> destination, out int written)
    {
        written = 0;
        int length = Utf8.GetByteCount(text);
        if (destination.Length < 1 + LongestVarint + length)
        {
            return false;
        }

        destination[0] = TextTag;
        int size = 1;
        uint rest = (uint)length;
        for (; rest >= 0x80; rest >>= 7)
        {
            destination[size++] = (byte)(rest | 0x80);
        }

        destination[size++] = (byte)rest;
        written = size + Utf8.GetBytes(text, destination[size..]);
        return true;
    }
}

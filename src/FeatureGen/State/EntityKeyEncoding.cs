using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;
using FeatureGen.Columns;

namespace FeatureGen.State;

/// <summary>An entity's key as bytes: the same for the event that writes a record and the request that reads it.</summary>
/// <remarks>
/// Part by part: a text is the tag 1, the length of its UTF-8 as a varint, and its UTF-8; everything else is the tag 2 and its lane in
/// eight bytes, the lowest first, so that an int and a long of the same value are one key. No key is the start of another. A text with half
/// a surrogate pair has no UTF-8: it is the tag 3, the length of its UTF-16 in bytes, and that.
/// </remarks>
public static class EntityKeyEncoding
{
    private const byte TextTag = 1;
    private const byte LaneTag = 2;
    private const byte Utf16Tag = 3;
    private const int LongestVarint = 5;
    private const int LengthOfLane = 1 + sizeof(long);

    /// <summary>Writes the key in a row of a tile, without allocating.</summary>
    /// <param name="tile">The tile of an event program or a key program.</param>
    /// <param name="row">The row.</param>
    /// <param name="columns">The columns of the key's parts.</param>
    /// <param name="kinds">The types of the parts, <see cref="Plans.EventPlan.KeyKinds"/> of the view.</param>
    /// <param name="destination">Takes the bytes.</param>
    /// <param name="written">The number of bytes; 0 for a key with a null part, which is the key of no entity.</param>
    /// <returns>Whether the bytes fit; if not, a destination of <see cref="MaxLength"/> bytes is large enough.</returns>
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
        for (int next; !key.IsEmpty && TryReadPart(key, out ReadOnlySpan<byte> part, out next); key = key[next..])
        {
            parts.Add(key[0] switch
            {
                TextTag => Encoding.UTF8.GetString(part),
                Utf16Tag => new string(MemoryMarshal.Cast<byte, char>(part)),
                _ => BinaryPrimitives.ReadInt64LittleEndian(part).ToString(CultureInfo.InvariantCulture),
            });
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
            if (!TryReadPart(key, out ReadOnlySpan<byte> part, out int next))
            {
                return false;
            }

            lane = key[0] switch
            {
                TextTag => strings.Intern(part),
                Utf16Tag => strings.Intern(MemoryMarshal.Cast<byte, char>(part)),
                _ => BinaryPrimitives.ReadInt64LittleEndian(part),
            };
            key = key[next..];
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

    // The bytes of the first part, and where the one after it begins; false where the key ends before it.
    private static bool TryReadPart(ReadOnlySpan<byte> key, out ReadOnlySpan<byte> part, out int next)
    {
        part = default;
        next = 1;
        long length = sizeof(long);
        if (key.IsEmpty || key[0] is not (TextTag or LaneTag or Utf16Tag) || (key[0] != LaneTag && !TryReadLength(key, ref next, out length)))
        {
            return false;
        }

        if (length > key.Length - next)
        {
            return false;
        }

        part = key.Slice(next, (int)length);
        next += (int)length;
        return true;
    }

    private static bool TryReadLength(ReadOnlySpan<byte> key, ref int next, out long length)
    {
        length = 0;
        for (int shift = 0; shift < 7 * LongestVarint && next < key.Length; shift += 7)
        {
            byte bits = key[next++];
            length |= (long)(bits & 0x7F) << shift;
            if (bits < 0x80)
            {
                return true;
            }
        }

        return false;
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
        if (destination.Length < 1 + LongestVarint)
        {
            return false;
        }

        // Written behind the longest length, and moved to where its own ends.
        Span<byte> room = destination[(1 + LongestVarint)..];
        OperationStatus status = Utf8.FromUtf16(text, room, out _, out int length, replaceInvalidSequences: false);
        ReadOnlySpan<byte> content = status == OperationStatus.InvalidData ? MemoryMarshal.AsBytes(text.AsSpan()) : room[..length];
        if (status == OperationStatus.DestinationTooSmall || content.Length > room.Length)
        {
            return false;
        }

        destination[0] = status == OperationStatus.Done ? TextTag : Utf16Tag;
        int size = 1;
        uint rest = (uint)content.Length;
        for (; rest >= 0x80; rest >>= 7)
        {
            destination[size++] = (byte)(rest | 0x80);
        }

        destination[size++] = (byte)rest;
        content.CopyTo(destination[size..]);
        written = size + content.Length;
        return true;
    }
}

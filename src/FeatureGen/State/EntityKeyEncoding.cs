using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using FeatureGen.Columns;

namespace FeatureGen.State;

/// <summary>An entity key as bytes: the same in batch, backfill, stores and requests. Equal keys, and only they, have equal bytes.</summary>
/// <remarks>Each part is a tag and its value: 1 and a 32-bit length and UTF-8 for a string, 2 and 64 bits little endian for an integer.</remarks>
public static class EntityKeyEncoding
{
    private const byte TextTag = 1;
    private const byte IntegerTag = 2;

    /// <summary>Encodes the key in a row of a tile.</summary>
    /// <param name="tile">The tile.</param>
    /// <param name="row">The row.</param>
    /// <param name="columns">The columns that hold the parts.</param>
    /// <param name="kinds">Their types.</param>
    /// <param name="buffer">Where the bytes go; replaced by a longer array where they do not fit.</param>
    /// <returns>The number of bytes; 0 if a part is null, so that the key belongs to no entity.</returns>
    public static int Encode(Tile tile, int row, ImmutableArray<int> columns, ImmutableArray<ValueKind> kinds, ref byte[] buffer)
    {
        int length = 0;
        for (int part = 0; part < columns.Length; part++)
        {
            if (tile.ValidOf(columns[part])[row] == 0)
            {
                return 0;
            }

            long lane = tile.LongsOf(columns[part])[row];
            length = kinds[part] == ValueKind.String
                ? EncodeText(tile.Strings[lane], length, ref buffer)
                : EncodeInteger(lane, length, ref buffer);
        }

        return length;
    }

    /// <summary>The key as a person reads it: its parts, separated by commas.</summary>
    public static string Describe(ReadOnlySpan<byte> key)
    {
        var parts = new List<string>();
        while (!key.IsEmpty)
        {
            int size = key[0] == TextTag ? sizeof(int) + BinaryPrimitives.ReadInt32LittleEndian(key[1..]) : sizeof(long);
            ReadOnlySpan<byte> value = key.Slice(1, size);
            parts.Add(key[0] == TextTag
                ? Encoding.UTF8.GetString(value[sizeof(int)..])
                : BinaryPrimitives.ReadInt64LittleEndian(value).ToString(System.Globalization.CultureInfo.InvariantCulture));
            key = key[(1 + size)..];
        }

        return string.Join(", ", parts);
    }

    private static int EncodeText(string text, int at, ref byte[] buffer)
    {
        int size = Encoding.UTF8.GetByteCount(text);
        Reserve(at + 1 + sizeof(int) + size, ref buffer);
        buffer[at] = TextTag;
        BinaryPrimitives.WriteInt32LittleEndian(buffer.AsSpan(at + 1), size);
        Encoding.UTF8.GetBytes(text, buffer.AsSpan(at + 1 + sizeof(int)));
        return at + 1 + sizeof(int) + size;
    }

    private static int EncodeInteger(long value, int at, ref byte[] buffer)
    {
        Reserve(at + 1 + sizeof(long), ref buffer);
        buffer[at] = IntegerTag;
        BinaryPrimitives.WriteInt64LittleEndian(buffer.AsSpan(at + 1), value);
        return at + 1 + sizeof(long);
    }

    private static void Reserve(int length, ref byte[] buffer)
    {
        if (length > buffer.Length)
        {
            Array.Resize(ref buffer, Math.Max(length, 2 * buffer.Length));
        }
    }
}

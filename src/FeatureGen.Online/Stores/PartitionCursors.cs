using System.Buffers.Binary;

namespace FeatureGen.Online.Stores;

/// <summary>The last offset of each partition that something has seen, by ascending source and partition; almost always there is one.</summary>
internal struct PartitionCursors
{
    private const int EncodedLength = sizeof(int) + sizeof(int) + sizeof(long);

    private EventPosition[]? positions;

    /// <summary>The positions.</summary>
    public readonly ReadOnlySpan<EventPosition> Positions => positions;

    /// <summary>Whether a position lies beyond what was seen of its partition.</summary>
    public readonly bool IsBeyond(EventPosition position)
        => FindPlace(position, out int place) ? position.Offset > positions![place].Offset : true;

    /// <summary>Moves on to a position that lies beyond.</summary>
    public void Advance(EventPosition position)
    {
        if (FindPlace(position, out int place))
        {
            positions![place] = position;
            return;
        }

        EventPosition[] more = new EventPosition[Positions.Length + 1];
        Positions[..place].CopyTo(more);
        more[place] = position;
        Positions[place..].CopyTo(more.AsSpan(place + 1));
        positions = more;
    }

    /// <summary>The positions as bytes, sixteen for each.</summary>
    public readonly byte[] Encode()
    {
        byte[] bytes = new byte[Positions.Length * EncodedLength];
        Span<byte> rest = bytes;
        foreach (EventPosition position in Positions)
        {
            BinaryPrimitives.WriteInt32LittleEndian(rest, position.Source);
            BinaryPrimitives.WriteInt32LittleEndian(rest[sizeof(int)..], position.Partition);
            BinaryPrimitives.WriteInt64LittleEndian(rest[(2 * sizeof(int))..], position.Offset);
            rest = rest[EncodedLength..];
        }

        return bytes;
    }

    /// <summary>Reads what <see cref="Encode"/> wrote.</summary>
    public static PartitionCursors Decode(ReadOnlySpan<byte> bytes)
    {
        PartitionCursors cursors = default;
        for (; bytes.Length >= EncodedLength; bytes = bytes[EncodedLength..])
        {
            int partition = BinaryPrimitives.ReadInt32LittleEndian(bytes[sizeof(int)..]);
            long offset = BinaryPrimitives.ReadInt64LittleEndian(bytes[(2 * sizeof(int))..]);
            cursors.Advance(new EventPosition(partition, offset) { Source = BinaryPrimitives.ReadInt32LittleEndian(bytes) });
        }

        return cursors;
    }

    private readonly bool FindPlace(EventPosition position, out int place)
    {
        (int, int) sought = (position.Source, position.Partition);
        for (place = 0; place < Positions.Length && (Positions[place].Source, Positions[place].Partition).CompareTo(sought) < 0; place++)
        {
        }

        return place < Positions.Length && (Positions[place].Source, Positions[place].Partition) == sought;
    }
}

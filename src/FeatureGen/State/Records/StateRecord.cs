using System.Buffers;
using System.Buffers.Binary;

namespace FeatureGen.State;

/// <summary>The canonical bytes of an <see cref="EntityState"/>.</summary>
/// <remarks>
/// "FGST", the format's version, eight bytes of the state fingerprint, the floor, the events column by column, folded events where windows
/// have some, and a CRC-32 of all before it.
/// </remarks>
internal static class StateRecord
{
    private const uint Magic = 0x54534746;
    private const uint Version = 4;
    private const int SmallestLength = 3 * sizeof(uint) + sizeof(ulong);

    /// <summary>Writes a state's record.</summary>
    public static void Encode(EntityState state, IBufferWriter<byte> output)
    {
        RecordWriter writer = RecordWriter.Start();
        writer.WriteFixed32(Magic);
        writer.WriteFixed32(Version);
        writer.WriteFixed64(state.Layout.Fingerprint);
        writer.WriteSigned(state.Floor);
        EventRecord.Write(state.Events, writer);
        if (state.Layout.FoldsOlderEvents)
        {
            FoldedRecord.Write(state, writer);
        }

        writer.WriteFixed32(Checksum.Of(writer.Written));
        output.Write(writer.Written);
    }

    /// <summary>Reads a state's record.</summary>
    public static void Decode(ReadOnlySpan<byte> record, EntityState state)
    {
        if (record.Length < SmallestLength || BinaryPrimitives.ReadUInt32LittleEndian(record) != Magic)
        {
            throw new RecordDamagedException($"These {record.Length} bytes do not begin a state record.");
        }

        ReadOnlySpan<byte> content = record[..^sizeof(uint)];
        uint stored = BinaryPrimitives.ReadUInt32LittleEndian(record[content.Length..]);
        uint computed = Checksum.Of(content);
        if (stored != computed)
        {
            throw new RecordDamagedException(
                $"The state record's {record.Length} bytes have checksum {computed:x8} but say {stored:x8}: it was cut short or changed.");
        }

        RecordReader reader = new(content[sizeof(uint)..]);
        uint version = reader.ReadFixed32();
        if (version != Version)
        {
            throw new RecordMismatchException($"The state record has format version {version}; this program reads version {Version}.");
        }

        ulong fingerprint = reader.ReadFixed64();
        if (fingerprint != state.Layout.Fingerprint)
        {
            throw new RecordMismatchException(
                $"The state record has fingerprint {fingerprint:x16}, view {state.Layout.ViewName} has {state.Layout.Fingerprint:x16}: "
                + "it was written by another view or another version of this one. Backfill the view's state again.");
        }

        state.Clear();
        try
        {
            ReadContent(ref reader, state);
        }
        catch (FormatException wrong)
        {
            state.Clear();
            throw new RecordDamagedException("A sum in the state record is not canonical.", wrong);
        }
        catch (RecordDamagedException)
        {
            state.Clear();
            throw;
        }
    }

    private static void ReadContent(ref RecordReader reader, EntityState state)
    {
        state.Floor = reader.ReadSigned();
        EventRecord.Read(state.Events, ref reader);
        if (state.Layout.FoldsOlderEvents)
        {
            FoldedRecord.Read(state, ref reader);
        }

        if (!reader.Rest.IsEmpty)
        {
            throw new RecordDamagedException($"{reader.Rest.Length} bytes follow the state record's end.");
        }

        state.Index();
    }
}

using System.Buffers;
using FeatureGen.Online.Stores;
using FeatureGen.Plans;
using FeatureGen.State;

namespace FeatureGen.Hosting.Verification.Replay;

/// <summary>A backfilled store's records, as bytes, and which of them are damaged.</summary>
internal sealed class StoredRecords
{
    private readonly Dictionary<ViewPlan, Dictionary<byte[], byte[]>> records;

    /// <summary>Checks every record by decoding it.</summary>
    /// <param name="path">The store's file.</param>
    /// <param name="asOf">The time that the records are of.</param>
    /// <param name="records">The records of each view by their encoded keys.</param>
    public StoredRecords(string path, long asOf, Dictionary<ViewPlan, Dictionary<byte[], byte[]>> records)
    {
        Path = path;
        AsOf = asOf;
        this.records = records;
        Damaged = [.. records.SelectMany(view => FindDamaged(view.Key, view.Value))];
    }

    /// <summary>The store's file.</summary>
    public string Path { get; }

    /// <summary>The time that the records are of, in microseconds.</summary>
    public long AsOf { get; }

    /// <summary>The number of records.</summary>
    public long Count => records.Values.Sum(view => (long)view.Count);

    /// <summary>The records that cannot be read.</summary>
    public IReadOnlyList<DamagedRecord> Damaged { get; }

    /// <summary>Whether the record of an entity cannot be read, and why.</summary>
    public DamagedRecord? FindDamaged(ViewPlan view, ReadOnlySpan<byte> key)
    {
        foreach (DamagedRecord record in Damaged)
        {
            if (record.View == view && key.SequenceEqual(record.Key))
            {
                return record;
            }
        }

        return null;
    }

    /// <summary>Puts every whole record into a store.</summary>
    public void Restore(MemoryStore store)
    {
        foreach ((ViewPlan view, Dictionary<byte[], byte[]> ofView) in records)
        {
            foreach ((byte[] key, byte[] record) in ofView)
            {
                if (FindDamaged(view, key) is null)
                {
                    store.Load(view, key, record);
                }
            }
        }
    }

    /// <summary>Compares each record with the state of a store that was replayed to <see cref="AsOf"/> and compacted to it.</summary>
    /// <returns>What differs, in words.</returns>
    public IReadOnlyList<string> Compare(MemoryStore replayed)
    {
        List<string> differences = [];
        foreach ((ViewPlan view, Dictionary<byte[], byte[]> ofView) in records)
        {
            ArrayBufferWriter<byte> bytes = new();
            byte[] empty = EmptyRecord(view);
            IReadOnlyList<byte[]> keys = replayed.Keys(view);
            foreach (byte[] key in keys)
            {
                bytes.ResetWrittenCount();
                replayed.TryEncode(view, key, bytes);
                bool isStored = ofView.TryGetValue(key, out byte[]? stored);
                if (!bytes.WrittenSpan.SequenceEqual(isStored ? stored : empty))
                {
                    differences.Add(Describe(view, key, stored, bytes.WrittenSpan));
                }
            }

            HashSet<byte[]> known = new(keys, KeyBytesComparer.Instance);
            differences.AddRange(ofView.Where(record => !known.Contains(record.Key) && !record.Value.AsSpan().SequenceEqual(empty))
                .Select(record => Describe(view, record.Key, record.Value, empty)));
        }

        return differences;
    }

    private static IEnumerable<DamagedRecord> FindDamaged(ViewPlan view, Dictionary<byte[], byte[]> ofView)
    {
        EntityState state = new(new StateLayout(view));
        foreach ((byte[] key, byte[] record) in ofView)
        {
            string? reason = null;
            try
            {
                EntityState.Decode(record, state);
            }
            catch (Exception exception) when (exception is RecordDamagedException or RecordMismatchException)
            {
                reason = exception.Message;
            }

            if (reason is not null)
            {
                yield return new DamagedRecord(view, key, reason);
            }
        }
    }

    private byte[] EmptyRecord(ViewPlan view)
    {
        EntityState state = new(new StateLayout(view));
        state.Compact(AsOf);
        ArrayBufferWriter<byte> bytes = new();
        state.Encode(bytes);
        return bytes.WrittenSpan.ToArray();
    }

    private string Describe(ViewPlan view, byte[] key, byte[]? stored, ReadOnlySpan<byte> replayed)
    {
        string entity = $"{Path}: view {view.Name}, key {EntityKeyEncoding.Describe(key)}";
        if (stored is null)
        {
            return FormattableString.Invariant($"{entity}: there is no record; replaying the events gives one of {replayed.Length} bytes.");
        }

        int same = replayed.CommonPrefixLength(stored);
        return FormattableString.Invariant(
            $"{entity}: the record of {stored.Length} bytes differs from the {replayed.Length} replayed, from byte {same} on.");
    }
}

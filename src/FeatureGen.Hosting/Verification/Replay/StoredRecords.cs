using System.Buffers;
using FeatureGen.Offline;
using FeatureGen.Offline.Backfill;
using FeatureGen.Online.Stores;
using FeatureGen.Plans;
using FeatureGen.State;

namespace FeatureGen.Hosting.Verification.Replay;

/// <summary>A backfilled store's records, as bytes, and which of them are damaged.</summary>
internal sealed class StoredRecords
{
    private readonly Dictionary<ViewPlan, Dictionary<byte[], byte[]>> records = [];
    private readonly Dictionary<ViewPlan, string> paths = [];

    /// <summary>Reads the store's file of each view of a service, and decodes every record.</summary>
    /// <exception cref="InputException">A file is missing, damaged or of another version, or the files are of different times.</exception>
    public StoredRecords(string store, ServicePlan plan)
    {
        List<DamagedRecord> damaged = [];
        foreach (ViewPlan view in plan.Joins.Select(join => join.View).Distinct())
        {
            string path = StoreFile.Find(store, view);
            StoreFile file = StoreFile.Open(path, view);
            if (paths.Count > 0 && file.AsOf.Microseconds != AsOf)
            {
                throw new InputException($"{path}: is as of {file.AsOf}, but {paths.Values.First()} is as of {new Timestamp(AsOf)}. Run backfill again.");
            }

            AsOf = file.AsOf.Microseconds;
            paths.Add(view, path);
            Dictionary<byte[], byte[]> ofView = new(KeyBytesComparer.Instance);
            foreach (StoredRecord record in file.Read())
            {
                if (!ofView.TryAdd(record.Key, record.Record))
                {
                    throw new InputException($"{path}: has two records of key {EntityKeyEncoding.Describe(record.Key)}. Run backfill again.");
                }
            }

            records.Add(view, ofView);
            damaged.AddRange(FindDamaged(view, ofView));
        }

        Damaged = damaged;
    }

    /// <summary>The time that the records are of, in microseconds.</summary>
    public long AsOf { get; }

    /// <summary>The number of records.</summary>
    public long Count => records.Values.Sum(view => (long)view.Count);

    /// <summary>The records that cannot be read.</summary>
    public IReadOnlyList<DamagedRecord> Damaged { get; }

    /// <summary>What is said of a damaged record.</summary>
    public string Describe(DamagedRecord record) => $"{Place(record.View, record.Key)}: the record is damaged. {record.Reason}";

    /// <summary>The damaged record of an entity, or null.</summary>
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
    /// <returns>What differs, in words, in order of the views and keys.</returns>
    public IReadOnlyList<string> Compare(MemoryStore replayed)
    {
        List<string> differences = [];
        ArrayBufferWriter<byte> bytes = new();
        foreach ((ViewPlan view, Dictionary<byte[], byte[]> ofView) in records)
        {
            HashSet<byte[]> keys = new(replayed.Keys(view), KeyBytesComparer.Instance);
            foreach (byte[] key in keys.Union(ofView.Keys, KeyBytesComparer.Instance).OrderBy(Convert.ToHexString, StringComparer.Ordinal))
            {
                bytes.ResetWrittenCount();
                bool isReplayed = replayed.TryEncode(view, key, bytes);
                byte[]? stored = ofView.GetValueOrDefault(key);
                if (stored is null || !isReplayed || !bytes.WrittenSpan.SequenceEqual(stored))
                {
                    differences.Add($"{Place(view, key)}: {Describe(stored, isReplayed, bytes.WrittenSpan)}");
                }
            }
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

    private static string Describe(byte[]? stored, bool isReplayed, ReadOnlySpan<byte> replayed)
        => stored is null ? FormattableString.Invariant($"there is no record, but replaying the events gives one of {replayed.Length} bytes.")
            : !isReplayed ? FormattableString.Invariant($"there is a record of {stored.Length} bytes, but no event of this entity was known by then.")
            : FormattableString.Invariant(
                $"the record of {stored.Length} bytes differs from the {replayed.Length} bytes replayed, from byte {replayed.CommonPrefixLength(stored)} on.");

    private string Place(ViewPlan view, byte[] key) => $"{paths[view]}: view {view.Name}, key {EntityKeyEncoding.Describe(key)}";
}

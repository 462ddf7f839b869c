using FeatureGen.Offline;
using FeatureGen.Offline.Backfill;
using FeatureGen.State;

namespace FeatureGen.Online.Stores.Checkpoints;

/// <summary>Fills tables with what a backfill wrote.</summary>
internal static class BackfilledTable
{
    /// <summary>Fills a table that has nothing yet. Whatever fails, it has nothing afterwards either.</summary>
    /// <exception cref="InputException">The view's file is missing, damaged or of another version.</exception>
    public static void Load(string folder, EntityTable table)
    {
        StateLayout layout = new(table.View);
        StoreFile backfilled = StoreFile.Open(StoreFile.Find(folder, table.View), table.View);
        List<Entity> entities = [];
        foreach (StoredRecord record in backfilled.Read())
        {
            Entity entity = new(record.Key, layout);
            try
            {
                EntityState.Decode(record.Record, entity.State);
            }
            catch (Exception exception) when (exception is RecordDamagedException or RecordMismatchException)
            {
                throw new InputException(
                    $"{backfilled.Path}: key {EntityKeyEncoding.Describe(record.Key)}: {exception.Message} Run backfill again.", exception);
            }

            entities.Add(entity);
        }

        table.Restore(entities, areChanged: true, [], backfilled.AsOf.Microseconds, backfilled.AsOf.Microseconds);
    }
}

using FeatureGen.Offline;
using FeatureGen.Offline.DuckDb;
using FeatureGen.Plans;
using FeatureGen.State;

namespace FeatureGen.Online.Stores.Checkpoints;

/// <summary>Reads tables out of a checkpoint's database.</summary>
internal sealed class CheckpointReader(DuckDbConnection connection, string path)
{
    /// <summary>Fills a table with what is stored of it; nothing where its fingerprint is not.</summary>
    /// <exception cref="InputException">A record is damaged.</exception>
    /// <exception cref="DuckDbException">The file is damaged.</exception>
    public void Read(EntityTable table)
    {
        string fingerprint = SqlText.Literal(table.View.StateFingerprint);
        using DuckDbQuery query = connection.Query($"SELECT as_of, watermark FROM states WHERE fingerprint = {fingerprint}");
        if (query.Read())
        {
            VectorView asOf = query.Chunk.Column(0);
            table.Restore(
                ReadEntities(table.View),
                areChanged: false,
                ReadPositions(fingerprint),
                asOf.IsValid(0) ? asOf.Values<long>()[0] : null,
                query.Chunk.Column(1).Values<long>()[0]);
        }
    }

    private EventPosition[] ReadPositions(string fingerprint)
    {
        List<EventPosition> positions = [];
        using DuckDbQuery query = connection.Query($"SELECT source_number, partition_number, last_offset FROM cursors WHERE fingerprint = {fingerprint}");
        while (query.Read())
        {
            for (int row = 0; row < query.Chunk.Rows; row++)
            {
                positions.Add(new EventPosition(query.Chunk.Column(1).Values<int>()[row], query.Chunk.Column(2).Values<long>()[row])
                {
                    Source = query.Chunk.Column(0).Values<int>()[row],
                });
            }
        }

        return [.. positions];
    }

    private List<Entity> ReadEntities(ViewPlan view)
    {
        List<Entity> entities = [];
        StateLayout layout = new(view);
        using DuckDbQuery query = connection.Query($"SELECT key, cursors, record FROM {CheckpointSchema.EntitiesOf(view)}");
        while (query.Read())
        {
            for (int row = 0; row < query.Chunk.Rows; row++)
            {
                Entity entity = new(query.Chunk.Column(0).Text(row).ToArray(), layout)
                {
                    Cursors = PartitionCursors.Decode(query.Chunk.Column(1).Text(row)),
                };
                Decode(query.Chunk.Column(2).Text(row), entity, view);
                entities.Add(entity);
            }
        }

        return entities;
    }

    private void Decode(ReadOnlySpan<byte> record, Entity entity, ViewPlan view)
    {
        try
        {
            EntityState.Decode(record, entity.State);
        }
        catch (Exception exception) when (exception is RecordDamagedException or RecordMismatchException)
        {
            throw new InputException(
                $"{path}: view {view.Name}, key {EntityKeyEncoding.Describe(entity.Key)}: {exception.Message} {CheckpointFile.HowToBeginAgain}", exception);
        }
    }
}

using System.Buffers;
using FeatureGen.Offline.DuckDb;
using FeatureGen.Plans;

namespace FeatureGen.Online.Stores.Checkpoints;

/// <summary>Writes the changes of tables into a checkpoint's database, in the transaction that its caller has begun.</summary>
internal sealed class CheckpointWriter(DuckDbConnection connection)
{
    private readonly ArrayBufferWriter<byte> record = new(4096);

    /// <summary>Replaces what is stored of one table by what it holds now.</summary>
    public void Write(TableChanges changes)
    {
        WriteEntities(changes);
        WriteState(changes);
    }

    // All old rows are deleted first, so that the new ones go straight to the table and only keys are held twice.
    private void WriteEntities(TableChanges changes)
    {
        ViewPlan view = changes.Table.View;
        string table = CheckpointSchema.EntitiesOf(view);
        CheckpointSchema.CreateEntities(connection, view);
        connection.Execute("CREATE OR REPLACE TEMPORARY TABLE changed (key BLOB)");
        Append("changed", [DuckDbType.Blob], changes.Entities, static (appender, row, entity) => appender.WriteBytes(0, row, entity.Key));
        connection.Execute($"DELETE FROM {table} WHERE key IN (SELECT key FROM changed)");
        Append(table, CheckpointSchema.EntityTypes, changes.Entities, WriteEntity);
    }

    private void WriteEntity(DuckDbAppender appender, int row, Entity entity)
    {
        byte[] cursors;
        record.ResetWrittenCount();
        lock (entity)
        {
            cursors = entity.Cursors.Encode();
            entity.State.Encode(record);
        }

        appender.WriteBytes(0, row, entity.Key);
        appender.WriteBytes(1, row, cursors);
        appender.WriteBytes(2, row, record.WrittenSpan);
    }

    // The watermark comes last: no entity was compacted further, and reading compacts all of them to it.
    private void WriteState(TableChanges changes)
    {
        ViewPlan view = changes.Table.View;
        string fingerprint = SqlText.Literal(view.StateFingerprint);
        string asOf = changes.Table.AsOf is { } time ? FormattableString.Invariant($"{time}") : "NULL";
        connection.Execute(FormattableString.Invariant($"""
            DELETE FROM states WHERE fingerprint = {fingerprint};
            DELETE FROM cursors WHERE fingerprint = {fingerprint};
            INSERT INTO states VALUES (
                {fingerprint}, {SqlText.Literal(view.Name)}, {view.Version}, {SqlText.Literal(view.Event.Source)}, {asOf}, {changes.Table.Watermark});
            """));
        foreach (EventPosition position in changes.Positions)
        {
            connection.Execute(FormattableString.Invariant($"INSERT INTO cursors VALUES ({fingerprint}, {position.Source}, {position.Partition}, {position.Offset})"));
        }
    }

    private void Append(string table, DuckDbType[] types, List<Entity> entities, Action<DuckDbAppender, int, Entity> write)
    {
        using DuckDbAppender appender = new(connection, table, types);
        int pending = 0;
        foreach (Entity entity in entities)
        {
            write(appender, pending, entity);
            if (++pending == DuckDbAppender.Capacity)
            {
                appender.Append(pending);
                pending = 0;
            }
        }

        if (pending > 0)
        {
            appender.Append(pending);
        }

        appender.Close();
    }
}

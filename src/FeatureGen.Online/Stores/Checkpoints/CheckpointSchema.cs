using FeatureGen.Offline;
using FeatureGen.Offline.DuckDb;
using FeatureGen.Plans;

namespace FeatureGen.Online.Stores.Checkpoints;

/// <summary>The tables of a checkpoint's database.</summary>
/// <remarks>
/// <c>format</c> has one row, the version of this schema. <c>states</c> has one row for each state fingerprint, <c>cursors</c> one for each
/// partition of a source that a state has seen, and each state has a table of its own with one row for each entity.
/// </remarks>
internal static class CheckpointSchema
{
    private const long Version = 2;
    private const int DigitsInName = 16;

    /// <summary>The types of the columns of an entities' table, in order: key, cursors, record.</summary>
    public static readonly DuckDbType[] EntityTypes = [DuckDbType.Blob, DuckDbType.Blob, DuckDbType.Blob];

    /// <summary>The name of the table of a state's entities.</summary>
    public static string EntitiesOf(ViewPlan view) => $"entities_{view.StateFingerprint[..DigitsInName]}";

    /// <summary>Creates the tables that are the same for all states.</summary>
    public static void Create(DuckDbConnection connection)
        => connection.Execute(FormattableString.Invariant($"""
            CREATE TABLE format (version BIGINT);
            INSERT INTO format VALUES ({Version});
            CREATE TABLE states (fingerprint VARCHAR, view VARCHAR, version INTEGER, source VARCHAR, as_of BIGINT, watermark BIGINT);
            CREATE TABLE cursors (fingerprint VARCHAR, source_number INTEGER, partition_number INTEGER, last_offset BIGINT);
            """));

    /// <summary>Creates the table of a state's entities unless it is there.</summary>
    public static void CreateEntities(DuckDbConnection connection, ViewPlan view)
        => connection.Execute($"CREATE TABLE IF NOT EXISTS {EntitiesOf(view)} (key BLOB, cursors BLOB, record BLOB)");

    /// <summary>Refuses a database that is no checkpoint, or one of another version.</summary>
    public static void Check(DuckDbConnection connection, string path)
    {
        if (connection.Scalar("SELECT count(*) FROM duckdb_tables() WHERE table_name IN ('format', 'states', 'cursors')") != 3)
        {
            throw new InputException($"{path}: is a DuckDB database, but no checkpoint of a store. Name another folder for the store.");
        }

        long version = connection.Scalar("SELECT version FROM format");
        if (version != Version)
        {
            throw new InputException(FormattableString.Invariant(
                $"{path}: has format {version}, and this program reads format {Version}. Open another folder and load a backfill into it."));
        }
    }
}

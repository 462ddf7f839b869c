using FeatureGen.Offline.DuckDb;

namespace FeatureGen.Hosting.Tests.Types;

/// <summary>A folder with events as Parquet, a spine and a configuration; deleted with it.</summary>
internal sealed class ParcelFolder : IDisposable
{
    public const string Names = "['Sent', 'Lost', 'Delivered', 'Unknown', 'sent']";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("featuregen-types-");

    /// <param name="state">The SQL of an event's state, of which every fifth is none of the enum's names.</param>
    /// <param name="spineState">The SQL of a request's state.</param>
    public ParcelFolder(string state = $"({Names})[1 + i % 5]", string spineState = "([10, -3, 20, NULL])[1 + i % 4]")
    {
        using DuckDbDatabase database = new();
        using DuckDbConnection connection = database.Connect();
        connection.Execute($"""
            COPY (SELECT i::BIGINT AS id, TIMESTAMPTZ '2026-03-01 00:00:00+00' + to_minutes(i * 7 % 4000) AS at, {state} AS state,
                (['Lost', NULL, 'Delivered'])[1 + i % 3]::VARCHAR AS before, (i * 13 % 100)::UTINYINT AS shelf,
                CASE WHEN i % 4 = 0 THEN NULL ELSE (i * 911 % 60000 - 30000)::SMALLINT END AS weight, (4294967295 - i)::UINTEGER AS number,
                CASE WHEN i % 3 = 0 THEN NULL ELSE DATE '2026-03-01' + (i % 5)::INTEGER END AS due
                FROM range(600) r(i)) TO '{PathOf("parcels.parquet")}' (FORMAT parquet)
            """);
        connection.Execute($"""
            COPY (SELECT TIMESTAMPTZ '2026-03-01 00:00:00+00' + to_minutes(i * 29 % 4400) AS at, (i * 13 % 100)::UTINYINT AS shelf, {spineState} AS state, i % 2 = 0 AS late
                FROM range(200) r(i)) TO '{PathOf("spine.parquet")}' (FORMAT parquet)
            """);
        File.WriteAllText(PathOf("featuregen.json"), """
            {
              "sources": { "parcels": { "files": ["parcels.parquet"] } },
              "services": { "parcel": { "spine": "spine.parquet", "training": "training.parquet", "store": "store", "storeAsOf": "2026-03-03T00:00:00Z" } }
            }
            """);
    }

    public VerbOptions Options => new() { Services = [ParcelService.Generated.Plan], Configuration = PathOf("featuregen.json"), SpecificationRows = 200 };

    public string PathOf(string name) => Path.Combine(folder.FullName, name);

    public void Dispose() => folder.Delete(recursive: true);
}

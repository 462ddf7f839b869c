using FeatureGen.Offline.DuckDb;
using FlightDelays.Preparation;

namespace FlightDelays.Tests.Preparation;

/// <summary>The real data, prepared once for all tests in a folder of their own.</summary>
public sealed class PreparedData : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("flight-delays-");
    private readonly DuckDbDatabase database = new();

    public PreparedData()
    {
        PreparationFiles sample = PreparationFiles.In(SampleFolder.Path);
        Files = sample with { Flights = Path.Combine(folder.FullName, "flights.parquet"), Spine = Path.Combine(folder.FullName, "spine.parquet") };
        Prepared = FlightPreparation.Run(Files, TestContext.Current.CancellationToken);
        Connection = database.Connect();
    }

    internal PreparationFiles Files { get; }

    internal PreparedFlights Prepared { get; }

    internal DuckDbConnection Connection { get; }

    internal string Raw => $"read_parquet({SqlText.Literal(Files.RawFlights)})";

    internal string Flights => $"read_parquet({SqlText.Literal(Files.Flights)})";

    internal string Spine => $"read_parquet({SqlText.Literal(Files.Spine)})";

    public void Dispose()
    {
        Connection.Dispose();
        database.Dispose();
        folder.Delete(recursive: true);
    }
}

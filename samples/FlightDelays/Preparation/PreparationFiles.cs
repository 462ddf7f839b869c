using FeatureGen.Offline;

namespace FlightDelays.Preparation;

/// <summary>What the preparation reads and writes.</summary>
/// <param name="RawFlights">The Parquet file as published: <c>date</c> is the departure in local time without a zone.</param>
/// <param name="Airports">The CSV file that knows each airport's state.</param>
/// <param name="Flights">The Parquet file of all flights with times in UTC, to be written.</param>
/// <param name="Spine">The Parquet file of the requests to train and verify with, to be written.</param>
internal sealed record PreparationFiles(string RawFlights, string Airports, string Flights, string Spine)
{
    /// <summary>The files of the sample under its folder.</summary>
    public static PreparationFiles In(string sample)
    {
        string data = Path.Combine(sample, "data");
        string published = Path.Combine(data, "node_modules", "vega-datasets", "data");
        string prepared = Path.Combine(data, "prepared");
        return new PreparationFiles(
            Path.Combine(published, "flights-3m.parquet"),
            Path.Combine(published, "airports.csv"),
            Path.Combine(prepared, "flights.parquet"),
            Path.Combine(prepared, "spine.parquet"));
    }

    /// <summary>Checks that the inputs are there.</summary>
    /// <exception cref="InputException">One is not; the message says how to get it.</exception>
    public void ThrowIfAbsent()
    {
        foreach (string input in (string[])[RawFlights, Airports])
        {
            if (!File.Exists(input))
            {
                throw new InputException(
                    $"{input}: there is no such file. Building samples/FlightDelays fetches it; or run `npm ci --ignore-scripts` in samples/FlightDelays/data.");
            }
        }
    }
}

using System.Diagnostics;
using FeatureGen;
using FeatureGen.Columns;
using FeatureGen.Offline;
using FeatureGen.Offline.DuckDb;

namespace FlightDelays.Preparation;

/// <summary>Turns the published file into flights with times in UTC, and into the spine: every flight that takes off in June 2001, UTC.</summary>
/// <remarks>
/// The spine keeps the flights whose delay the arrivals' admission refuses: each is a request as any other, and its outcome is what the file says.
/// </remarks>
internal static class FlightPreparation
{
    private static readonly Timestamp SpineStart = Timestamp.FromUtc(2001, 6, 1);
    private static readonly Timestamp SpineEnd = Timestamp.FromUtc(2001, 7, 1);

    /// <summary>Writes both files, unless they are there and made from the same inputs.</summary>
    /// <exception cref="InputException">An input is missing or cannot be used; what was prepared before stays.</exception>
    public static PreparedFlights Run(PreparationFiles files, CancellationToken cancellation = default)
    {
        long start = Stopwatch.GetTimestamp();
        files.ThrowIfAbsent();
        string inputs = InputFingerprint.Of(files);
        using DuckDbDatabase database = new();
        bool isUpToDate = InputFingerprint.IsIn(files.Flights, inputs) && InputFingerprint.IsIn(files.Spine, inputs);
        if (!isUpToDate)
        {
            Write(database, files, inputs, cancellation);
        }

        using DuckDbConnection connection = database.Connect();
        return new PreparedFlights(isUpToDate, Count(connection, files.Flights), Count(connection, files.Spine), Stopwatch.GetElapsedTime(start));
    }

    private static void Write(DuckDbDatabase database, PreparationFiles files, string inputs, CancellationToken cancellation)
    {
        using DuckDbConnection connection = database.Connect();
        StringTable strings = new();
        AirportClocks clocks = AirportClocks.Read(connection, files.Airports);
        using RawFlights raw = new(connection, files.RawFlights, clocks, strings);
        using FlightOutput flights = FlightOutput.OfFlights(database, files.Flights, strings, inputs);
        using FlightOutput spine = FlightOutput.OfSpine(database, files.Spine, strings, inputs);
        FlightRows rows = new();
        FlightRows requests = new();
        while (raw.Read(rows))
        {
            cancellation.ThrowIfCancellationRequested();
            flights.Append(rows);
            Select(rows, requests);
            spine.Append(requests);
        }

        flights.Complete(cancellation);
        spine.Complete(cancellation);
    }

    private static void Select(FlightRows rows, FlightRows requests)
    {
        requests.Clear();
        for (int row = 0; row < rows.Count; row++)
        {
            if (rows.TakeOff[row] >= SpineStart.Microseconds && rows.TakeOff[row] < SpineEnd.Microseconds)
            {
                requests.Add(rows.FlightId[row], rows.TakeOff[row], rows.Origin[row], rows.Destination[row], rows.Distance[row], rows.Delay[row]);
            }
        }
    }

    private static long Count(DuckDbConnection connection, string path)
        => connection.Scalar($"SELECT count(*) FROM read_parquet({SqlText.Literal(path)})");
}

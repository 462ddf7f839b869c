using System.Globalization;
using FeatureGen.Columns;
using FeatureGen.Offline;
using FeatureGen.Offline.DuckDb;

namespace FlightDelays.Preparation;

/// <summary>Reads the published flights in the order of the file, numbers them from 1, and turns local time into UTC.</summary>
internal sealed class RawFlights : IDisposable
{
    private readonly string path;
    private readonly AirportClocks clocks;
    private readonly StringTable strings;
    private readonly List<LocalClock?> clockOfCode = [];
    private readonly DuckDbQuery query;
    private long rows;

    /// <summary>Opens the file.</summary>
    /// <param name="connection">Reads nothing else until this is disposed.</param>
    /// <param name="path">The Parquet file.</param>
    /// <param name="clocks">The airports' clocks.</param>
    /// <param name="strings">Where the airports' codes come from.</param>
    /// <exception cref="InputException">It is no Parquet file with the columns that it should have.</exception>
    public RawFlights(DuckDbConnection connection, string path, AirportClocks clocks, StringTable strings)
    {
        this.path = path;
        this.clocks = clocks;
        this.strings = strings;
        try
        {
            query = connection.Query($"""
                SELECT CAST(date AS TIMESTAMP), CAST(origin AS VARCHAR), CAST(destination AS VARCHAR), CAST(distance AS BIGINT), CAST(delay AS BIGINT)
                FROM read_parquet({SqlText.Literal(path)})
                """);
        }
        catch (DuckDbException exception)
        {
            throw Unreadable(exception);
        }
    }

    /// <summary>Reads the next flights; false at the end.</summary>
    /// <exception cref="InputException">A row lacks a value, has an impossible time, or an airport whose zone is not known.</exception>
    public bool Read(FlightRows into)
    {
        try
        {
            into.Clear();
            if (!query.Read())
            {
                return false;
            }
        }
        catch (DuckDbException exception)
        {
            throw Unreadable(exception);
        }

        DataChunk chunk = query.Chunk;
        VectorView dates = chunk.Column(0);
        VectorView origins = chunk.Column(1);
        VectorView destinations = chunk.Column(2);
        VectorView distances = chunk.Column(3);
        VectorView delays = chunk.Column(4);
        for (int row = 0; row < chunk.Rows; row++)
        {
            rows++;
            if (!dates.IsValid(row) || !origins.IsValid(row) || !destinations.IsValid(row) || !distances.IsValid(row) || !delays.IsValid(row))
            {
                throw Refused("lacks its date, origin, destination, distance or delay");
            }

            long origin = strings.Intern(origins.Text(row));
            into.Add(
                flightId: rows,
                takeOff: TakeOff(dates.Values<long>()[row], origin),
                origin,
                destination: strings.Intern(destinations.Text(row)),
                distance: distances.Values<long>()[row],
                delay: delays.Values<long>()[row]);
        }

        return true;
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => query.Dispose();

    private long TakeOff(long local, long origin)
    {
        while (clockOfCode.Count <= origin)
        {
            clockOfCode.Add(null);
        }

        (long first, long end) = LocalClock.Range;
        return local >= first && local < end
            ? (clockOfCode[(int)origin] ??= clocks.Of(strings[origin])).ToUtc(local)
            : throw Refused(string.Create(CultureInfo.InvariantCulture, $"has a date outside 1970 to 2037, {local} microseconds from 1970-01-01"));
    }

    private InputException Refused(string reason)
        => new(string.Create(CultureInfo.InvariantCulture, $"{path}: row {rows} {reason}. Fetch the file again."));

    private InputException Unreadable(DuckDbException exception)
        => new($"{path}: cannot be read as flights (date, origin, destination, distance, delay). Fetch it again. DuckDB says: {exception.Summary}", exception);
}

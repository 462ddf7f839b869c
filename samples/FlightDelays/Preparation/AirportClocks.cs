using System.Text;
using FeatureGen.Offline;
using FeatureGen.Offline.DuckDb;
using NodaTime;

namespace FlightDelays.Preparation;

/// <summary>The local time of each airport, through its IANA zone.</summary>
internal sealed class AirportClocks
{
    private readonly string source;
    private readonly IReadOnlyDictionary<string, string> stateOfAirport;
    private readonly Dictionary<string, string> zoneOfAirport = ZoneTable.Parse(ZoneTable.Airports);
    private readonly Dictionary<string, string> zoneOfState = ZoneTable.Parse(ZoneTable.States);
    private readonly Dictionary<string, LocalClock> clocks = new(StringComparer.Ordinal);

    /// <summary>Clocks for airports whose states are known.</summary>
    /// <param name="source">What knows the states, for messages.</param>
    /// <param name="stateOfAirport">The state of each airport, by IATA code.</param>
    public AirportClocks(string source, IReadOnlyDictionary<string, string> stateOfAirport)
    {
        this.source = source;
        this.stateOfAirport = stateOfAirport;
    }

    /// <summary>Reads the states from a CSV file with the columns <c>iata</c> and <c>state</c>.</summary>
    /// <exception cref="InputException">The file cannot be read.</exception>
    public static AirportClocks Read(DuckDbConnection connection, string path)
    {
        try
        {
            Dictionary<string, string> states = new(StringComparer.Ordinal);
            using DuckDbQuery query = connection.Query(
                $"SELECT iata, state FROM read_csv({SqlText.Literal(path)}, header = true, all_varchar = true) WHERE iata IS NOT NULL AND state IS NOT NULL");
            while (query.Read())
            {
                VectorView airports = query.Chunk.Column(0);
                VectorView statesOfAirports = query.Chunk.Column(1);
                for (int row = 0; row < query.Chunk.Rows; row++)
                {
                    states[Encoding.UTF8.GetString(airports.Text(row))] = Encoding.UTF8.GetString(statesOfAirports.Text(row));
                }
            }

            return new AirportClocks(path, states);
        }
        catch (DuckDbException exception)
        {
            throw new InputException(
                $"{path}: cannot be read as a table of airports with the columns iata and state. Fetch it again. DuckDB says: {exception.Summary}", exception);
        }
    }

    /// <summary>The clock of an airport.</summary>
    /// <exception cref="InputException">The airport, or its zone, is not known.</exception>
    public LocalClock Of(string airport)
    {
        string zone = ZoneOf(airport);
        if (!clocks.TryGetValue(zone, out LocalClock? clock))
        {
            DateTimeZone found = DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone)
                ?? throw new InputException($"Airport {airport}: \"{zone}\" is no IANA zone. Correct Preparation/Zones.");
            clock = new LocalClock(found);
            clocks.Add(zone, clock);
        }

        return clock;
    }

    private string ZoneOf(string airport)
    {
        if (zoneOfAirport.TryGetValue(airport, out string? own))
        {
            return own;
        }

        return stateOfAirport.TryGetValue(airport, out string? state)
            ? zoneOfState.TryGetValue(state, out string? zone)
                ? zone
                : throw new InputException(
                    $"Airport {airport} lies in {state}, which keeps more than one time or is not known. Add the airport to Preparation/Zones/airport-zones.csv.")
            : throw new InputException($"Airport {airport} is not in {source}. Add it to Preparation/Zones/airport-zones.csv.");
    }
}

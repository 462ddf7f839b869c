using System.Text;
using FeatureGen.Offline.DuckDb;
using FlightDelays.Preparation;

namespace FlightDelays.Tests.Preparation;

public class PreparedDataTests(PreparedData data) : IClassFixture<PreparedData>
{
    private const string June = "take_off >= TIMESTAMPTZ '2001-06-01 00:00:00+00' AND take_off < TIMESTAMPTZ '2001-07-01 00:00:00+00'";

    [Fact]
    public void Every_airport_of_the_data_has_a_zone()
    {
        AirportClocks clocks = AirportClocks.Read(data.Connection, data.Files.Airports);
        string[] airports = Texts($"SELECT DISTINCT unnest([origin, destination]) FROM {data.Raw}");
        Assert.Equal(229, airports.Length);
        Assert.All(airports, airport => Assert.NotNull(clocks.Of(airport).Zone));
    }

    [Fact]
    public void All_flights_are_numbered_in_the_order_of_the_file()
    {
        Assert.Equal(3_000_000, data.Prepared.Flights);
        Assert.Equal(0, Scalar($"""
            SELECT count(*)
            FROM (SELECT file_row_number + 1 AS flight_id, * FROM read_parquet({SqlText.Literal(data.Files.RawFlights)}, file_row_number = true)) AS raw
            FULL JOIN {data.Flights} AS prepared USING (flight_id)
            WHERE raw.origin IS DISTINCT FROM prepared.origin OR raw.destination IS DISTINCT FROM prepared.destination
              OR raw.distance IS DISTINCT FROM prepared.distance OR raw.delay IS DISTINCT FROM prepared.delay
            """));
        Assert.Equal(3_000_000, Scalar($"SELECT count(DISTINCT flight_id) FROM {data.Flights}"));
    }

    [Fact]
    public void What_is_exported_is_what_was_prepared()
    {
        string folder = Path.GetDirectoryName(data.Files.Spine)!;
        Assert.Equal(0, ExportVerb.Run(data.Files, folder, TextWriter.Null, TextWriter.Null));
        string spine = $"read_csv({SqlText.Literal(Path.Combine(folder, "spine.csv"))})";
        Assert.Equal(502_536, Scalar($"SELECT count(*) FROM {spine}"));
        Assert.Equal(0, Scalar($"SELECT count(*) FROM (SELECT * FROM {spine} EXCEPT SELECT * FROM {data.Spine})"));
        Assert.StartsWith("flight_id,take_off,origin,destination,distance,delay", File.ReadLines(Path.Combine(folder, "flights.csv")).First());
    }

    [Fact]
    public void Columns_have_the_types_that_the_sources_declare()
        => Assert.Equal(
            ["flight_id BIGINT", "take_off TIMESTAMP WITH TIME ZONE", "origin VARCHAR", "destination VARCHAR", "distance BIGINT", "delay BIGINT"],
            Texts($"SELECT column_name || ' ' || column_type FROM (DESCRIBE SELECT * FROM {data.Flights})"));

    [Fact]
    public void The_spine_has_the_columns_of_the_request_and_its_outcome()
        => Assert.Equal(
            ["at TIMESTAMP WITH TIME ZONE", "flight_id BIGINT", "origin VARCHAR", "destination VARCHAR", "distance BIGINT", "delay BIGINT"],
            Texts($"SELECT column_name || ' ' || column_type FROM (DESCRIBE SELECT * FROM {data.Spine})"));

    [Fact]
    public void The_spine_is_every_flight_that_takes_off_in_June_in_UTC()
    {
        Assert.Equal(Scalar($"SELECT count(*) FROM {data.Flights} WHERE {June}"), data.Prepared.Requests);
        Assert.InRange(data.Prepared.Requests, 500_000, 505_000);
        Assert.Equal(0, Scalar($"""
            SELECT count(*) FROM (
                (SELECT take_off AS at, flight_id, origin, destination, distance, delay FROM {data.Flights} WHERE {June})
                EXCEPT SELECT * FROM {data.Spine})
            """));
    }

    [Fact]
    public void Flights_that_admission_will_refuse_are_kept()
        => Assert.Equal(3, Scalar($"SELECT count(*) FROM {data.Flights} WHERE delay < -120"));

    [Fact]
    public void Every_day_in_UTC_has_a_plausible_number_of_take_offs()
    {
        // The first day lacks the flights that took off on 31 December in America but on 1 January in UTC; the last ones spill into July.
        Assert.Equal(182, Scalar($"SELECT count(DISTINCT CAST(take_off AS DATE)) FROM {data.Flights}"));
        Assert.Equal(0, Scalar($"""
            SELECT count(*) FROM (
                SELECT CAST(take_off AS DATE) AS day, count(*) AS flights FROM {data.Flights} GROUP BY day)
            WHERE day BETWEEN DATE '2001-01-02' AND DATE '2001-06-30' AND flights NOT BETWEEN 11000 AND 19000
            """));
    }

    [Fact]
    public void Take_off_agrees_with_the_time_zones_of_DuckDb_where_these_are_simple()
        // Away from the night of the change, ICU's calendar and the table of offsets must agree.
        => Assert.Equal(0, Scalar($"""
            SELECT count(*)
            FROM (SELECT file_row_number + 1 AS flight_id, date FROM read_parquet({SqlText.Literal(data.Files.RawFlights)}, file_row_number = true)) AS raw
            JOIN {data.Flights} AS prepared USING (flight_id)
            WHERE origin IN ('ORD', 'LAX', 'ATL', 'PHX', 'HNL') AND CAST(date AS DATE) <> DATE '2001-04-01'
              AND take_off <> timezone(CASE origin WHEN 'ORD' THEN 'America/Chicago' WHEN 'LAX' THEN 'America/Los_Angeles'
                WHEN 'ATL' THEN 'America/New_York' WHEN 'PHX' THEN 'America/Phoenix' ELSE 'Pacific/Honolulu' END, date)
            """));

    [Fact]
    public void Files_that_were_made_from_the_same_inputs_are_left_alone()
    {
        DateTime written = File.GetLastWriteTimeUtc(data.Files.Flights);
        PreparedFlights again = FlightPreparation.Run(data.Files, TestContext.Current.CancellationToken);
        Assert.True(again.WasUpToDate);
        Assert.False(data.Prepared.WasUpToDate);
        Assert.Equal((data.Prepared.Flights, data.Prepared.Requests), (again.Flights, again.Requests));
        Assert.Equal(written, File.GetLastWriteTimeUtc(data.Files.Flights));
    }

    private long Scalar(string sql) => data.Connection.Scalar(sql, TestContext.Current.CancellationToken);

    private string[] Texts(string sql)
    {
        List<string> texts = [];
        using DuckDbQuery query = data.Connection.Query(sql, TestContext.Current.CancellationToken);
        while (query.Read())
        {
            VectorView column = query.Chunk.Column(0);
            for (int row = 0; row < query.Chunk.Rows; row++)
            {
                texts.Add(Encoding.UTF8.GetString(column.Text(row)));
            }
        }

        return [.. texts];
    }
}

using System.Text;
using FeatureGen.Offline;
using FeatureGen.Offline.DuckDb;
using FlightDelays.Preparation;

namespace FlightDelays.Tests.Preparation;

public sealed class FlightPreparationTests : IDisposable
{
    private const string Columns = "date, delay, distance, origin, destination";
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("flight-delays-");
    private readonly PreparationFiles files;

    public FlightPreparationTests()
    {
        files = new PreparationFiles(In("raw.parquet"), In("airports.csv"), In("prepared/flights.parquet"), In("prepared/spine.parquet"));
        File.WriteAllText(files.Airports, "iata,name,city,state\nORD,O'Hare,Chicago,IL\nJFK,Kennedy,New York,NY\n");
    }

    [Fact]
    public void Flights_are_turned_into_UTC_and_those_of_June_into_the_spine()
    {
        WriteRaw(
            "(TIMESTAMP '2001-05-31 18:59:00', 1, 740, 'ORD', 'JFK')",
            "(TIMESTAMP '2001-05-31 19:00:00', -500, 740, 'ORD', 'JFK')",
            "(TIMESTAMP '2001-06-30 19:59:00', 3, 740, 'JFK', 'ORD')",
            "(TIMESTAMP '2001-06-30 20:00:00', 4, 740, 'JFK', 'ORD')");
        PreparedFlights prepared = Run();
        Assert.Equal((4, 2), (prepared.Flights, prepared.Requests));
        Assert.Equal(
            ["2,2001-06-01 00:00:00+00,-500", "3,2001-06-30 23:59:00+00,3"],
            Texts($"SELECT concat_ws(',', flight_id, \"at\", delay) FROM read_parquet({SqlText.Literal(files.Spine)})"));
    }

    [Fact]
    public void Changed_inputs_are_prepared_again()
    {
        WriteRaw("(TIMESTAMP '2001-06-02 12:00:00', 1, 740, 'ORD', 'JFK')");
        _ = Run();
        WriteRaw("(TIMESTAMP '2001-06-02 12:00:00', 1, 740, 'ORD', 'JFK')", "(TIMESTAMP '2001-06-02 12:01:00', 1, 740, 'ORD', 'JFK')");
        PreparedFlights prepared = Run();
        Assert.False(prepared.WasUpToDate);
        Assert.Equal(2, prepared.Flights);
    }

    [Fact]
    public void A_missing_file_is_named_with_the_command_that_fetches_it()
        => Assert.Equal(
            $"{files.RawFlights}: there is no such file. Building samples/FlightDelays fetches it; or run `npm ci --ignore-scripts` in samples/FlightDelays/data.",
            Refusal());

    [Fact]
    public void A_file_that_is_no_Parquet_is_refused()
    {
        File.WriteAllText(files.RawFlights, "no parquet");
        Assert.StartsWith($"{files.RawFlights}: cannot be read as flights (date, origin, destination, distance, delay). Fetch it again.", Refusal());
    }

    [Fact]
    public void A_missing_column_is_refused()
    {
        Execute($"COPY (SELECT 1 AS delay) TO {SqlText.Literal(files.RawFlights)} (FORMAT parquet)");
        Assert.StartsWith($"{files.RawFlights}: cannot be read as flights (date, origin, destination, distance, delay). Fetch it again.", Refusal());
    }

    [Fact]
    public void A_missing_column_of_the_airports_is_refused()
    {
        WriteRaw("(TIMESTAMP '2001-06-02 12:00:00', 1, 740, 'ORD', 'JFK')");
        File.WriteAllText(files.Airports, "iata,name\nORD,O'Hare\n");
        Assert.StartsWith($"{files.Airports}: cannot be read as a table of airports with the columns iata and state. Fetch it again.", Refusal());
    }

    [Theory]
    [InlineData("(NULL, 1, 740, 'ORD', 'JFK')", "row 2 lacks its date, origin, destination, distance or delay")]
    [InlineData("(TIMESTAMP '2001-06-02 12:00:00', 1, 740, NULL, 'JFK')", "row 2 lacks its date, origin, destination, distance or delay")]
    [InlineData("(TIMESTAMP '1969-12-31 23:59:59', 1, 740, 'ORD', 'JFK')", "row 2 has a date outside 1970 to 2037, -1000000 microseconds from 1970-01-01")]
    [InlineData("(TIMESTAMP '2038-01-01 00:00:00', 1, 740, 'ORD', 'JFK')", "row 2 has a date outside 1970 to 2037, 2145916800000000 microseconds from 1970-01-01")]
    public void A_row_that_cannot_be_used_is_refused_by_number_and_what_was_prepared_stays(string row, string reason)
    {
        WriteRaw("(TIMESTAMP '2001-06-02 12:00:00', 1, 740, 'ORD', 'JFK')");
        _ = Run();
        byte[] before = File.ReadAllBytes(files.Flights);
        WriteRaw("(TIMESTAMP '2001-06-02 12:00:00', 1, 740, 'ORD', 'JFK')", row);
        Assert.Equal($"{files.RawFlights}: {reason}. Fetch the file again.", Refusal());
        Assert.Equal(before, File.ReadAllBytes(files.Flights));
        Assert.Equal(["flights.parquet", "spine.parquet"], new DirectoryInfo(In("prepared")).GetFiles().Select(file => file.Name).Order());
    }

    [Fact]
    public void An_unknown_airport_is_refused_by_name()
    {
        WriteRaw("(TIMESTAMP '2001-06-02 12:00:00', 1, 740, 'QQQ', 'JFK')");
        Assert.Equal($"Airport QQQ is not in {files.Airports}. Add it to Preparation/Zones/airport-zones.csv.", Refusal());
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string In(string name) => Path.Combine(folder.FullName, name);

    private PreparedFlights Run() => FlightPreparation.Run(files, TestContext.Current.CancellationToken);

    private string Refusal() => Assert.Throws<InputException>(Run).Message;

    private void WriteRaw(params string[] rows)
        => Execute($"COPY (SELECT * FROM (VALUES {string.Join(", ", rows)}) AS flights({Columns})) TO {SqlText.Literal(files.RawFlights)} (FORMAT parquet)");

    private static void Execute(string sql)
    {
        using DuckDbDatabase database = new();
        using DuckDbConnection connection = database.Connect();
        connection.Execute(sql, TestContext.Current.CancellationToken);
    }

    private static string[] Texts(string sql)
    {
        using DuckDbDatabase database = new();
        using DuckDbConnection connection = database.Connect();
        using DuckDbQuery query = connection.Query(sql, TestContext.Current.CancellationToken);
        Assert.True(query.Read());
        VectorView column = query.Chunk.Column(0);
        string[] texts = new string[query.Chunk.Rows];
        for (int row = 0; row < texts.Length; row++)
        {
            texts[row] = Encoding.UTF8.GetString(column.Text(row));
        }

        return texts;
    }
}

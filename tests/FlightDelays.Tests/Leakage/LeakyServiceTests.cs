using System.Xml.Linq;
using FeatureGen;
using FeatureGen.Offline.DuckDb;
using FeatureGen.Offline.Training;
using FeatureGen.Plans;
using FlightDelays.Features;
using FlightDelays.Leakage;

namespace FlightDelays.Tests.Leakage;

public sealed class LeakyServiceTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("flight-delays-");

    [Fact]
    public void A_delay_counts_from_departure_where_the_service_leaks_and_nowhere_else()
    {
        // Flight 1 is in the air when flight 3 is asked about; flight 2 has landed and is reported; flight 3 itself never counts.
        ServicePlan correct = LateArrival.Generated.Plan;
        (LabelledRows rows, _) = Read(correct);
        (LabelledRows leaky, _) = Read(new LeakyService(correct));

        Assert.Equal(1, rows[0][Place("Destination_Arrivals24h")]);
        Assert.Equal(5, rows[0][Place("Destination_MeanDelay24h")]);
        Assert.Equal(2, leaky[0][Place("Destination_Arrivals24h")]);
        Assert.Equal((5 + 95) / 2.0, leaky[0][Place("Destination_MeanDelay24h")]);
        Assert.Equal(1, leaky[0][Place("Destination_Arrivals1h")]);
        Assert.Equal(1, leaky[0][Place("Route_Flights24h")]);
        Assert.Equal(rows[0][Place("Departures_Departures24h")], leaky[0][Place("Departures_Departures24h")]);
        Assert.Equal(rows[0][Place("Hour")], leaky[0][Place("Hour")]);
    }

    [Fact]
    public void Rows_are_split_by_time_with_their_labels()
    {
        (LabelledRows before, LabelledRows from) = Read(LateArrival.Generated.Plan);
        Assert.Equal([true], before.Labels);
        Assert.Equal([false], from.Labels);
        Assert.Equal(720, before[0][Place("Miles")]);
        Assert.Equal(1_680, from[0][Place("Miles")]);
        Assert.True(double.IsNaN(from[0][Place("Route_MeanDelay24h")]));
        Assert.Equal(1, from[0][Place("IsLongHaul")]);
    }

    [Fact]
    public void What_leaks_is_of_another_fingerprint()
        => Assert.NotEqual(LateArrival.Generated.Plan.Fingerprint, new LeakyService(LateArrival.Generated.Plan).Fingerprint);

    [Fact]
    public void The_chart_is_xml_and_shows_the_numbers()
    {
        string chart = LeakageChart.Draw(new ModelQuality("honest", 0.7487, 0.7487), new ModelQuality("deceived", 0.791, 0.73));
        string[] texts = [.. XDocument.Parse(chart).Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value)];
        Assert.All((string[])["honest 0.749", "0.749", "deceived 0.791", "0.730", "offline", "served"], text => Assert.Contains(text, texts));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static int Place(string feature)
        => LateArrival.Generated.Plan.Outputs.Where(output => output.Feature.Kind != FeatureGen.Columns.ValueKind.String).Index().First(output => output.Item.Name == feature).Index;

    private (LabelledRows Before, LabelledRows From) Read(ServicePlan plan)
    {
        string flights = Path.Combine(folder.FullName, "flights.csv");
        string spine = Path.Combine(folder.FullName, "spine.csv");
        string output = Path.Combine(folder.FullName, $"{plan.Name}.parquet");
        File.WriteAllLines(flights, [
            "flight_id,take_off,origin,destination,distance,delay",
            "1,2001-06-10T11:30:00Z,BOS,JFK,720,95",
            "2,2001-06-10T06:00:00Z,SFO,JFK,720,5",
            "3,2001-06-10T12:00:00Z,BOS,JFK,720,400",
        ]);
        File.WriteAllLines(spine, [
            "at,flight_id,origin,destination,distance,delay",
            "2001-06-10T12:00:00Z,3,BOS,JFK,720,400",
            "2001-06-22T00:00:00Z,4,JFK,LAX,1680,0",
        ]);
        new TrainingRun(new TrainingOptions
        {
            Plan = plan,
            Events = new Dictionary<string, IReadOnlyList<string>> { ["arrivals"] = [flights], ["departures"] = [flights] },
            Spine = [spine],
            Output = output,
        }).Run(null, TestContext.Current.CancellationToken);
        using DuckDbDatabase database = new();
        return LabelledRows.Read(database, output, plan, Timestamp.FromUtc(2001, 6, 22));
    }
}

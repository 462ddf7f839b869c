using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using FeatureGen.Conformance.Features;
using FeatureGen.Conformance.Paths;
using FeatureGen.Rows;

namespace FeatureGen.Conformance;

/// <summary>Batch, request and specification give the same bits and statuses.</summary>
public sealed class PathTests
{
    private const int LeastScenarios = 400;
    private const int Checks = 7;

    // eng/fuzz.sh asks for more, and for other ones.
    private static readonly TimeSpan Time = TimeSpan.FromMinutes(double.Parse(Environment.GetEnvironmentVariable("FEATUREGEN_FUZZ_MINUTES") ?? "0", CultureInfo.InvariantCulture) / Checks);
    private static readonly int FirstSeed = int.Parse(Environment.GetEnvironmentVariable("FEATUREGEN_FUZZ_SEED") ?? "0", CultureInfo.InvariantCulture);
    private static readonly string? Report = Environment.GetEnvironmentVariable("FEATUREGEN_FUZZ_REPORT");

    private long values;

    [Fact]
    public void Batch_equals_the_specification_at_every_width()
        => ForAllScenarios(scenario =>
        {
            IReadOnlyList<string[]> expected = SpecificationPath.Run(scenario);
            foreach (RowWidth width in Enum.GetValues<RowWidth>())
            {
                AssertEqual(expected, BatchPath.Run(scenario, width, threads: 1), $"batch {width}");
            }
        });

    [Fact]
    public void Labels_that_look_forward_equal_the_specification_and_mature_as_it_says()
        => ForAllScenarios(scenario =>
        {
            // Those of the first row are mature, at the earliest.
            Timestamp asOf = scenario.Requests[0].At + Duration.Seconds(90);
            IReadOnlyList<string[]> expected = SpecificationPath.Train(scenario, asOf);
            AssertEqual(expected, BatchPath.Train(scenario, RowProgram.Widest, asOf), "labels");
            AssertEqual(expected, BatchPath.Train(scenario, RowWidth.Request, asOf), "labels of a row at a time");
            Assert.Contains(expected[0], value => value.StartsWith("Following Present", StringComparison.Ordinal));
            Assert.All(expected, row => Assert.Equal(StationService.Generated.Plan.Outputs.Length + StationService.Generated.Plan.Labels.Length, row.Length));
        });

    [Fact]
    public void Requests_equal_the_specification()
        => ForAllScenarios(scenario =>
            AssertEqual(SpecificationPath.Run(scenario), RequestPath.Run(scenario, throughRecords: false, compact: false), "request"));

    [Fact]
    public void Requests_over_records_equal_the_specification()
        => ForAllScenarios(scenario =>
            AssertEqual(SpecificationPath.Run(scenario), RequestPath.Run(scenario, throughRecords: true, compact: false), "records"));

    [Fact]
    public void Neither_the_order_of_events_nor_threads_change_a_bit()
        => ForAllScenarios(scenario =>
        {
            IReadOnlyList<string[]> expected = BatchPath.Run(scenario, RowProgram.Widest, threads: 1);
            Scenario shuffled = scenario.Shuffled(seed: 1);
            AssertEqual(expected, BatchPath.Run(shuffled, RowProgram.Widest, threads: 2), "shuffled batch");
            AssertEqual(expected, RequestPath.Run(shuffled, throughRecords: false, compact: false), "shuffled request");
        });

    [Fact]
    public void Neither_the_order_of_events_nor_compaction_changes_a_byte_of_state()
        => ForAllScenarios(scenario =>
        {
            long last = scenario.Events.Select(reading => reading.Received.Microseconds).DefaultIfEmpty().Max();
            Assert.Equal(StatePath.Run(scenario, last, compacts: false), StatePath.Run(scenario.Shuffled(seed: 2), last, compacts: false));
            Assert.Equal(StatePath.Run(scenario, last, compacts: false), StatePath.Run(scenario, last, compacts: true));
        });

    /// <summary>
    /// Compaction may refuse a request that names an event of its own that is folded already; no request here does so after ten minutes.
    /// </summary>
    [Fact]
    public void Compacted_state_answers_as_before()
        => ForAllScenarios(scenario =>
        {
            var anonymous = new Scenario(scenario.Events, [.. scenario.Requests.Select(request => request with { Id = -1 })]);
            AssertEqual(SpecificationPath.Run(anonymous), RequestPath.Run(anonymous, throughRecords: true, compact: true), "compacted");
        });

    [Fact]
    public void Scenarios_hold_what_they_are_meant_to_try()
    {
        Scenario[] scenarios = [.. Enumerable.Range(0, 100).Select(Scenario.Random)];
        Assert.Contains(scenarios, scenario => scenario.Events.GroupBy(reading => (reading.Station, reading.Measured, reading.Turn)).Any(tie => tie.Count() > 1));
        Assert.Contains(scenarios, scenario => scenario.Events.GroupBy(reading => (reading.Station, reading.Id)).Any(same => same.Distinct().Count() < same.Count()));
        Assert.Contains(scenarios, scenario => scenario.Events.Any(reading => !reading.IsReading));
        Assert.Contains(scenarios, scenario => Pairs(scenario).Any(pair => pair.Older.Received < pair.Newer.Received && pair.Newer.IsWithdrawn));
        Assert.Contains(scenarios, scenario => Pairs(scenario).Any(pair => pair.Older.Received > pair.Newer.Received));
        Assert.Contains(scenarios, scenario => Pairs(scenario).Any(pair => pair.Older.Received - pair.Newer.Received > Duration.Minutes(2)));
        Assert.Contains(scenarios, scenario => Pairs(scenario).Any(pair => pair.Older.Measured > pair.Newer.Measured));
        Assert.Contains(scenarios, scenario => Pairs(scenario).Any(pair => pair.Older.Source != pair.Newer.Source));
        Assert.Contains(scenarios, scenario => scenario.Events.GroupBy(reading => (reading.Station, reading.Id)).Any(same => same.DistinctBy(reading => reading.Source).Count() > 1));
        Assert.Contains(scenarios, scenario => scenario.Events.Any(reading => reading.Received < reading.Measured));
        Assert.Contains(scenarios, scenario => scenario.Events.Any(reading => reading.Measured.Microseconds < 0));
        Assert.Contains(scenarios, scenario => scenario.Requests.Any(request => scenario.Events.Any(reading => reading.Measured == request.At)));
        Assert.Contains(scenarios, scenario => scenario.Requests.Any(request => scenario.Events.Any(reading =>
            reading.Id == request.Id && reading.Measured < request.At && reading.Received <= request.At && reading.Station == request.Station)));
        Assert.Contains(scenarios, scenario => scenario.Requests.Any(request => request.Cell > 0 && scenario.Events.Count(reading => reading.Cell == request.Cell) > 1));
        Assert.Contains(scenarios, scenario => scenario.Requests.Any(request => request.Cell is null or 0));
        Assert.Contains(scenarios, scenario => SpecificationPath.Train(scenario, scenario.Requests[0].At + Duration.Seconds(90)).Any(row => row[^1].Contains("Immature", StringComparison.Ordinal)));
        string[] statuses = [.. scenarios.SelectMany(scenario => SpecificationPath.Run(scenario)).SelectMany(row => row).Select(value => value.Split(' ')[1]).Distinct()];
        Assert.Equivalent(new[] { "Present", "Null", "EmptyWindow", "Missing", "Default", "Error" }, statuses);
    }

    private static IEnumerable<(Correction Older, Correction Newer)> Pairs(Scenario scenario)
        => from older in scenario.Events.Select(Correction.Of)
           from newer in scenario.Events.Select(Correction.Of)
           where (older.Station, older.Row) == (newer.Station, newer.Row) && older.Version < newer.Version
           select (older, newer);

    private void ForAllScenarios(Action<Scenario> check, [CallerMemberName] string name = "")
    {
        Stopwatch watch = Stopwatch.StartNew();
        long events = 0;
        int count = 0;
        for (; count < LeastScenarios || watch.Elapsed < Time; count++)
        {
            Scenario scenario = Scenario.Random(FirstSeed + count);
            events += scenario.Events.Count;
            try
            {
                check(scenario);
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"The scenario of seed {FirstSeed + count}: {exception.Message}", exception);
            }
        }

        if (Report is not null)
        {
            File.AppendAllText(Report, string.Create(
                CultureInfo.InvariantCulture, $"{name}: {count:N0} scenarios, {events:N0} events, {values:N0} values and statuses compared in {watch.Elapsed.TotalMinutes:F1} min\n"));
        }
    }

    private void AssertEqual(IReadOnlyList<string[]> expected, IReadOnlyList<string[]> actual, string path)
    {
        for (int row = 0; row < expected.Count; row++)
        {
            values += expected[row].Length;
            for (int value = 0; value < expected[row].Length; value++)
            {
                Assert.True(expected[row][value] == actual[row][value],
                    $"{path}, row {row}: specified {expected[row][value]}, computed {actual[row][value]}");
            }
        }
    }
}

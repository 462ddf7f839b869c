using System.Globalization;
using FeatureGen.Hosting.LibraryApp;
using FeatureGen.Hosting.Tests.Fixtures;

namespace FeatureGen.Hosting.Tests.Combined;

/// <summary>A folder with the files of four sources, two of which make one table and two say one kind of event, a spine and a configuration; deleted with it.</summary>
internal sealed class LibraryFolder : IDisposable
{
    private const int MinutesOfDays = 6 * 24 * 60;

    private static readonly Timestamp Start = Timestamp.FromUtc(2026, 5, 4);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("featuregen-library-");
    private readonly List<(bool IsArchived, Timestamp Known, string Line)> loans = [];
    private readonly List<(Timestamp Known, string Line)> visits = [];
    private readonly List<(Timestamp Known, string Line)> plans = [];

    public LibraryFolder(int seed)
    {
        Random random = new(seed);
        for (int loan = 0; loan < 120; loan++)
        {
            DrawVersions(random, loan);
        }

        List<string> rows = [];
        for (int visit = 1; visit <= 240; visit++)
        {
            rows.Add(DrawVisit(random, visit));
        }

        Write("", _ => true);
        File.WriteAllLines(PathOf("spine.csv"), ["at,visit,reader,complains", .. rows]);
        File.WriteAllText(PathOf("featuregen.json"), """
            {
              "sources": { "loans": { "files": ["loans*.csv"] }, "archive": { "files": ["archive*.csv"] }, "visits": { "files": ["visits*.csv"] }, "plans": { "files": ["plans*.csv"] } },
              "services": { "library": { "spine": "spine.csv", "training": "training.parquet", "store": "store", "storeAsOf": "2026-05-08T00:00:00Z" } }
            }
            """);
    }

    /// <summary>When the labels of most rows are mature, and those of some are not.</summary>
    public static Timestamp AsOf => Start + Duration.Days(6);

    public VerbOptions Options
        => new() { Services = [LibraryService.Generated.Plan], Configuration = PathOf("featuregen.json"), SpecificationRows = 240, AsOf = AsOf, Strict = true };

    public string Folder => folder.FullName;

    public string PathOf(string name) => Path.Combine(Folder, name);

    /// <summary>Writes the rows of all sources that became known at some times, to files of names that end so.</summary>
    public void Write(string suffix, Func<Timestamp, bool> isWritten)
    {
        File.WriteAllLines(PathOf($"loans{suffix}.csv"), ["begins,committed,loan,version,reader,fee", .. loans.Where(each => !each.IsArchived && isWritten(each.Known)).Select(each => each.Line)]);
        File.WriteAllLines(PathOf($"archive{suffix}.csv"), ["begun,committed,loan,version,reader", .. loans.Where(each => each.IsArchived && isWritten(each.Known)).Select(each => each.Line)]);
        File.WriteAllLines(PathOf($"visits{suffix}.csv"), ["id,began,reported,reader,minutes", .. visits.Where(each => isWritten(each.Known)).Select(each => each.Line)]);
        File.WriteAllLines(PathOf($"plans{suffix}.csv"), ["id,reported,reader,minutes", .. plans.Where(each => isWritten(each.Known)).Select(each => each.Line)]);
    }

    /// <summary>Has the events in Parquet, which is read by its times, instead.</summary>
    public void UseParquet()
    {
        foreach ((string source, string[] times) in (ReadOnlySpan<(string, string[])>)[("loans", ["begins", "committed"]), ("archive", ["begun", "committed"]), ("visits", ["began", "reported"]), ("plans", ["reported"])])
        {
            ParquetEdit.FromCsv(PathOf($"{source}.csv"), PathOf($"{source}.parquet"), string.Join(", ", times.Select(time => $"CAST({time} AS TIMESTAMPTZ) AS {time}")));
        }

        File.WriteAllText(PathOf("featuregen.json"), File.ReadAllText(PathOf("featuregen.json")).Replace("*.csv", "*.parquet", StringComparison.Ordinal));
    }

    public void Dispose() => folder.Delete(recursive: true);

    // Versions come from either source, out of order by less than the horizon; the time of a loan may move by days, and some are deleted.
    private void DrawVersions(Random random, int loan)
    {
        int begins = random.Next(MinutesOfDays);
        int committed = begins;
        for (int version = 0; version <= random.Next(5); version++)
        {
            committed += random.Next(3) * random.Next(12 * 60);
            begins += random.Next(4) == 0 ? random.Next(-3, 4) * 24 * 60 : 0;
            bool isArchived = random.Next(3) == 0;
            Timestamp known = Start + Duration.Minutes(committed + random.Next(-50, 50));
            string at = version > 0 && random.Next(4) == 0 ? "" : Time(Start + Duration.Minutes(begins));
            string line = Line(at, Time(known), loan, version, $"reader {loan % 9}");
            loans.Add((isArchived, known, isArchived ? line : Line(line, random.Next(40) / 8.0)));
        }
    }

    // Some never take place, and some are reported once more, as having begun two days later.
    private string DrawVisit(Random random, int visit)
    {
        Timestamp at = Start + Duration.Minutes(random.Next(MinutesOfDays));
        Timestamp known = at + Duration.Minutes(random.Next(3) * random.Next(200));
        string reader = $"reader {random.Next(10)}";
        int minutes = random.Next(200);
        plans.Add((at - Duration.Hours(3), Line(visit, Time(at - Duration.Hours(3)), reader, minutes)));
        visits.Add((known, Line(visit, random.Next(8) == 0 ? "" : Time(at), Time(known), reader, minutes)));
        if (random.Next(6) == 0)
        {
            visits.Add((known + Duration.Days(2), Line(visit, Time(at + Duration.Days(2)), Time(known + Duration.Days(2)), reader, minutes + 500)));
        }

        return Line(Time(at + Duration.Minutes(random.Next(3) * random.Next(600))), visit, reader, random.Next(2) == 0 ? "true" : "false");
    }

    private static string Time(Timestamp time) => DateTime.UnixEpoch.AddTicks(time.Microseconds * TimeSpan.TicksPerMicrosecond).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Line(params object?[] fields) => string.Join(',', fields.Select(field => Convert.ToString(field, CultureInfo.InvariantCulture)));
}

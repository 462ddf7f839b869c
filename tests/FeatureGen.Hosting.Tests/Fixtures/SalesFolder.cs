using FeatureGen.Hosting.TestApp;
using FeatureGen.Hosting.Verification;
using FeatureGen.Offline.Training;
using FeatureGen.Plans;

namespace FeatureGen.Hosting.Tests.Fixtures;

/// <summary>A folder of its own with event files, a spine and a configuration; deleted with it.</summary>
internal sealed class SalesFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("featuregen-verify-");

    public SalesFolder(SalesData data, string asOf = "2024-03-02T12:00:00Z")
    {
        Data = data;
        WriteEvents();
        WriteSpine(data.Spine);
        WriteConfiguration(asOf);
    }

    public SalesData Data { get; }

    public string Folder => folder.FullName;

    public ServicePlan Plan { get; } = Checkout.Generated.Plan;

    public VerbOptions Options => new() { Services = [Plan], Configuration = PathOf("featuregen.json"), SpecificationRows = 100 };

    public static SalesFolder Prepared(int seed = 1)
    {
        SalesFolder made = new(SalesData.Random(seed));
        made.Train();
        FeatureApp.Backfill(made.Options, TestContext.Current.CancellationToken);
        return made;
    }

    public string PathOf(string name) => Path.Combine(Folder, name);

    public void WriteConfiguration(string asOf)
        => File.WriteAllText(PathOf("featuregen.json"), $$"""
            {
              "sources": { "sales": { "files": ["sales.csv"] }, "visits": { "files": ["visits.csv"] } },
              "services": {
                "checkout": { "spine": "spine.csv", "training": "training.parquet", "scoring": "scores.parquet", "store": "store", "storeAsOf": "{{asOf}}" }
              }
            }
            """);

    public void WriteEvents() => WriteEvents(Data);

    public void WriteEvents(SalesData data)
    {
        File.WriteAllLines(PathOf("sales.csv"), data.Sales);
        File.WriteAllLines(PathOf("visits.csv"), data.Visits);
    }

    public void WriteSpine(IEnumerable<string> lines) => File.WriteAllLines(PathOf("spine.csv"), lines);

    /// <summary>Everything that verbs write, and what they may leave beside it.</summary>
    public Dictionary<string, byte[]> Outputs()
        => Directory.GetFiles(Folder, "*.parquet*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToDictionary(path => path, File.ReadAllBytes);

    public TrainingSummary Train() => FeatureApp.Train(Options, TestContext.Current.CancellationToken);

    public VerificationSummary Verify() => FeatureApp.Verify(Options, TestContext.Current.CancellationToken);

    public void Dispose() => folder.Delete(recursive: true);
}

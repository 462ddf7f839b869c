using System.Diagnostics;
using System.Reflection;

namespace FeatureGen.Build.Tests;

/// <summary>A file of feature classes is run by itself; the sample's project has the same file among its own.</summary>
public sealed class ExplorationFileTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("featuregen-file-");

    [Fact]
    public async Task A_file_alone_prints_its_features_over_a_spine()
    {
        File.WriteAllText(PathOf("arrivals.csv"), """
            take_off,origin,destination,distance,delay
            2001-01-01T08:00:00Z,ORD,LAX,800,30
            2001-01-01T08:10:00Z,SFO,LAX,80,10
            """);
        File.WriteAllText(PathOf("rows.csv"), "at,destination\n2001-01-01T10:00:00Z,LAX\n2001-01-01T12:00:00Z,LAX\n");

        (int exitCode, string output) = await Run("--events", $"arrivals={PathOf("arrivals.csv")}", "--spine", PathOf("rows.csv"));

        Assert.True(exitCode == 0, output);
        Assert.Contains("explored 6 features of AirportRecovery over 2 rows", output, StringComparison.Ordinal);
        Assert.Matches("LatestOrigin +SFO +ORD", output);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static async Task<(int ExitCode, string Output)> Run(params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet",
            ["run", "-c", Metadata("Configuration"), "samples/FlightDelays/Exploration/explore.cs", "--", .. arguments])
        {
            WorkingDirectory = Metadata("RepositoryRoot"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string variable in start.Environment.Keys.Where(key => key.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(variable);
        }

        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Task<string> errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await errors);
    }

    private static string Metadata(string key)
        => typeof(ExplorationFileTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;

    private string PathOf(string name) => Path.Combine(folder.FullName, name);
}

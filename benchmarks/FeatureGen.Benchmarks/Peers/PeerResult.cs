using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace FeatureGen.Benchmarks.Peers;

/// <summary>What one engine measured of itself, in a process of its own.</summary>
/// <param name="Engine">Its name.</param>
/// <param name="Cpu">The least CPU time of a repetition, all threads, in seconds.</param>
/// <param name="Median">The median wall time of a repetition in seconds.</param>
/// <param name="Rows">The number of rows.</param>
/// <param name="PeakMegabytes">The most memory that the process held.</param>
internal sealed record PeerResult(string Engine, double Cpu, double Median, long Rows, long PeakMegabytes)
{
    /// <summary>Runs an engine and reads the line that it prints last.</summary>
    public static PeerResult Run(string folder, string program, IEnumerable<string> arguments, int chunks = 1)
    {
        ProcessStartInfo start = new(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true };
        start.Environment["CHUNKS"] = chunks.ToString(CultureInfo.InvariantCulture);
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with exit code {process.ExitCode}.");
        }

        using JsonDocument line = JsonDocument.Parse(output.Trim().Split('\n')[^1]);
        JsonElement result = line.RootElement;
        return new PeerResult(
            result.GetProperty("engine").GetString()!,
            result.GetProperty("cpu_s").GetDouble(),
            result.GetProperty("median_s").GetDouble(),
            result.GetProperty("rows").GetInt64(),
            result.GetProperty("rss_mb").GetInt64());
    }

    /// <summary>The better of two runs of one engine.</summary>
    public PeerResult Better(PeerResult other) => other.Cpu < Cpu ? other : this;
}

using System.Diagnostics;
using System.Globalization;

namespace FeatureGen.Benchmarks.Peers;

/// <summary>Measures FeatureGen on a workload of the peers, in a process of its own, and reports as they do.</summary>
internal static class PeerMeasurement
{
    /// <summary>Runs a workload some times.</summary>
    /// <returns>The line of JSON to print last: the least CPU time of all threads and the median wall time of a repetition.</returns>
    public static string Run(PeerWorkload workload, string engine, int threads, int repetitions)
    {
        List<double> seconds = [];
        List<double> cpu = [];
        using Process process = Process.GetCurrentProcess();
        for (int repetition = 0; repetition < repetitions; repetition++)
        {
            process.Refresh();
            TimeSpan cpuBefore = process.TotalProcessorTime;
            long start = Stopwatch.GetTimestamp();
            workload.Run(threads);
            seconds.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
            process.Refresh();
            cpu.Add((process.TotalProcessorTime - cpuBefore).TotalSeconds);
        }

        seconds.Sort();
        return FormattableString.Invariant(
            $$"""{"engine":"{{engine}}","threads":{{threads}},"rows":{{workload.Rows}},"cpu_s":{{cpu.Min():F4}},"median_s":{{seconds[seconds.Count / 2]:F4}},"min_s":{{seconds[0]:F4}},"rss_mb":{{process.PeakWorkingSet64 >> 20}}}""");
    }

    /// <summary>Writes the first rows of a workload as the peers write theirs.</summary>
    /// <param name="workload">The workload, after a run.</param>
    /// <param name="path">The file.</param>
    /// <param name="header">The names of the columns.</param>
    /// <param name="rows">At most so many.</param>
    public static void Write(PeerWorkload workload, string path, string header, int rows)
    {
        using StreamWriter writer = new(path);
        writer.WriteLine(header);
        for (int row = 0; row < Math.Min(rows, workload.Rows); row++)
        {
            writer.WriteLine(row.ToString(CultureInfo.InvariantCulture) + ","
                + string.Join(',', Enumerable.Range(0, workload.Outputs.Count).Select(feature => workload.Text(feature, row))));
        }
    }
}

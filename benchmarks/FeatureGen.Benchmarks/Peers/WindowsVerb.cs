using System.Diagnostics;
using System.Globalization;

namespace FeatureGen.Benchmarks.Peers;

/// <summary><c>--windows FOLDER</c>: measures FeatureGen on the peers' workload, in a process of its own, and prints a line as the peers do.</summary>
internal static class WindowsVerb
{
    public static int Run(string folder, int threads, int repetitions, bool hasKnowledgeTime, string? sample)
    {
        WindowWorkload workload = new(folder, hasKnowledgeTime);
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

        if (sample is not null)
        {
            WriteSample(workload, sample);
        }

        seconds.Sort();
        Console.WriteLine(FormattableString.Invariant(
            $$"""{"engine":"FeatureGen{{(hasKnowledgeTime ? ", with knowledge time" : "")}}","threads":{{threads}},"rows":{{workload.Rows}},"cpu_s":{{cpu.Min():F4}},"median_s":{{seconds[seconds.Count / 2]:F4}},"min_s":{{seconds[0]:F4}},"rss_mb":{{process.PeakWorkingSet64 >> 20}}}"""));
        return 0;
    }

    private static void WriteSample(WindowWorkload workload, string path)
    {
        using StreamWriter writer = new(path);
        writer.WriteLine("spine_id," + string.Join(',', workload.Outputs.Select(output => PeerNames.Of(output.Feature.Name))));
        for (int row = 0; row < Math.Min(PeerFolder.SampleRows, workload.Rows); row++)
        {
            writer.WriteLine(row.ToString(CultureInfo.InvariantCulture) + ","
                + string.Join(',', Enumerable.Range(0, workload.Outputs.Count).Select(feature => workload.Text(feature, row))));
        }
    }
}

namespace FeatureGen.Benchmarks.Peers;

/// <summary><c>--windows FOLDER</c>: measures FeatureGen on the peers' windows, in a process of its own, and prints a line as the peers do.</summary>
internal static class WindowsVerb
{
    public static int Run(string folder, int threads, int repetitions, bool hasKnowledgeTime, string? sample)
    {
        WindowWorkload workload = new(folder, hasKnowledgeTime);
        string measured = PeerMeasurement.Run(workload, hasKnowledgeTime ? "FeatureGen, with knowledge time" : "FeatureGen", threads, repetitions);
        if (sample is not null)
        {
            string header = "spine_id," + string.Join(',', workload.Outputs.Select(output => PeerNames.Of(output.Feature.Name)));
            PeerMeasurement.Write(workload, sample, header, PeerFolder.SampleRows);
        }

        Console.WriteLine(measured);
        return 0;
    }
}

using System.Globalization;

namespace FeatureGen.Benchmarks.Peers;

/// <summary>
/// <c>--peers SIZE</c>: the same 37 windowed features of the same data by FeatureGen, DuckDB, Polars and a limit written by hand in C++, each in a
/// process of its own, each checked against a brute-force reference before a ratio is printed.
/// </summary>
internal static class PeersVerb
{
    private const string Threads = "1";
    private const int Rounds = 2;
    private const int LargestOfSeveralRounds = 1_000_000;

    public static int Run(string size)
    {
        PeerDataSet set = PeerDataSet.Of(size);
        PeerFolder folder = new();
        folder.Prepare(set);
        Dictionary<string, PeerResult> best = [];
        int cells = 0;
        for (int round = 0; round < (set.Events > LargestOfSeveralRounds ? 1 : Rounds); round++)
        {
            cells = Math.Max(cells, RunOnce(folder, set, best));
        }

        Print(set, best, cells);
        return 0;
    }

    private static int RunOnce(PeerFolder folder, PeerDataSet set, Dictionary<string, PeerResult> best)
    {
        bool isLarge = set.Events > LargestOfSeveralRounds;
        string data = folder.Of(set);
        string own = Environment.ProcessPath!;
        string[] ownArguments = Path.GetFileNameWithoutExtension(own) == "dotnet" ? [typeof(PeersVerb).Assembly.Location] : [];
        int cells = 0;

        void Add(string key, string program, string[] before, string repetitions, string[] after, string variant, int chunks = 1)
        {
            string sample = Path.Combine(folder.Work, $"{set.Name}.{key}.sample.csv");
            Console.Error.WriteLine(key);
            PeerResult result = PeerResult.Run(folder.Peers, program, [.. before, data, Threads, repetitions, sample, .. after], chunks);
            cells = SampleCheck.Compare(folder.ReferenceOf(set, variant), sample);
            best[key] = best.TryGetValue(key, out PeerResult? earlier) ? earlier.Better(result) : result;
        }

        Add("limit", folder.Limit, ["a_excl"], isLarge ? "3" : "7", [], "exclusive");
        Add("featuregen", own, [.. ownArguments, "--windows"], isLarge ? "4" : "15", [], "exclusive");
        Add("known", own, [.. ownArguments, "--windows"], isLarge ? "4" : "15", ["known"], "known");
        Add("polars", "node", ["polars.js"], isLarge ? "1" : "2", [], "exclusive", set.PolarsChunks);
        Add("duckdb", "node", ["duckdb.js"], isLarge ? "1" : "2", [], "exclusive");
        return cells;
    }

    private static void Print(PeerDataSet set, Dictionary<string, PeerResult> best, int cells)
    {
        Console.WriteLine(FormattableString.Invariant(
            $"37 windowed features of {set.Rows:N0} rows over {set.Events:N0} events of {set.Days} days, windows [t - w, t), one thread; {cells:N0} cells of each engine checked"));
        Console.WriteLine("| engine | cpu s | median s | rows a cpu second | peak MB | cpu against the limit |");
        Console.WriteLine("|---|---|---|---|---|---|");
        double limit = best["limit"].Cpu;
        foreach (PeerResult result in best.Values.OrderBy(result => result.Cpu))
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {result.Engine} | {result.Cpu:F3} | {result.Median:F3} | {result.Rows / result.Cpu:N0} | {result.PeakMegabytes:N0} | {result.Cpu / limit:F1} |"));
        }

        double own = best["featuregen"].Cpu;
        Console.WriteLine(FormattableString.Invariant(
            $"windows {set.Name}: {best["duckdb"].Cpu / own:F1} times less CPU than DuckDB, {best["polars"].Cpu / own:F1} times less than Polars, {own / limit:F1} times the C++ limit"));
    }
}

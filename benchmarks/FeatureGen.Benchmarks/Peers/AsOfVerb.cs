using System.Globalization;

namespace FeatureGen.Benchmarks.Peers;

/// <summary>
/// <c>--peers asof</c>: the state of a card as of each row, by FeatureGen, DuckDB's ASOF JOIN and a join written by hand in C++, each in a process of its
/// own; every cell of all of them is compared before a ratio is printed.
/// </summary>
internal static class AsOfVerb
{
    private const string Header = "row_id,credit_limit,balance,tier,age";
    private const string Threads = "1";
    private const int Rounds = 2;

    public static int Run()
    {
        PeerFolder folder = new();
        string data = folder.PrepareAsOf();
        string own = Environment.ProcessPath!;
        string[] ownArguments = Path.GetFileNameWithoutExtension(own) == "dotnet" ? [typeof(AsOfVerb).Assembly.Location] : [];
        Dictionary<string, PeerResult> best = [];
        for (int round = 0; round < Rounds; round++)
        {
            Add("limit", folder.AsOf, "join");
            Add("featuregen", own, [.. ownArguments, "--asof"]);
            Add("duckdb", "node", "asof-duckdb.js");
        }

        void Add(string key, string program, params string[] before)
        {
            Console.Error.WriteLine(key);
            PeerResult result = PeerResult.Run(folder.Peers, program, [.. before, data, Threads, "7", folder.AsOfResultOf(key)]);
            best[key] = best.TryGetValue(key, out PeerResult? earlier) ? earlier.Better(result) : result;
        }

        long cells = Check(folder.AsOfResultOf("limit"), folder.AsOfResultOf("featuregen"));
        Check(folder.AsOfResultOf("limit"), folder.AsOfResultOf("duckdb"));
        Print(best, cells);
        return 0;
    }

    /// <summary>Measures FeatureGen, in a process of its own.</summary>
    public static int Measure(string folder, int threads, int repetitions, string output)
    {
        AsOfWorkload workload = new(folder);
        string measured = PeerMeasurement.Run(workload, "FeatureGen", threads, repetitions);
        PeerMeasurement.Write(workload, output, Header, workload.Rows);
        Console.WriteLine(measured);
        return 0;
    }

    private static long Check(string expected, string actual)
    {
        long cells = 0;
        using IEnumerator<string> found = File.ReadLines(actual).GetEnumerator();
        foreach (string line in File.ReadLines(expected))
        {
            string[] wanted = line.Split(',');
            string[] values = found.MoveNext() ? found.Current.Split(',') : [];
            if (wanted.Length != values.Length || !wanted.Zip(values).All(pair => AreEqual(pair.First, pair.Second)))
            {
                throw new InvalidOperationException($"{actual}: expected '{line}', found '{string.Join(',', values)}'.");
            }

            cells += line == Header ? 0 : wanted.Length - 1;
        }

        return !found.MoveNext() ? cells : throw new InvalidOperationException($"{actual} has more rows than {expected}.");
    }

    private static bool AreEqual(string expected, string actual)
        => expected == actual || (double.TryParse(expected, CultureInfo.InvariantCulture, out double wanted)
            && double.TryParse(actual, CultureInfo.InvariantCulture, out double value)
            && BitConverter.DoubleToInt64Bits(wanted) == BitConverter.DoubleToInt64Bits(value));

    private static void Print(Dictionary<string, PeerResult> best, long cells)
    {
        double limit = best["limit"].Cpu;
        double own = best["featuregen"].Cpu;
        Console.WriteLine(FormattableString.Invariant(
            $"as-of join of {best["limit"].Rows:N0} rows to {PeerFolder.Snapshots:N0} snapshots, one thread; {cells:N0} cells of each engine compared"));
        Console.WriteLine("| engine | cpu s | median s | peak MB | cpu against the limit |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (PeerResult result in best.Values.OrderBy(result => result.Cpu))
        {
            Console.WriteLine(FormattableString.Invariant(
                $"| {result.Engine} | {result.Cpu:F3} | {result.Median:F3} | {result.PeakMegabytes:N0} | {result.Cpu / limit:F2} |"));
        }

        Console.WriteLine(FormattableString.Invariant($"as-of: {best["duckdb"].Cpu / own:F2} times less CPU than DuckDB, {own / limit:F2} times the C++ limit"));
    }
}

using System.Diagnostics;
using System.Globalization;

namespace FeatureGen.Benchmarks.Peers;

/// <summary>Where the peers and their data lie; builds, fetches and generates what is not there yet.</summary>
internal sealed class PeerFolder
{
    /// <summary>How many rows are compared with the reference.</summary>
    public const int SampleRows = 5_000;

    /// <summary>How many snapshots the as-of join is to.</summary>
    public const int Snapshots = 3_000_000;

    private const int Cards = 100_000;
    private const int AsOfRows = 2_000_000;

    public PeerFolder()
    {
        DirectoryInfo? root = new(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "FeatureGen.sln")))
        {
            root = root.Parent;
        }

        Peers = Path.Combine(root?.FullName ?? throw new InvalidOperationException("The peers need the repository, and this program lies outside of it."), "benchmarks", "peers");
        Work = Path.Combine(Peers, "artifacts");
        Directory.CreateDirectory(Work);
    }

    /// <summary>The peers.</summary>
    public string Peers { get; }

    /// <summary>What is made while measuring; may be deleted.</summary>
    public string Work { get; }

    /// <summary>The hand-written limit.</summary>
    public string Limit => Path.Combine(Work, "limit");

    /// <summary>The hand-written as-of join.</summary>
    public string AsOf => Path.Combine(Work, "asof");

    /// <summary>What an engine's as-of join came to.</summary>
    public string AsOfResultOf(string engine) => Path.Combine(Work, $"asof.{engine}.csv");

    /// <summary>The folder of a data set.</summary>
    public string Of(PeerDataSet set) => Path.Combine(Work, set.Name);

    /// <summary>The reference of a data set.</summary>
    public string ReferenceOf(PeerDataSet set, string variant) => Path.Combine(Work, $"{set.Name}.{variant}.csv");

    /// <summary>Makes everything that a data set needs.</summary>
    public void Prepare(PeerDataSet set)
    {
        Fetch();
        Compile("limit.cpp", Limit, ["-O3", "-march=native"]);
        string generator = Path.Combine(Work, "generate");
        Compile("generate.cpp", generator, ["-O2"]);
        if (!File.Exists(Path.Combine(Of(set), "events.parquet")))
        {
            Directory.CreateDirectory(Path.Combine(Of(set), "raw"));
            Directory.CreateDirectory(Path.Combine(Of(set), "csv"));
            string[] numbers = [.. new[] { set.Events, set.Rows, Cards, set.Days }.Select(number => number.ToString(CultureInfo.InvariantCulture))];
            Run(generator, [Path.Combine(Of(set), "raw"), Path.Combine(Of(set), "csv"), .. numbers, "0.8", "42"], "the generator");
            Run("node", ["convert.js", Of(set)], "Node.js");
        }

        foreach (string variant in new[] { "exclusive", "known" })
        {
            if (!File.Exists(ReferenceOf(set, variant)))
            {
                string rows = SampleRows.ToString(CultureInfo.InvariantCulture);
                Run("/usr/bin/python3", ["reference.py", Of(set), rows, variant, ReferenceOf(set, variant)], "python3 with numpy (Debian: python3-numpy)");
            }
        }
    }

    /// <summary>Makes everything that the as-of join needs and returns the folder of its data.</summary>
    public string PrepareAsOf()
    {
        string data = Path.Combine(Work, "snapshots");
        Fetch();
        Compile("asof.cpp", AsOf, ["-O3", "-march=native"]);
        if (!File.Exists(Path.Combine(data, "row_time.i64")))
        {
            Directory.CreateDirectory(data);
            string[] numbers = [.. new[] { AsOfRows, Snapshots, Cards }.Select(number => number.ToString(CultureInfo.InvariantCulture))];
            Run(AsOf, ["generate", data, .. numbers, "42"], "the generator");
        }

        return data;
    }

    private void Fetch()
    {
        // Not npm ci: some platforms' optional packages are in no registry, which it refuses; the lock file's hashes hold all the same.
        if (!Directory.Exists(Path.Combine(Peers, "node_modules", "nodejs-polars")))
        {
            Run("npm", ["install", "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], "Node.js and npm");
        }
    }

    private void Compile(string source, string program, string[] options)
    {
        if (!File.Exists(program) || File.GetLastWriteTimeUtc(program) < File.GetLastWriteTimeUtc(Path.Combine(Peers, source)))
        {
            Run("g++", [.. options, "-std=c++17", "-pthread", source, "-o", program], "g++");
        }
    }

    private void Run(string program, string[] arguments, string need)
    {
        Console.Error.WriteLine($"{Path.GetFileName(program)} {string.Join(' ', arguments.Select(Path.GetFileName))}");
        using Process process = Start(program, arguments);
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with exit code {process.ExitCode}. It needs {need}.");
        }
    }

    private Process Start(string program, string[] arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Peers })!;
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            throw new InvalidOperationException($"{program} cannot be started: {missing.Message}. Install it.", missing);
        }
    }
}

using System.Globalization;
using BenchmarkDotNet.Running;
using FeatureGen.Benchmarks;
using FeatureGen.Benchmarks.Generator;
using FeatureGen.Benchmarks.Online;
using FeatureGen.Benchmarks.Peers;
using FeatureGen.Benchmarks.Requests;
using FeatureGen.Benchmarks.Rows;
using FeatureGen.Benchmarks.Widths;

// dotnet run -c Release --project benchmarks/FeatureGen.Benchmarks -- rows             row programs over columns in memory, beside hand-written loops
// dotnet run -c Release --project benchmarks/FeatureGen.Benchmarks -- widths           10 to 250 like features
// dotnet run -c Release --project benchmarks/FeatureGen.Benchmarks -- request          one request, beside hand-written C#
// dotnet run -c Release --project benchmarks/FeatureGen.Benchmarks -- online           events applied, the peers' features read, and records, in memory; with apply, read, hot or record that alone
// dotnet run -c Release --project benchmarks/FeatureGen.Benchmarks -- hops             what windows of a hop let go of, and what a read of them costs
// dotnet run -c Release --project benchmarks/FeatureGen.Benchmarks -- sums             ratios of CPU time, in one run
// dotnet run -c Release --project benchmarks/FeatureGen.Benchmarks -- generator        what an author of 500 features waits for
// dotnet run -c Release --project benchmarks/FeatureGen.Benchmarks -- --peers S        windows against DuckDB, Polars and C++ (peers/README.md)
// dotnet run -c Release --project benchmarks/FeatureGen.Benchmarks -- --peers asof     the as-of join against DuckDB and C++
// dotnet run -c Release --project benchmarks/FeatureGen.Benchmarks -- --filter '*'     BenchmarkDotNet
switch (args)
{
    case ["rows"]:
        return RowsVerb.Run();
    case ["widths"]:
        return WidthsVerb.Run();
    case ["request"]:
        return RequestVerb.Run();
    case ["online", .. string[] parts]:
        return OnlineVerb.Run(parts);
    case ["hops"]:
        HopVerb.Print();
        return 0;
    case ["sums"]:
        SumRatios.Print();
        return 0;
    case ["generator"]:
        GeneratorSpeed.Print();
        return 0;
    case ["--peers", "asof"]:
        return AsOfVerb.Run();
    case ["--asof", string data, string threads, string repetitions, string output]:
        return AsOfVerb.Measure(data, int.Parse(threads, CultureInfo.InvariantCulture), int.Parse(repetitions, CultureInfo.InvariantCulture), output);
    case ["--peers", string size]:
        return PeersVerb.Run(size);
    case ["--windows", string folder, .. string[] rest]:
        return WindowsVerb.Run(folder, int.Parse(rest[0], CultureInfo.InvariantCulture), int.Parse(rest[1], CultureInfo.InvariantCulture), rest.Contains("known"), rest.Length > 2 ? rest[2] : null);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
}

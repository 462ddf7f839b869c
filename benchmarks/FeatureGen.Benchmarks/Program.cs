using BenchmarkDotNet.Running;
using FeatureGen.Benchmarks;
using FeatureGen.Benchmarks.Generator;

// dotnet run -c Release --project benchmarks/FeatureGen.Benchmarks -- sums             ratios of CPU time, in one run
// dotnet run -c Release --project benchmarks/FeatureGen.Benchmarks -- generator        what an author of 500 features waits for
// dotnet run -c Release --project benchmarks/FeatureGen.Benchmarks -- --filter '*'     BenchmarkDotNet
switch (args)
{
    case ["sums"]:
        SumRatios.Print();
        break;
    case ["generator"]:
        GeneratorSpeed.Print();
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}

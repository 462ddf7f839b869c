using BenchmarkDotNet.Running;
using FeatureGen.Benchmarks;

// dotnet run -c Release --project benchmarks/FeatureGen.Benchmarks -- sums             ratios of CPU time, in one run
// dotnet run -c Release --project benchmarks/FeatureGen.Benchmarks -- --filter '*'     BenchmarkDotNet
if (args is ["sums"])
{
    SumRatios.Print();
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
}

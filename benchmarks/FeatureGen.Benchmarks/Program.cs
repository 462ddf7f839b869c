using BenchmarkDotNet.Running;

// dotnet run -c Release --project benchmarks/FeatureGen.Benchmarks -- --filter '*'
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);

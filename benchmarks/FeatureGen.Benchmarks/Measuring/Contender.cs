namespace FeatureGen.Benchmarks.Measuring;

/// <summary>One way to do the work that is measured.</summary>
/// <param name="Name">What it is called in the table.</param>
/// <param name="Run">Does the work once.</param>
internal sealed record Contender(string Name, Action Run);

namespace FeatureGen.Offline;

/// <summary>How far a run is.</summary>
/// <param name="Phase">What it does now, in words.</param>
/// <param name="Done">The rows of this phase that are done.</param>
/// <param name="Total">The rows of this phase, or null where that is not known.</param>
/// <param name="Elapsed">The time since this phase began.</param>
public sealed record RunProgress(string Phase, long Done, long? Total, TimeSpan Elapsed)
{
    /// <summary>Rows a second since this phase began; 0 before any time has passed.</summary>
    public double RowsPerSecond => Elapsed > TimeSpan.Zero ? Done / Elapsed.TotalSeconds : 0;

    /// <summary>The time until this phase ends at this speed, or null where that cannot be said.</summary>
    public TimeSpan? TimeLeft => Total is { } total && Done > 0 ? Elapsed * (Math.Max(0, total - Done) / (double)Done) : null;
}

using FeatureGen.Offline;

namespace FeatureGen.Hosting.Tests.Fixtures;

/// <summary>Cancels a training run when it begins a part.</summary>
internal sealed class StopAtPart(int part, CancellationTokenSource source) : IProgress<RunProgress>
{
    public void Report(RunProgress value)
    {
        if (value.Phase.StartsWith($"part {part},", StringComparison.Ordinal))
        {
            source.Cancel();
        }
    }
}

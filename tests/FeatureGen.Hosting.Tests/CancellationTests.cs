using FeatureGen.Hosting.Tests.Fixtures;
using FeatureGen.Offline;

namespace FeatureGen.Hosting.Tests;

public sealed class CancellationTests
{
    [Theory]
    [InlineData("reading the training file")]
    [InlineData("replaying and serving")]
    [InlineData("asking the specification")]
    public void Verification_ends_when_it_is_cancelled(string phase)
    {
        using SalesFolder folder = SalesFolder.Prepared();
        using CancellationTokenSource source = new();
        Assert.ThrowsAny<OperationCanceledException>(() => FeatureApp.Verify(folder.Options with { Progress = new CancelAt(phase, source) }, source.Token));
        Assert.True(source.IsCancellationRequested);
    }

    [Fact]
    public void A_cancelled_training_leaves_what_was_there()
    {
        using SalesFolder folder = SalesFolder.Prepared();
        byte[] before = File.ReadAllBytes(folder.PathOf("training.parquet"));
        using CancellationTokenSource source = new();
        Assert.ThrowsAny<OperationCanceledException>(() => FeatureApp.Train(folder.Options with { Progress = new CancelAt("writing the file", source) }, source.Token));
        Assert.Equal(before, File.ReadAllBytes(folder.PathOf("training.parquet")));
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(folder.PathOf("x"))!, "*.partial*"));
    }

    private sealed class CancelAt(string phase, CancellationTokenSource source) : IProgress<RunProgress>
    {
        public void Report(RunProgress value)
        {
            if (value.Phase == phase)
            {
                source.Cancel();
            }
        }
    }
}

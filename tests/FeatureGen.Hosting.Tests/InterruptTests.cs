using System.Diagnostics;
using System.Runtime.InteropServices;
using FeatureGen.Hosting.Tests.Fixtures;

namespace FeatureGen.Hosting.Tests;

/// <summary>Ctrl-C: a real signal to a real process in the midst of its work.</summary>
public sealed class InterruptTests
{
    private const int Interrupt = 2;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Enough for every verb to be at it for seconds.</summary>
    private static readonly SalesData Many = SalesData.Random(2, sales: 300_000);

    [Theory]
    [InlineData("train", 0)]
    [InlineData("train", 150)]
    [InlineData("score", 50)]
    [InlineData("backfill", 150)]
    [InlineData("verify", 0)]
    [InlineData("verify", 250)]
    public async Task An_interrupted_run_says_so_ends_with_130_and_leaves_everything_as_it_was(string verb, int milliseconds)
    {
        using SalesFolder folder = SalesFolder.Prepared();
        File.WriteAllText(folder.PathOf("scores.parquet"), "what was there before");
        Dictionary<string, byte[]> outputs = folder.Outputs();
        folder.WriteEvents(Many);
        DirectoryInfo temporary = Directory.CreateDirectory(folder.PathOf("temporary"));
        using Process process = AppProcess.Start(
            folder.Folder, new Dictionary<string, string> { ["TMPDIR"] = temporary.FullName }, verb, "--threads", "1");
        await WaitUntilItReadsAsync(process, folder.PathOf("sales.csv"));
        await Task.Delay(milliseconds, TestContext.Current.CancellationToken);
        Assert.Equal(0, Kill(process.Id, Interrupt));
        (int code, string output, string error) = await AppProcess.EndAsync(process);

        Assert.Equal((130, "Cancelled. Existing outputs are as they were.", ""), (code, error.TrimEnd().Split('\n')[^1], output));
        Assert.Equal(outputs, folder.Outputs());
        Assert.Empty(temporary.GetFileSystemInfos("featuregen-*"));
    }

    /// <summary>Waits until the process has a file open, as the system tells: it is at work then, whatever the machine's speed.</summary>
    private static async Task WaitUntilItReadsAsync(Process process, string path)
    {
        var waiting = Stopwatch.StartNew();
        while (!OpenFiles(process).Contains(path))
        {
            Assert.False(process.HasExited);
            Assert.InRange(waiting.Elapsed, TimeSpan.Zero, Patience);
            await Task.Delay(2, TestContext.Current.CancellationToken);
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int process, int signal);

    private static IEnumerable<string> OpenFiles(Process process)
    {
        try
        {
            return [.. Directory.GetFiles($"/proc/{process.Id}/fd").Select(link => new FileInfo(link).LinkTarget ?? "")];
        }
        catch (IOException)
        {
            return [];
        }
    }
}

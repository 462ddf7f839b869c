using System.Diagnostics;
using System.Reflection;

namespace FeatureGen.Hosting.Tests.Fixtures;

/// <summary>A program of feature classes, run until it ends or is killed without a warning.</summary>
/// <param name="program">The program.</param>
/// <param name="directory">Where it runs.</param>
internal sealed class KilledProcess(Assembly program, string directory)
{
    private const int ExitCodeOfKilled = 128 + 9;

    /// <summary>Runs it to its end.</summary>
    /// <returns>The time until the line, and from there to the end.</returns>
    public async Task<(TimeSpan Starting, TimeSpan Running)> TimeAsync(string? line, params string[] arguments)
    {
        long start = Stopwatch.GetTimestamp();
        using Process process = AppProcess.Start(program, directory, arguments);
        await WaitForAsync(process, line);
        TimeSpan starting = Stopwatch.GetElapsedTime(start);
        await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        return (starting, Stopwatch.GetElapsedTime(start) - starting);
    }

    /// <summary>Kills it (SIGKILL) some time after its start, after it has written a line, or after it has begun to write a file into a folder.</summary>
    /// <returns>Whether it was killed; false if it had ended by then, as it should.</returns>
    public async Task<bool> KillAsync(string? line, string? written, TimeSpan delay, params string[] arguments)
    {
        using FileSystemWatcher watcher = new(written ?? directory);
        TaskCompletionSource created = new();
        watcher.Created += (_, _) => created.TrySetResult();
        watcher.EnableRaisingEvents = written is not null;
        using Process process = AppProcess.Start(program, directory, arguments);
        await WaitForAsync(process, line);
        await Task.WhenAny(written is null ? Task.CompletedTask : created.Task, process.WaitForExitAsync(TestContext.Current.CancellationToken));
        await Task.Delay(delay, TestContext.Current.CancellationToken);
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode is 0 or ExitCodeOfKilled, $"exit code {process.ExitCode}");
        return process.ExitCode == ExitCodeOfKilled;
    }

    private static async Task WaitForAsync(Process process, string? line)
    {
        string? read = null;
        while (line is not null && read != line)
        {
            read = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)
                ?? throw new InvalidOperationException(await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        }
    }
}

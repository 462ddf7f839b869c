using System.Diagnostics;

namespace FeatureGen.Hosting.Tests.Fixtures;

/// <summary>Runs the program of feature classes as a process of its own.</summary>
internal static class AppProcess
{
    public static Task<(int ExitCode, string Output, string Error)> RunAsync(string directory, params string[] arguments)
        => RunAsync(directory, new Dictionary<string, string>(), arguments);

    /// <summary>The same under settings of the environment.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(
        string directory, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using Process process = Start(directory, environment, arguments);
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }

    /// <summary>Starts it and leaves the rest to the caller.</summary>
    public static Process Start(string directory, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        ProcessStartInfo start = new(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet")
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        start.ArgumentList.Add(typeof(TestApp.Checkout).Assembly.Location);
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }
}

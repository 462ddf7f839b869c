using System.Diagnostics;
using System.Reflection;

namespace FeatureGen.Hosting.Tests.Fixtures;

/// <summary>Runs the program of feature classes as a process of its own.</summary>
internal static class AppProcess
{
    public static Task<(int ExitCode, string Output, string Error)> RunAsync(string directory, params string[] arguments)
        => RunAsync(directory, new Dictionary<string, string>(), arguments);

    /// <summary>The same under settings of the environment.</summary>
    public static Task<(int ExitCode, string Output, string Error)> RunAsync(
        string directory, IReadOnlyDictionary<string, string> environment, params string[] arguments)
        => EndAsync(Start(DotNet, [Program.Location, .. arguments], directory, environment));

    /// <summary>The same where no file may grow beyond some kilobytes, as if the disk were full.</summary>
    public static Task<(int ExitCode, string Output, string Error)> RunWithSmallFilesAsync(string directory, params string[] arguments)
    {
        // The runtime maps its code through a file that is larger, unless told otherwise.
        Dictionary<string, string> environment = new() { ["DOTNET_EnableWriteXorExecute"] = "0", ["DOTNET_EnableDiagnostics"] = "0" };
        string[] limited = ["-c", "trap '' XFSZ; ulimit -f 16; exec \"$0\" \"$@\"", DotNet, Program.Location, .. arguments];
        return EndAsync(Start("sh", limited, directory, environment));
    }

    /// <summary>Starts it and leaves the rest to the caller.</summary>
    public static Process Start(string directory, params string[] arguments) => Start(Program, directory, arguments);

    /// <summary>The same of another program.</summary>
    public static Process Start(Assembly program, string directory, params string[] arguments)
        => Start(DotNet, [program.Location, .. arguments], directory, new Dictionary<string, string>());

    /// <summary>The same under settings of the environment.</summary>
    public static Process Start(string directory, IReadOnlyDictionary<string, string> environment, params string[] arguments)
        => Start(DotNet, [Program.Location, .. arguments], directory, environment);

    /// <summary>Reads all that a process writes, to its end.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> EndAsync(Process process)
    {
        using (process)
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return (process.ExitCode, await output, await error);
        }
    }

    private static string DotNet
        => Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";

    private static Assembly Program => typeof(TestApp.Checkout).Assembly;

    private static Process Start(
        string program, IEnumerable<string> arguments, string directory, IReadOnlyDictionary<string, string> environment)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}

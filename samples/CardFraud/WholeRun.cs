using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using CardFraud.Generation;
using FeatureGen.Hosting;

namespace CardFraud;

/// <summary>The whole way: prepare, train, backfill, and verify in a process of its own, so that it has nothing but the files.</summary>
internal static class WholeRun
{
    /// <summary>Stops at the first step that does not end in 0, with its exit code.</summary>
    public static async Task<int> RunAsync()
    {
        var watch = Stopwatch.StartNew();
        int code = PrepareVerb.Run(GeneratedFiles.In(SampleFolder.Path), Console.Out, Console.Error);
        foreach (string verb in new[] { "train", "backfill" })
        {
            if (code == 0)
            {
                Console.Out.WriteLine($"\n{verb}");
                code = await FeatureApp.RunAsync([verb]);
            }
        }

        if (code == 0)
        {
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nverify, in another process, {watch.Elapsed.TotalSeconds:F0} s after the start"));
            code = await RunApartAsync("verify");
        }

        return code;
    }

    private static async Task<int> RunApartAsync(string verb)
    {
        // Started as "dotnet CardFraud.dll", the process is the runtime's and the program its first argument.
        string program = Environment.ProcessPath ?? throw new InvalidOperationException("The path of this process is not known.");
        string[] arguments = Path.GetFileNameWithoutExtension(program) == "dotnet" ? [Assembly.GetExecutingAssembly().Location, verb] : [verb];
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false })
            ?? throw new InvalidOperationException($"{program} did not start.");
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}

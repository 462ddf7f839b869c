using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using FeatureGen.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FeatureGen.Benchmarks.Generator;

/// <summary>A build of a project by the SDK's own compiler in a new process, which reports how long the generator took.</summary>
/// <remarks>The compiler of the SDK is precompiled, that of its package is not: in this process, most of a first run is the compiler being compiled.</remarks>
internal static partial class CompilerRun
{
    public static TimeSpan Generate(CSharpCompilation project)
    {
        string directory = Directory.CreateTempSubdirectory("featuregen-generator").FullName;
        try
        {
            return Generate(project, directory);
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static TimeSpan Generate(CSharpCompilation project, string directory)
    {
        foreach (SyntaxTree tree in project.SyntaxTrees)
        {
            File.WriteAllText(Path.Combine(directory, tree.FilePath), tree.ToString());
        }

        string arguments = Path.Combine(directory, "arguments.rsp");
        File.WriteAllLines(arguments,
        [
            "/target:library", "/nullable", "/nostdlib", "/langversion:latest", "/reportanalyzer", "/preferreduilang:en",
            $"/out:\"{Path.Combine(directory, "LargeProject.dll")}\"",
            $"/analyzer:\"{typeof(FeatureGenerator).Assembly.Location}\"",
            .. project.ExternalReferences.Select(reference => $"/reference:\"{reference.Display}\""),
            .. project.SyntaxTrees.Select(tree => $"\"{Path.Combine(directory, tree.FilePath)}\""),
        ]);
        var start = new ProcessStartInfo("dotnet", [Compiler(), "/noconfig", $"@{arguments}"]) { RedirectStandardOutput = true };
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
        using Process compiler = Process.Start(start)!;
        string output = compiler.StandardOutput.ReadToEnd();
        compiler.WaitForExit();
        return compiler.ExitCode == 0 && GeneratorTime().Match(output) is { Success: true } match
            ? TimeSpan.FromSeconds(double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))
            : throw new InvalidOperationException($"The compiler did not report the generator's time: {output}");
    }

    /// <summary>The compiler of the newest SDK beside the runtime.</summary>
    private static string Compiler()
        => Directory.GetDirectories(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "sdk"))
            .Select(sdk => Path.Combine(sdk, "Roslyn", "bincore", "csc.dll"))
            .Where(File.Exists)
            .MaxBy(File.GetLastWriteTimeUtc) ?? throw new InvalidOperationException("There is no SDK beside the runtime.");

    [GeneratedRegex(@"^\s*(\d+\.\d+)\s+\d+\s+FeatureGen\.Compiler\.FeatureGenerator", RegexOptions.Multiline)]
    private static partial Regex GeneratorTime();
}

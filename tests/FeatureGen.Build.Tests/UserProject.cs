using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;

namespace FeatureGen.Build.Tests;

/// <summary>A user's project in a folder of its own, built by the real compiler as a package would have it built.</summary>
internal sealed partial class UserProject : IDisposable
{
    private static readonly string Repository = Metadata("RepositoryRoot");
    private static readonly string Configuration = Metadata("Configuration");

    private readonly string folder = Directory.CreateTempSubdirectory("featuregen-build-").FullName;

    /// <summary>Writes the project with its feature class.</summary>
    public UserProject(string source, string properties = "", string editorConfig = "")
    {
        string library = Path.Combine(Repository, "src", "FeatureGen", "bin", Configuration, "net10.0", "FeatureGen.dll");
        string compiler = Path.Combine(Repository, "analyzers", "FeatureGen.Compiler", "bin", Configuration, "netstandard2.0", "FeatureGen.Compiler.dll");
        Write("User.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                {properties}
              </PropertyGroup>
              <Import Project="{Path.Combine(Repository, "build", "FeatureGen.props")}" />
              <ItemGroup>
                <Reference Include="{library}" />
                <Analyzer Include="{compiler}" />
              </ItemGroup>
            </Project>
            """);

        // Nothing above this folder takes part in the build.
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Build.targets", "<Project />");
        Write("Directory.Packages.props", "<Project />");
        Write(".editorconfig", "root = true\n" + editorConfig);
        Write("Features.cs", source);
    }

    /// <summary>Builds; returns the exit code and the distinct errors and warnings, each as <c>file(line,column): id: message</c>.</summary>
    public async Task<(int ExitCode, IReadOnlyList<string> Problems)> Build(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { "build", "--nologo", "-nodeReuse:false", "-consoleLoggerParameters:NoSummary" },
        };
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // What the test host's own build set must not reach this one.
        foreach (string variable in start.Environment.Keys.Where(key => key.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(variable);
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using var process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Task<string> errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        string[] problems = [.. Problem().Matches(await output + "\n" + await errors)
            .Select(match => $"{match.Groups["place"].Value}: {match.Groups["id"].Value}: {match.Groups["message"].Value}").Distinct()];
        return (process.ExitCode, problems);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);

    private static string Metadata(string key)
        => typeof(UserProject).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;

    [GeneratedRegex(@"^\s*(?:.*[/\\])?(?<place>[\w.]+(?:\(\d+,\d+\))?)\s*: (?:error|warning) (?<id>\w+): (?<message>.*?)(?: \[.*\])?$", RegexOptions.Multiline)]
    private static partial Regex Problem();
}

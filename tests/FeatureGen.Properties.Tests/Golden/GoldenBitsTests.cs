using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace FeatureGen.Properties.Tests.Golden;

/// <summary>18. The same bits on every machine, with any vectors and however well compiled: their hash is checked in.</summary>
/// <remarks><c>FEATUREGEN_ACCEPT=1</c> accepts other ones, as another layout of records or another draw of cases has them.</remarks>
public sealed class GoldenBitsTests
{
    private const string Accept = "FEATUREGEN_ACCEPT";

    [Fact]
    public void Answers_and_records_have_the_hash_that_is_checked_in() => Verify(GoldenBits.Compute());

    [Theory]
    [InlineData("DOTNET_EnableHWIntrinsic=0")]
    [InlineData("DOTNET_EnableAVX2=0")]
    [InlineData("DOTNET_TieredCompilation=0")]
    [InlineData("DOTNET_JITMinOpts=1")]
    public async Task So_they_have_in_a_process_under(string setting)
    {
        string test = $"{typeof(GoldenBitsTests).FullName}.{nameof(Answers_and_records_have_the_hash_that_is_checked_in)}";
        ProcessStartInfo start = new("dotnet", [typeof(GoldenBitsTests).Assembly.Location, "-method", test, "-noLogo", "-noColor"]) { RedirectStandardOutput = true };
        start.Environment[setting[..setting.IndexOf('=')]] = setting[(setting.IndexOf('=') + 1)..];
        start.Environment.Remove(Accept);
        using Process process = Process.Start(start)!;
        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0 && output.Contains("Total: 1", StringComparison.Ordinal), output);
    }

    private static void Verify(string actual, [CallerFilePath] string test = "")
    {
        string path = Path.Combine(Path.GetDirectoryName(test)!, "golden.txt");
        if (Environment.GetEnvironmentVariable(Accept) == "1")
        {
            File.WriteAllText(path, actual);
        }

        string expected = File.ReadAllText(path);
        Assert.True(expected == actual, $"{Path.GetFileName(path)} has\n{expected}and it is\n{actual}If that is meant, as where records have another layout, accept with {Accept}=1.");
    }
}

using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using FeatureGen.Hosting.Tests.Fixtures;

namespace FeatureGen.Hosting.Tests;

/// <summary>The same files in, the same bits out, whatever the machine and its settings: in processes of their own.</summary>
public sealed class MachineSettingsTests
{
    private const int Seed = 5;

    /// <summary>What a process without settings answers; the first row of the matrix asks a second one.</summary>
    private static readonly Lazy<Task<string>> Reference = new(() => ResultsAsync(""));

    [Theory]
    [InlineData("")]
    [InlineData("DOTNET_EnableAVX512=0")]
    [InlineData("DOTNET_EnableAVX2=0")]
    [InlineData("DOTNET_EnableHWIntrinsic=0")]
    [InlineData("DOTNET_PreferredVectorBitWidth=256")]
    [InlineData("DOTNET_TieredCompilation=0")]
    [InlineData("DOTNET_TieredPGO=0")]
    [InlineData("DOTNET_ReadyToRun=0")]
    [InlineData("GLIBC_TUNABLES=glibc.cpu.hwcaps=-FMA,-AVX2")]
    [InlineData("LC_ALL=tr_TR.UTF-8")]
    [InlineData("LC_ALL=th_TH.UTF-8")]
    [InlineData("LC_ALL=ar_SA.UTF-8")]
    [InlineData("TZ=Pacific/Apia")]
    public async Task All_results_have_the_same_hash_and_verify_agrees(string setting)
        => Assert.Equal(await Reference.Value, await ResultsAsync(setting));

    [Fact]
    public async Task The_hash_changes_with_one_amount()
    {
        using SalesFolder folder = new(SalesData.Random(Seed));
        folder.Data.Sales[1] = string.Join(',', folder.Data.Sales[1].Split(',').Select((field, index) => index == 5 ? "0.125" : field));
        folder.WriteEvents();
        Assert.NotEqual(await Reference.Value, Line("results ", await OutputAsync(folder, "", "results")));
    }

    [Theory]
    [InlineData("DOTNET_EnableAVX512=0", "512=False")]
    [InlineData("DOTNET_EnableAVX2=0", "256=False")]
    [InlineData("DOTNET_EnableAVX2=0", "fma=False")]
    [InlineData("DOTNET_EnableHWIntrinsic=0", "Request 512=False 256=False 128=False")]
    [InlineData("DOTNET_PreferredVectorBitWidth=256", "512=False")]
    [InlineData("LC_ALL=tr_TR.UTF-8", "tr-TR")]
    [InlineData("LC_ALL=th_TH.UTF-8", "th-TH")]
    [InlineData("LC_ALL=ar_SA.UTF-8", "ar-SA")]
    [InlineData("TZ=Pacific/Apia", " 13")]
    public async Task A_setting_does_what_it_says(string setting, string expected)
        => Assert.Contains(expected, await MachineAsync(setting), StringComparison.Ordinal);

    [Theory]
    [InlineData("DOTNET_EnableAVX512F=0")]
    [InlineData("DOTNET_EnableFMA=0")]
    public async Task Old_names_of_settings_are_ignored_so_that_no_test_may_rely_on_them(string setting)
        => Assert.Equal(await MachineAsync(""), await MachineAsync(setting));

    [Fact]
    public async Task Hiding_instructions_from_the_C_library_changes_its_answers()
    {
        string shown = await MachineAsync("");
        string hidden = await MachineAsync("GLIBC_TUNABLES=glibc.cpu.hwcaps=-FMA,-AVX2");

        // The setting exists where the C library is GNU's and the processor has what is hidden.
        bool exists = RuntimeInformation.RuntimeIdentifier.StartsWith("linux-x64", StringComparison.Ordinal) && Fma.IsSupported;
        Assert.Equal(exists, Line("libm ", shown) != Line("libm ", hidden));
    }

    [Fact]
    public async Task Without_settings_the_widest_vectors_of_the_hardware_compute()
    {
        string widest = Vector512.IsHardwareAccelerated ? "Vector512" : Vector256.IsHardwareAccelerated ? "Vector256"
            : Vector128.IsHardwareAccelerated ? "Vector128" : "Request";
        Assert.StartsWith(widest + " ", await MachineAsync(""), StringComparison.Ordinal);
    }

    /// <summary>The hash of all results, of a process that computed them before and after its code was optimised.</summary>
    private static async Task<string> ResultsAsync(string setting)
    {
        using SalesFolder folder = new(SalesData.Random(Seed));
        string output = await OutputAsync(folder, setting, "results");
        Assert.EndsWith("0 bits differ", Line("verified ", output), StringComparison.Ordinal);
        Assert.Equal(setting == "DOTNET_TieredCompilation=0" ? "optimised" : "quickly, then optimised", Line("compiled ", output));
        Assert.Equal("nothing", Line("contracted: ", output));
        return Line("results ", output);
    }

    private static async Task<string> MachineAsync(string setting)
    {
        using SalesFolder folder = new(SalesData.Random(Seed, sales: 1, visits: 1, rows: 1));
        return await OutputAsync(folder, setting, "machine");
    }

    private static async Task<string> OutputAsync(SalesFolder folder, string setting, string verb)
    {
        Dictionary<string, string> environment = [];
        if (setting.Length > 0)
        {
            environment[setting[..setting.IndexOf('=')]] = setting[(setting.IndexOf('=') + 1)..];
        }

        (int code, string output, string error) = await AppProcess.RunAsync(folder.Folder, environment, verb);
        Assert.True(code == 0, error);
        return output;
    }

    private static string Line(string start, string output)
        => Assert.Single(output.Split('\n'), line => line.StartsWith(start, StringComparison.Ordinal))[start.Length..].TrimEnd();
}

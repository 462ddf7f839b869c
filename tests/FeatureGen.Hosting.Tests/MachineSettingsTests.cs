using System.Runtime.Intrinsics;
using System.Security.Cryptography;
using FeatureGen.Hosting.Tests.Fixtures;

namespace FeatureGen.Hosting.Tests;

/// <summary>The same files in, the same bytes out, whatever the machine and its settings: in processes of their own.</summary>
public sealed class MachineSettingsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("DOTNET_EnableAVX512=0")]
    [InlineData("DOTNET_EnableAVX2=0")]
    [InlineData("DOTNET_EnableHWIntrinsic=0")]
    [InlineData("DOTNET_TieredCompilation=0")]
    [InlineData("DOTNET_TieredPGO=0")]
    [InlineData("GLIBC_TUNABLES=glibc.cpu.hwcaps=-FMA,-AVX2")]
    [InlineData("LC_ALL=tr_TR.UTF-8")]
    [InlineData("LC_ALL=th_TH.UTF-8")]
    [InlineData("LC_ALL=ar_SA.UTF-8")]
    [InlineData("TZ=Pacific/Apia")]
    public async Task Training_and_stores_are_the_same_bytes_and_verify_agrees(string setting)
    {
        using SalesFolder folder = SalesFolder.Prepared(seed: 5);
        string expected = Hash(folder);
        File.Delete(folder.PathOf("training.parquet"));
        Directory.Delete(folder.PathOf("store"), recursive: true);
        foreach (string verb in (string[])["train", "backfill", "verify"])
        {
            (int code, string _, string error) = await AppProcess.RunAsync(FolderOf(folder), Environment(setting), verb);
            Assert.True(code == 0, error);
        }

        Assert.Equal(expected, Hash(folder));
    }

    [Theory]
    [InlineData("DOTNET_EnableAVX512=0", "512=False")]
    [InlineData("DOTNET_EnableAVX2=0", "256=False")]
    [InlineData("DOTNET_EnableHWIntrinsic=0", "Request 512=False 256=False 128=False")]
    [InlineData("LC_ALL=tr_TR.UTF-8", "tr-TR")]
    [InlineData("LC_ALL=th_TH.UTF-8", "th-TH")]
    [InlineData("LC_ALL=ar_SA.UTF-8", "ar-SA")]
    [InlineData("TZ=Pacific/Apia", " 13")]
    public async Task A_setting_does_what_it_says(string setting, string expected)
    {
        (int code, string output, string error) = await AppProcess.RunAsync(Path.GetTempPath(), Environment(setting), "machine");

        Assert.True(code == 0, error);
        Assert.Contains(expected, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_settings_the_widest_vectors_of_the_hardware_compute()
    {
        (int _, string output, string _) = await AppProcess.RunAsync(Path.GetTempPath(), "machine");

        string widest = Vector512.IsHardwareAccelerated ? "Vector512" : Vector256.IsHardwareAccelerated ? "Vector256"
            : Vector128.IsHardwareAccelerated ? "Vector128" : "Request";
        Assert.StartsWith(widest + " ", output, StringComparison.Ordinal);
    }

    private static string FolderOf(SalesFolder folder) => Path.GetDirectoryName(folder.PathOf("x"))!;

    private static Dictionary<string, string> Environment(string setting)
        => setting.Length == 0 ? [] : new() { [setting[..setting.IndexOf('=')]] = setting[(setting.IndexOf('=') + 1)..] };

    private static string Hash(SalesFolder folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string file in Directory.GetFiles(folder.PathOf("store")).Order(StringComparer.Ordinal).Prepend(folder.PathOf("training.parquet")))
        {
            hash.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }
}

using System.Globalization;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using System.Security.Cryptography;
using FeatureGen.Rows;

namespace FeatureGen.Hosting.TestApp.Determinism;

/// <summary>What the process computes with: names of settings that the runtime does not know are ignored in silence.</summary>
internal static class MachineSettings
{
    public static void Print()
    {
        Console.WriteLine(FormattableString.Invariant(
            $"{RowProgram.Widest} 512={Vector512.IsHardwareAccelerated} 256={Vector256.IsHardwareAccelerated} 128={Vector128.IsHardwareAccelerated} fma={Fma.IsSupported}"));
        Console.WriteLine(FormattableString.Invariant($"{CultureInfo.CurrentCulture.Name} {TimeZoneInfo.Local.BaseUtcOffset.TotalHours}"));
        Console.WriteLine($"libm {HashOfExponentials()}");
    }

    /// <summary>The C library's answers: they change with what it is told about the processor.</summary>
    private static string HashOfExponentials()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (int i = 0; i < 100_000; i++)
        {
            hash.AppendData(BitConverter.GetBytes(Math.Exp(i / 5_000.0)));
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }
}

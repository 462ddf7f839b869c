using System.Runtime.CompilerServices;

namespace FeatureGen.Compiler.Tests.Harness;

/// <summary>Compares text with a checked-in file. A difference leaves <c>*.received.cs</c> beside it; <c>FEATUREGEN_ACCEPT=1</c> accepts.</summary>
internal static class Snapshot
{
    /// <summary>Compares with <c>Snapshots/{name}.verified.cs</c> beside the calling test.</summary>
    public static void Verify(string actual, string name, [CallerFilePath] string test = "")
    {
        string folder = Path.Combine(Path.GetDirectoryName(test)!, "Snapshots");
        string verified = Path.Combine(folder, name + ".verified.cs");
        string received = Path.Combine(folder, name + ".received.cs");
        if (Environment.GetEnvironmentVariable("FEATUREGEN_ACCEPT") == "1")
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(verified, actual);
        }

        string expected = File.Exists(verified) ? File.ReadAllText(verified).Replace("\r\n", "\n", StringComparison.Ordinal) : "";
        if (expected == actual)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual);
        Assert.Fail($"{Path.GetFileName(verified)} differs from what is generated now; compare with {Path.GetFileName(received)}, or accept with FEATUREGEN_ACCEPT=1.");
    }
}

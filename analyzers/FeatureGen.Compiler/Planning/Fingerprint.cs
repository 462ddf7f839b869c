using System.Security.Cryptography;
using System.Text;

namespace FeatureGen.Compiler.Planning;

/// <summary>SHA-256 over lines of canonical text.</summary>
internal static class Fingerprint
{
    public static string Of(IEnumerable<string> lines)
    {
        using var sha = SHA256.Create();
        byte[] hash = sha.ComputeHash(Encoding.UTF8.GetBytes(string.Join("\n", lines)));
        var text = new StringBuilder(64);
        foreach (byte value in hash)
        {
            text.Append(value.ToString("x2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }
}

using System.Security.Cryptography;
using System.Text;
using FeatureGen.Windows;

namespace FeatureGen.Plans;

/// <summary>The fingerprint of a state whose windows go by the clocks of time zones: made at start-up, because only then the rules of the zones are known.</summary>
public static class ZonedFingerprint
{
    /// <summary>Adds the version of the time zone database to a fingerprint.</summary>
    /// <param name="fingerprint">What the compiler knows, SHA-256 in hexadecimal.</param>
    /// <param name="zones">The zones.</param>
    /// <exception cref="ArgumentException">A zone does not exist.</exception>
    public static string Of(string fingerprint, params ReadOnlySpan<string> zones)
    {
        foreach (string zone in zones)
        {
            ZoneOffsets.Of(zone);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{fingerprint}\ntzdb {ZoneOffsets.DatabaseVersion}\n")));
    }
}

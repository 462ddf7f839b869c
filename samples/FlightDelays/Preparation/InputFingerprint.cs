using System.Security.Cryptography;
using System.Text;
using FeatureGen.Offline;
using FeatureGen.Offline.Writing;
using NodaTime;

namespace FlightDelays.Preparation;

/// <summary>What prepared files were made from. Packages carry the file times of 1985, so times cannot tell whether outputs are up to date.</summary>
internal static class InputFingerprint
{
    /// <summary>The key of the Parquet metadata that holds it.</summary>
    public const string Key = "flight_delays.inputs";

    /// <summary>To be raised when the preparation itself changes what it writes.</summary>
    private const string Revision = "1";

    /// <summary>SHA-256 of all that decides the outputs, in hexadecimal.</summary>
    public static string Of(PreparationFiles files)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string path in (string[])[files.RawFlights, files.Airports])
        {
            using FileStream stream = File.OpenRead(path);
            hash.AppendData(SHA256.HashData(stream));
        }

        foreach (string text in (string[])[ZoneTable.States, ZoneTable.Airports, DateTimeZoneProviders.Tzdb.VersionId, Revision])
        {
            hash.AppendData(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Whether a prepared file is there, readable, and made from these inputs.</summary>
    public static bool IsIn(string path, string fingerprint)
    {
        try
        {
            return ParquetMetadata.Read(path).TryGetValue(Key, out string? made) && made == fingerprint;
        }
        catch (InputException)
        {
            return false;
        }
    }
}

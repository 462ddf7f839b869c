using System.Reflection;
using FeatureGen.Offline;

namespace FlightDelays.Preparation;

/// <summary>A checked-in table from the code of a state or an airport to its IANA zone.</summary>
/// <remarks>
/// A state has a row if all of it keeps one time. The airports of the other states have rows of their own, so that an airport that is new
/// in the data is refused instead of guessed.
/// </remarks>
internal static class ZoneTable
{
    /// <summary>The states that keep one time.</summary>
    public static string States => Read("state-zones.csv");

    /// <summary>The airports in states with two times or more, and those whose state the data does not know.</summary>
    public static string Airports => Read("airport-zones.csv");

    /// <summary>The zones of a table by its first column.</summary>
    public static Dictionary<string, string> Parse(string table)
    {
        Dictionary<string, string> zones = new(StringComparer.Ordinal);
        foreach (string line in table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            string[] fields = line.TrimEnd('\r').Split(',');
            if (fields.Length < 2 || !zones.TryAdd(fields[0], fields[1]))
            {
                throw new InputException($"The zone table's line \"{line}\" lacks a zone or repeats a code.");
            }
        }

        return zones;
    }

    private static string Read(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}

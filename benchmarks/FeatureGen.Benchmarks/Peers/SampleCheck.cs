using System.Globalization;

namespace FeatureGen.Benchmarks.Peers;

/// <summary>Compares an engine's first rows with the reference: counts and texts exactly, other numbers to 1e-9 of the greater of 1 and the value.</summary>
internal static class SampleCheck
{
    private const double Tolerance = 1e-9;
    private static readonly string[] ExactPrefixes = ["cnt_", "nd_", "online_", "last_country"];

    /// <summary>The number of cells compared; throws at the first that differs.</summary>
    public static int Compare(string reference, string sample)
    {
        (string[] header, Dictionary<int, string[]> expected) = Read(reference);
        (string[] names, Dictionary<int, string[]> actual) = Read(sample);
        int cells = 0;
        foreach ((int row, string[] values) in expected)
        {
            if (!actual.TryGetValue(row, out string[]? found))
            {
                throw new InvalidOperationException($"{sample}: row {row} is missing.");
            }

            for (int column = 1; column < header.Length; column++)
            {
                int place = Array.IndexOf(names, header[column]);
                if (place < 0 || !AreEqual(header[column], values[column], found[place]))
                {
                    throw new InvalidOperationException(
                        $"{sample}: row {row}, {header[column]}: expected '{values[column]}', found '{(place < 0 ? "no such column" : found[place])}'.");
                }

                cells++;
            }
        }

        return cells;
    }

    private static bool AreEqual(string feature, string expected, string found)
    {
        if (expected.Length == 0 || found.Length == 0 || feature == "last_country")
        {
            return expected == found;
        }

        double wanted = double.Parse(expected, CultureInfo.InvariantCulture);
        double value = double.Parse(found, CultureInfo.InvariantCulture);
        return ExactPrefixes.Any(prefix => feature.StartsWith(prefix, StringComparison.Ordinal))
            ? wanted == value
            : Math.Abs(wanted - value) <= Tolerance * Math.Max(1, Math.Abs(wanted));
    }

    private static (string[] Header, Dictionary<int, string[]> Rows) Read(string path)
    {
        string[] lines = File.ReadAllLines(path);
        return (lines[0].Split(','), lines.Skip(1).Select(line => line.Split(',')).ToDictionary(cells => int.Parse(cells[0], CultureInfo.InvariantCulture)));
    }
}

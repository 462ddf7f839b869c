namespace FeatureGen.Offline.Reading;

/// <summary>Guesses which name was meant.</summary>
internal static class NearestName
{
    /// <summary>The candidate that the fewest edits turn into the name, if they are at most a third of its letters (case is free); else null.</summary>
    public static string? Of(string name, IEnumerable<string> candidates)
    {
        int limit = Math.Max(name.Length, 3) / 3;
        return candidates
            .Select(candidate => (candidate, edits: Edits(name.ToUpperInvariant(), candidate.ToUpperInvariant())))
            .Where(pair => pair.edits <= limit)
            .OrderBy(pair => pair.edits)
            .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Select(pair => pair.candidate)
            .FirstOrDefault();
    }

    /// <summary>The Levenshtein distance, row by row (Wagner and Fischer, 1974).</summary>
    private static int Edits(string left, string right)
    {
        int[] row = [.. Enumerable.Range(0, right.Length + 1)];
        for (int i = 1; i <= left.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int substituted = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}

namespace FeatureGen.Hosting.Comparison.Matching;

/// <summary>Which row of the old file is which of the new one.</summary>
internal sealed class MatchedRows
{
    private const int Shown = 3;

    private readonly int[] oldOf;

    public MatchedRows(RowIds old, RowIds @new)
    {
        oldOf = [.. Enumerable.Range(0, @new.Count).Select(row => old.Find(@new, row))];
        HashSet<int> found = [.. oldOf];
        int[] onlyInNew = [.. Enumerable.Range(0, oldOf.Length).Where(row => oldOf[row] < 0)];
        int[] onlyInOld = [.. Enumerable.Range(0, old.Count).Where(row => !found.Contains(row))];
        OnlyInNew = new MissingRows(onlyInNew.Length, [.. onlyInNew.Take(Shown).Select(@new.TextOf)]);
        OnlyInOld = new MissingRows(onlyInOld.Length, [.. onlyInOld.Take(Shown).Select(old.TextOf)]);
    }

    /// <summary>The rows of the new file.</summary>
    public int NewRows => oldOf.Length;

    /// <summary>The number of rows that both have.</summary>
    public int Count => oldOf.Length - OnlyInNew.Count;

    /// <summary>Rows that only the old file has.</summary>
    public MissingRows OnlyInOld { get; }

    /// <summary>Rows that only the new file has.</summary>
    public MissingRows OnlyInNew { get; }

    /// <summary>The old file's row for a row of the new one, or -1.</summary>
    public int OldOf(int row) => oldOf[row];
}

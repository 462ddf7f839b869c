using FeatureGen.Services;

namespace FeatureGen.Hosting.Verification.Replay;

/// <summary>The rows that the specification evaluates, drawn by hash, and what was served for them.</summary>
internal sealed class SampledRows
{
    private readonly Dictionary<int, int> places;
    private readonly FeatureValue[]?[] served;

    /// <summary>Draws rows: half of them hard ones, as far as there are both.</summary>
    /// <param name="rows">The number of rows to choose from.</param>
    /// <param name="count">The number of rows to draw.</param>
    /// <param name="isHard">Whether a row is a hard one.</param>
    public SampledRows(int rows, int count, Func<int, bool> isHard)
    {
        int[] drawn = [.. Enumerable.Range(0, rows).OrderBy(row => RowHash.Of(row))];
        int[] hard = [.. drawn.Where(isHard)];
        int[] easy = [.. drawn.Where(row => !isHard(row))];
        int takenHard = Math.Min(hard.Length, Math.Max(count / 2, count - easy.Length));
        int takenEasy = Math.Min(easy.Length, count - takenHard);
        HardRows = takenHard;
        Rows = [.. hard.Take(takenHard), .. easy.Take(takenEasy)];
        places = Rows.Index().ToDictionary(row => row.Item, row => row.Index);
        served = new FeatureValue[]?[Rows.Length];
    }

    /// <summary>The rows.</summary>
    public int[] Rows { get; }

    /// <summary>How many of them are hard.</summary>
    public int HardRows { get; }

    /// <summary>Keeps what was served if the row is one of them.</summary>
    public void Keep(int row, ReadOnlySpan<FeatureValue> values)
    {
        if (places.TryGetValue(row, out int place))
        {
            served[place] = values.ToArray();
        }
    }

    /// <summary>What was served for the row at a place of <see cref="Rows"/>: its features, then its labels.</summary>
    public FeatureValue[] ServedAt(int place)
        => served[place] ?? throw new InvalidOperationException($"Row {Rows[place]} was not served.");
}

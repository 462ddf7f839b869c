namespace FeatureGen.Hosting.Verification.Reporting;

/// <summary>Counts differences by column and keeps the first ones in order of their rows, whichever thread finds them. Safe for several threads.</summary>
internal sealed class DifferenceLog(int columns)
{
    private const int Kept = 10;

    private readonly Lock gate = new();
    private readonly long[] counts = new long[columns];
    private readonly SortedList<(int Row, int Column), Difference> first = [];

    /// <summary>The number of differences of each column.</summary>
    public IReadOnlyList<long> Counts => counts;

    /// <summary>The number of differences.</summary>
    public long Count => counts.Sum();

    /// <summary>The first differences, at most ten.</summary>
    public IReadOnlyList<Difference> First => [.. first.Values];

    /// <summary>Notes a difference.</summary>
    public void Add(Difference difference)
    {
        lock (gate)
        {
            counts[difference.Column]++;
            first.TryAdd((difference.Row, difference.Column), difference);
            if (first.Count > Kept)
            {
                first.RemoveAt(Kept);
            }
        }
    }
}

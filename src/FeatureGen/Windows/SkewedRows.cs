using FeatureGen.Plans;

namespace FeatureGen.Windows;

/// <summary>Cuts the rows of an entity with very many events by time, so that several workers share it and none holds all of its events.</summary>
/// <remarks>
/// What a row sees are events within the view's reach before it. A piece takes in those of its own rows, so that the reach before its first
/// row is read by two pieces; a view without a reach would have each read everything before it, and is not cut.
/// </remarks>
internal sealed class SkewedRows(ViewPlan plan, RowBatch rows)
{
    private const int EventsOfAPiece = 1 << 17;

    /// <summary>The places of rows, piece by piece; all in one where cutting does not pay.</summary>
    /// <param name="places">The places of an entity's rows.</param>
    /// <param name="events">The number of its events.</param>
    public IReadOnlyList<int[]> Cut(ReadOnlySpan<int> places, int events)
    {
        int[] sorted = places.ToArray();
        int wanted = events / EventsOfAPiece;
        if (wanted < 2 || plan.Reach.IsAllTime)
        {
            return [sorted];
        }

        long[] times = [.. sorted.Select(place => rows.Times[place])];
        Array.Sort(times, sorted);
        ulong span = (ulong)(times[^1] - times[0]);
        ulong pieces = Math.Min((ulong)wanted, span / (ulong)Math.Max(1, plan.Reach.LongestHold));
        return pieces < 2 ? [sorted] : Cut(times, sorted, span / pieces);
    }

    private static List<int[]> Cut(long[] times, int[] sorted, ulong span)
    {
        List<int[]> pieces = [];
        for (int start = 0; start < sorted.Length;)
        {
            int end = start + 1;
            while (end < sorted.Length && (ulong)(times[end] - times[start]) <= span)
            {
                end++;
            }

            pieces.Add(sorted[start..end]);
            start = end;
        }

        return pieces;
    }
}

namespace FlightDelays.Leakage;

/// <summary>AUC, the area under the receiver operating characteristic: how likely a late flight has a greater score than one on time; ties count half.</summary>
internal static class AreaUnderCurve
{
    /// <summary>The area, from counts of pairs alone; NaN where all labels are the same.</summary>
    public static double Of(double[] scores, bool[] labels)
    {
        double[] ascending = [.. scores];
        int[] rows = [.. Enumerable.Range(0, scores.Length)];
        Array.Sort(ascending, rows);
        long positives = 0;
        long negatives = 0;
        long halves = 0;
        for (int start = 0, end; start < rows.Length; start = end)
        {
            long tiedPositives = 0;
            for (end = start; end < rows.Length && ascending[end] == ascending[start]; end++)
            {
                tiedPositives += labels[rows[end]] ? 1 : 0;
            }

            long tiedNegatives = end - start - tiedPositives;
            halves += tiedPositives * (2 * negatives + tiedNegatives);
            positives += tiedPositives;
            negatives += tiedNegatives;
        }

        return halves / 2.0 / ((double)positives * negatives);
    }
}

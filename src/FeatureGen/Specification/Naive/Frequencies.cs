namespace FeatureGen.Naive;

/// <summary>Values by how often they come.</summary>
internal static class Frequencies
{
    /// <summary>The distinct values, the most frequent first; of several as frequent the lesser.</summary>
    public static List<object> Descending(List<Selection> selected)
        => [.. Counted(selected).OrderByDescending(each => each.Count).Select(each => each.Value)];

    /// <summary>The number of each distinct value.</summary>
    public static List<int> Counts(List<Selection> selected) => Counted(selected).ConvertAll(each => each.Count);

    private static List<(object Value, int Count)> Counted(List<Selection> selected)
    {
        List<object> ascending = selected.ConvertAll(each => each.First);
        ascending.Sort(TotalOrder.CompareAny);
        List<(object Value, int Count)> counted = [];
        foreach (object value in ascending)
        {
            if (counted.Count > 0 && TotalOrder.CompareAny(counted[^1].Value, value) == 0)
            {
                counted[^1] = (value, counted[^1].Count + 1);
            }
            else
            {
                counted.Add((value, 1));
            }
        }

        return counted;
    }
}

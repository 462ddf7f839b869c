namespace FeatureGen.Naive;

/// <summary>Selections in the orders that lists have them in.</summary>
internal static class Places
{
    private static readonly Comparer<object> Order = Comparer<object>.Create(TotalOrder.CompareAny);

    public static IEnumerable<object> First(List<Selection> selected) => selected.Select(each => each.First);

    public static IEnumerable<object> Latest(List<Selection> selected) => First(selected).Reverse();

    public static IEnumerable<object> LatestDistinct(List<Selection> selected)
    {
        List<object> distinct = [];
        foreach (object value in Latest(selected))
        {
            if (!distinct.Exists(seen => TotalOrder.CompareAny(seen, value) == 0))
            {
                distinct.Add(value);
            }
        }

        return distinct;
    }

    public static IEnumerable<object> Greatest(List<Selection> selected) => First(selected).OrderDescending(Order);

    public static IEnumerable<object> Least(List<Selection> selected) => First(selected).Order(Order);
}

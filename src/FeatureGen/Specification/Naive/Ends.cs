namespace FeatureGen.Naive;

/// <summary>The first and the latest of selected values, by event time, then sequence, then value.</summary>
internal static class Ends
{
    public static TValue? First<TEvent, TValue>(List<Occurrence<TEvent>> visible, Func<TEvent, TValue?> value, bool reversesTies)
        where TValue : struct, IComparable
        => InOrder(Selected(visible, value), Order<TValue>(), reversesTies).FirstOrDefault().Value;

    public static string? First<TEvent>(List<Occurrence<TEvent>> visible, Func<TEvent, string?> value, bool reversesTies)
        => InOrder(Selected(visible, value), StringComparer.Ordinal, reversesTies).FirstOrDefault().Value;

    public static TValue? Latest<TEvent, TValue>(List<Occurrence<TEvent>> visible, Func<TEvent, TValue?> value, bool reversesTies)
        where TValue : struct, IComparable
        => InOrder(Selected(visible, value), Order<TValue>(), reversesTies).LastOrDefault().Value;

    public static string? Latest<TEvent>(List<Occurrence<TEvent>> visible, Func<TEvent, string?> value, bool reversesTies)
        => InOrder(Selected(visible, value), StringComparer.Ordinal, reversesTies).LastOrDefault().Value;

    private static IOrderedEnumerable<(Timestamp Time, long Sequence, TSelection Value)> InOrder<TSelection>(
        IEnumerable<(Timestamp Time, long Sequence, TSelection Value)> selected, IComparer<TSelection> order, bool reversesTies)
        => reversesTies
            ? selected.OrderBy(at => at.Time).ThenByDescending(at => at.Sequence).ThenByDescending(at => at.Value, order)
            : selected.OrderBy(at => at.Time).ThenBy(at => at.Sequence).ThenBy(at => at.Value, order);

    private static Comparer<TValue?> Order<TValue>()
        where TValue : struct, IComparable
        => Comparer<TValue?>.Create((left, right) => TotalOrder.Compare(left!.Value, right!.Value));

    private static IEnumerable<(Timestamp Time, long Sequence, TValue? Value)> Selected<TEvent, TValue>(
        List<Occurrence<TEvent>> visible, Func<TEvent, TValue?> value)
        where TValue : struct
    {
        foreach (Occurrence<TEvent> occurrence in visible)
        {
            if (value(occurrence.Event) is { } selected)
            {
                yield return (occurrence.Time, occurrence.Sequence, TotalOrder.Normalise(selected));
            }
        }
    }

    private static IEnumerable<(Timestamp Time, long Sequence, string? Value)> Selected<TEvent>(
        List<Occurrence<TEvent>> visible, Func<TEvent, string?> value)
    {
        foreach (Occurrence<TEvent> occurrence in visible)
        {
            if (value(occurrence.Event) is { } selected)
            {
                yield return (occurrence.Time, occurrence.Sequence, selected);
            }
        }
    }
}

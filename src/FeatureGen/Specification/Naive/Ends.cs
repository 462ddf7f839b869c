namespace FeatureGen.Naive;

/// <summary>The first and the latest of selected values, by event time, then sequence, then value.</summary>
internal static class Ends
{
    public static TValue? First<TEvent, TValue>(List<Occurrence<TEvent>> visible, Func<TEvent, TValue?> value)
        where TValue : struct, IComparable<TValue>
        => Selected(visible, value).OrderBy(at => at.Time).ThenBy(at => at.Sequence).ThenBy(at => at.Value, Order<TValue>()).FirstOrDefault().Value;

    public static string? First<TEvent>(List<Occurrence<TEvent>> visible, Func<TEvent, string?> value)
        => Selected(visible, value).OrderBy(at => at.Time).ThenBy(at => at.Sequence).ThenBy(at => at.Value, StringComparer.Ordinal).FirstOrDefault().Value;

    public static TValue? Latest<TEvent, TValue>(List<Occurrence<TEvent>> visible, Func<TEvent, TValue?> value)
        where TValue : struct, IComparable<TValue>
        => Selected(visible, value).OrderBy(at => at.Time).ThenBy(at => at.Sequence).ThenBy(at => at.Value, Order<TValue>()).LastOrDefault().Value;

    public static string? Latest<TEvent>(List<Occurrence<TEvent>> visible, Func<TEvent, string?> value)
        => Selected(visible, value).OrderBy(at => at.Time).ThenBy(at => at.Sequence).ThenBy(at => at.Value, StringComparer.Ordinal).LastOrDefault().Value;

    private static Comparer<TValue?> Order<TValue>()
        where TValue : struct, IComparable<TValue>
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

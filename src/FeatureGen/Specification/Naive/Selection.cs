namespace FeatureGen.Naive;

/// <summary>What an event with its selections is to an aggregate that asks for their order.</summary>
internal sealed record Selection(Timestamp Time, long Sequence, object First, object? Second)
{
    /// <summary>The events that have the selections, by time, then sequence, then first, then second selection.</summary>
    public static List<Selection> InOrder<TEvent>(
        List<Occurrence<TEvent>> visible, Func<TEvent, object?> first, Func<TEvent, object?>? second, bool reversesTies)
    {
        List<Selection> selected = [];
        foreach (Occurrence<TEvent> occurrence in visible)
        {
            object? secondValue = second?.Invoke(occurrence.Event);
            if (first(occurrence.Event) is { } value && (second is null || secondValue is not null))
            {
                selected.Add(new Selection(occurrence.Time, occurrence.Sequence, TotalOrder.NormaliseAny(value), TotalOrder.NormaliseAny(secondValue)));
            }
        }

        int sign = reversesTies ? -1 : 1;
        selected.Sort((left, right) =>
        {
            int order = left.Time.CompareTo(right.Time);
            order = order != 0 ? order : sign * left.Sequence.CompareTo(right.Sequence);
            order = order != 0 ? order : sign * TotalOrder.CompareAny(left.First, right.First);
            return order != 0 ? order : sign * TotalOrder.CompareAny(left.Second, right.Second);
        });
        return selected;
    }
}

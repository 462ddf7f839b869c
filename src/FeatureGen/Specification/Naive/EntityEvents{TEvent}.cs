namespace FeatureGen.Naive;

/// <summary>The events V(t, K) of one entity that are visible at <c>t</c> with K = t.</summary>
/// <param name="ordered">All events of the entity, in event time order.</param>
/// <param name="asOf">The time <c>t</c>.</param>
/// <param name="selfId">The id of the event that is not to be counted, or null.</param>
/// <param name="evaluation">Is told of each aggregate.</param>
internal sealed class EntityEvents<TEvent>(List<Occurrence<TEvent>> ordered, Timestamp asOf, object? selfId, Evaluation evaluation)
    where TEvent : struct
{
    private readonly object? self = EntityKey.Normalise(selfId);
    private List<Occurrence<TEvent>>? visible;

    public Timestamp AsOf => asOf;

    public Evaluation Evaluation => evaluation;

    private List<Occurrence<TEvent>> Visible => visible ??= ordered.FindAll(IsVisible);

    /// <summary>The visible events in a window that pass a filter.</summary>
    public List<Occurrence<TEvent>> In(WindowExtent extent, Func<TEvent, bool>? filter)
    {
        int first = extent.Start(asOf) is { } start ? CountBefore(start) : 0;
        int end = CountBefore(extent.End(asOf));
        List<Occurrence<TEvent>> window = Visible.GetRange(first, Math.Max(end - first, 0));
        return filter is null ? window : window.FindAll(occurrence => filter(occurrence.Event));
    }

    /// <summary>
    /// Whether an event is visible within <paramref name="reach"/> microseconds before the time, or at all where that is null.
    /// </summary>
    public bool Any(Int128? reach)
        => Visible.Count > (reach is { } microseconds ? CountBefore(asOf.Microseconds - microseconds) : 0);

    private int CountBefore(Int128 microseconds)
    {
        int low = 0;
        int high = Visible.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Visible[middle].Time.Microseconds < microseconds)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private bool IsVisible(Occurrence<TEvent> occurrence)
        => occurrence.Known <= asOf && occurrence.Time < asOf && (self is null || !self.Equals(occurrence.Id));
}

namespace FeatureGen.Naive;

/// <summary>The events V(t, K) of one entity that are visible at <c>t</c> with K = t.</summary>
/// <param name="ordered">All events of the entity, in event time order.</param>
/// <param name="asOf">The time <c>t</c>.</param>
/// <param name="selfId">The id of the event that is not to be counted, or null.</param>
/// <param name="evaluation">Is told of each aggregate.</param>
/// <param name="deviations">How visibility and windows are read otherwise.</param>
internal sealed class EntityEvents<TEvent>(
    List<Occurrence<TEvent>> ordered, Timestamp asOf, object? selfId, Evaluation evaluation, Deviations deviations)
    where TEvent : struct
{
    private readonly object? self = EntityKey.Normalise(selfId);
    private List<Occurrence<TEvent>>? visible;

    public Timestamp AsOf => asOf;

    public Evaluation Evaluation => evaluation;

    /// <summary>Whether of tied events the other one is taken.</summary>
    public bool ReversesTies => deviations.HasFlag(Deviations.TieOrder);

    private List<Occurrence<TEvent>> Visible => visible ??= ordered.FindAll(IsVisible);

    /// <summary>The visible events in a window that pass a filter.</summary>
    public List<Occurrence<TEvent>> In(WindowExtent extent, Func<TEvent, bool>? filter)
    {
        int first = extent.Start(asOf) is { } start ? CountBefore(start + (deviations.HasFlag(Deviations.OpenStart) ? 1 : 0)) : 0;

        // Of what happened at the request's time nothing is visible but what a deviation lets in.
        bool isClosed = deviations.HasFlag(Deviations.TiedEvents) || extent.End(asOf) == asOf.Microseconds;
        int end = CountBefore(extent.End(asOf) + (isClosed ? 1 : 0));
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
        => self is not null && self.Equals(occurrence.Id)
            ? deviations.HasFlag(Deviations.OwnEvent) && occurrence.Time <= asOf
            : (occurrence.Known <= asOf || deviations.HasFlag(Deviations.LateEvents))
                && (occurrence.Time < asOf || (occurrence.Time == asOf && deviations.HasFlag(Deviations.TiedEvents)));
}

using System.Diagnostics.CodeAnalysis;

namespace FeatureGen.Naive;

/// <summary>The events V(t, K) of one entity that are visible at <c>t</c>, and those at <c>t</c> itself for windows that include their end.</summary>
/// <param name="ordered">All events of the entity, in event time order.</param>
/// <param name="asOf">The time <c>t</c>.</param>
/// <param name="selfId">The id of the event that is not to be counted, or null.</param>
/// <param name="evaluation">Is told of each aggregate.</param>
/// <param name="deviations">How visibility and windows are read otherwise.</param>
/// <param name="limit">K, the last time at which what is visible may have become known.</param>
/// <param name="labels">What windows that look forward may see.</param>
internal sealed class EntityEvents<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TEvent>(
    List<Occurrence<TEvent>> ordered, Timestamp asOf, object? selfId, Evaluation evaluation, Deviations deviations, Int128 limit, LabelRules labels)
    : IEntityEvents
    where TEvent : struct
{
    private readonly object? self = EntityKey.Normalise(selfId);
    private List<Occurrence<TEvent>>? visible;

    /// <summary>The events of an entity of a view.</summary>
    public static EntityEvents<TEvent> Of(History history, Type view, Timestamp asOf, object?[] keys, object? selfId, Evaluation evaluation)
        => new(history.Of<TEvent>().Of(EntityKey.NamesOf(view), EntityKey.Of(keys)), asOf, selfId, evaluation, history.Deviations, Cadence.LimitOf(view, asOf),
            LabelRules.Of(view));

    /// <summary>No events, over which a probe answers.</summary>
    public static EntityEvents<TEvent> Of(Type view, Evaluation evaluation) => new([], default, null, evaluation, Deviations.None, limit: 0, LabelRules.Of(view));

    public Timestamp AsOf => asOf;

    public Evaluation Evaluation => evaluation;

    /// <summary>Whether of tied events the other one is taken.</summary>
    public bool ReversesTies => deviations.HasFlag(Deviations.TieOrder);

    private List<Occurrence<TEvent>> Visible => visible ??= ordered.FindAll(IsVisible);

    /// <summary>The visible events in a window that pass a filter.</summary>
    public List<Occurrence<TEvent>> In(WindowExtent extent, Func<TEvent, bool>? filter)
    {
        labels.Check(extent);
        if (extent.Ahead is { } ahead)
        {
            Int128 mature = asOf.Microseconds + ahead + labels.Maturity;
            List<Occurrence<TEvent>> following = ordered.FindAll(occurrence => !IsSelf(occurrence)
                && occurrence.Time.Microseconds >= extent.Start(asOf) && occurrence.Time.Microseconds < extent.End(asOf) && occurrence.Time.Microseconds < long.MaxValue
                && occurrence.Known.Microseconds <= mature && (occurrence.ReplacedAt is not { } replaced || mature < replaced.Microseconds));
            return filter is null ? following : following.FindAll(occurrence => filter(occurrence.Event));
        }

        int first = extent.Start(asOf) is { } start ? CountBefore(start + (deviations.HasFlag(Deviations.OpenStart) ? 1 : 0)) : 0;

        int end = CountBefore(extent.End(asOf));
        List<Occurrence<TEvent>> window = Visible.GetRange(first, Math.Max(end - first, 0));
        window.AddRange(Visible.Skip(Math.Max(end, first)).TakeWhile(occurrence => occurrence.Time.Microseconds == extent.End(asOf)).Where(IsTakenAtTheEnd));
        int kept = extent.Kept([.. window.OrderBy(each => each.Time).ThenBy(each => each.Sequence).Select(each => ((Int128)each.Time.Microseconds, each.Sequence))], asOf);
        window = kept == window.Count ? window : [.. window.OrderBy(each => each.Time).ThenBy(each => each.Sequence).TakeLast(kept)];
        return filter is null ? window : window.FindAll(occurrence => filter(occurrence.Event));
    }

    public bool HasAny(IReadOnlyCollection<EventWindowExtent> windows)
    {
        WindowExtent[] extents = [.. windows.Where(window => window.Event == typeof(TEvent)).Select(window => window.Extent)];
        bool hasStart = extents.All(extent => extent.Start(asOf) is not null);
        int first = hasStart ? CountBefore(extents.Select(extent => extent.Start(asOf)!.Value).DefaultIfEmpty(asOf.Microseconds).Min()) : 0;
        int end = CountBefore((Int128)asOf.Microseconds + (extents.Any(extent => extent.IncludesEnd) ? 1 : 0));
        return end > first || Visible.Skip(first).Any(occurrence => occurrence.Time == asOf && IsTakenAtTheEnd(occurrence));
    }

    // What happened at the very end of a window, or is the request itself, only a deviation lets in.
    private bool IsTakenAtTheEnd(Occurrence<TEvent> occurrence)
        => deviations.HasFlag(Deviations.TiedEvents) || (occurrence.Time == asOf && IsSelf(occurrence));

    private bool IsSelf(Occurrence<TEvent> occurrence) => self is not null && self.Equals(occurrence.Id);

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
        => occurrence.Time <= asOf && occurrence.Time.Microseconds < long.MaxValue
            && (IsSelf(occurrence)
                ? deviations.HasFlag(Deviations.OwnEvent)
                : occurrence.Known.Microseconds <= limit || deviations.HasFlag(Deviations.LateEvents))
            && (occurrence.ReplacedAt is not { } replaced || (limit < replaced.Microseconds && !deviations.HasFlag(Deviations.LateEvents)));
}

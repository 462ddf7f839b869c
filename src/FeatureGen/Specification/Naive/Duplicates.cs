using System.Diagnostics.CodeAnalysis;

namespace FeatureGen.Naive;

/// <summary>Producers send an event again under its id: it counts once.</summary>
internal static class Duplicates
{
    /// <summary>
    /// The events of one entity without those that become known within the horizon after another of their id, and happened within the horizon
    /// of it. After another is: by known time, then event time, then sequence, then content.
    /// </summary>
    public static IEnumerable<Occurrence<TEvent>> Without<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TEvent>(
        IEnumerable<Occurrence<TEvent>> entity)
        where TEvent : struct
    {
        if (EventShape<TEvent>.DuplicateHorizon is not { } horizon)
        {
            return entity;
        }

        return entity.GroupBy(occurrence => occurrence.Id).SelectMany(same => same.Key is null ? same : FirstKnown(same, horizon));
    }

    private static IEnumerable<Occurrence<TEvent>> FirstKnown<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TEvent>(
        IEnumerable<Occurrence<TEvent>> same, Duration horizon)
        where TEvent : struct
    {
        List<Occurrence<TEvent>> ordered = [.. FirstKnownFirst(same)];
        return ordered.Where((occurrence, place) => !ordered.Take(place).Any(before =>
            AreWithin(before.Known, occurrence.Known, horizon) && AreWithin(before.Time, occurrence.Time, horizon)));
    }

    /// <summary>Orders events of one id: by known time, then event time, then sequence, then content.</summary>
    public static IOrderedEnumerable<Occurrence<TEvent>> FirstKnownFirst<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TEvent>(
        IEnumerable<Occurrence<TEvent>> same)
        where TEvent : struct
        => same.OrderBy(occurrence => occurrence.Known)
            .ThenBy(occurrence => occurrence.Time)
            .ThenBy(occurrence => occurrence.Sequence)
            .ThenBy(occurrence => occurrence.Event, Comparer<TEvent>.Create(CompareContent));

    private static bool AreWithin(Timestamp left, Timestamp right, Duration horizon)
        => Int128.Abs((Int128)left.Microseconds - right.Microseconds) <= horizon.Microseconds;

    private static int CompareContent<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TEvent>(TEvent left, TEvent right)
        where TEvent : struct
        => EventShape<TEvent>.Members.Select(member => CompareValues(member(left), member(right))).FirstOrDefault(order => order != 0);

    private static int CompareValues(object? left, object? right) => left switch
    {
        _ when left is null || right is null => (left is not null).CompareTo(right is not null),
        string text => string.CompareOrdinal(text, (string)right),
        Timestamp time => time.CompareTo((Timestamp)right),
        Duration duration => duration.CompareTo((Duration)right),
        IComparable comparable => comparable.CompareTo(right),
        _ => 0,
    };
}

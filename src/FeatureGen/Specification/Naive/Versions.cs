using System.Diagnostics.CodeAnalysis;

namespace FeatureGen.Naive;

/// <summary>Events that are versions of a table's rows: of each row one counts at a time.</summary>
internal static class Versions
{
    /// <summary>
    /// The events of one entity that count at some time, each with when another takes its place: the first known of the newer versions of its row, unless it
    /// becomes known itself more than the horizon after that. A deletion never counts.
    /// </summary>
    public static IEnumerable<Occurrence<TEvent>> Counting<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TEvent>(
        IEnumerable<Occurrence<TEvent>> entity)
        where TEvent : struct
        => EventShape<TEvent>.VersionHorizon is { } horizon ? entity.GroupBy(occurrence => occurrence.Id).SelectMany(row => Counting(row, horizon)) : entity;

    private static IEnumerable<Occurrence<TEvent>> Counting<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TEvent>(
        IEnumerable<Occurrence<TEvent>> row, Duration horizon)
        where TEvent : struct
    {
        // Of a version that came again the first known is the newest. The order is stable.
        List<Occurrence<TEvent>> newestFirst =
        [
            .. Duplicates.FirstKnownFirst(row)
                .OrderByDescending(occurrence => EventShape<TEvent>.VersionOf(occurrence.Event))
                .ThenByDescending(occurrence => EventShape<TEvent>.IsRowDeleted(occurrence.Event)),
        ];
        return newestFirst.Select((version, place) => version with { ReplacedAt = ReplacedAt(version, newestFirst.Take(place), horizon) })
            .Where(version => !(version.ReplacedAt <= version.Known) && !EventShape<TEvent>.IsRowDeleted(version.Event));
    }

    private static Timestamp? ReplacedAt<TEvent>(Occurrence<TEvent> version, IEnumerable<Occurrence<TEvent>> newer, Duration horizon)
        => newer.Where(other => (Int128)version.Known.Microseconds - other.Known.Microseconds <= horizon.Microseconds)
            .Select(other => (Timestamp?)other.Known)
            .Min();
}

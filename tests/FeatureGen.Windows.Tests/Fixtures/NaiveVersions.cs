namespace FeatureGen.Windows.Tests.Fixtures;

/// <summary>Which events count at all, and until when, where ids repeat: what duplicates and versions of rows mean.</summary>
internal static class NaiveVersions
{
    /// <summary>Each event that counts, with when it stops to.</summary>
    public static IEnumerable<(Transaction Event, Int128 Until)> Counting(TransactionView view, IReadOnlyList<Transaction> events)
    {
        if (view.Event is { HasVersions: false, DropsDuplicates: false })
        {
            return events.Select(each => (each, Int128.MaxValue));
        }

        return events.GroupBy(each => each.Id).SelectMany(same =>
        {
            // Those that agree in all of this are equal.
            List<Transaction> ordered = [.. same.OrderBy(each => each.Known).ThenBy(each => each.Time).ThenBy(each => view.Event.Sequence >= 0 ? each.Sequence : 0)];
            return same.Key is null ? ordered.Select(each => (each, Int128.MaxValue))
                : view.Event.HasVersions ? OfRow([.. ordered.OrderByDescending(each => each.Version).ThenByDescending(each => each.Deleted)], view.Event.VersionHorizon)
                : FirstKnown(ordered, view.Event.DuplicateHorizon).Select(each => (each, Int128.MaxValue));
        });
    }

    private static IEnumerable<(Transaction Event, Int128 Until)> OfRow(List<Transaction> newestFirst, long horizon)
        => from place in Enumerable.Range(0, newestFirst.Count)
           let version = newestFirst[place]
           let replacing = newestFirst.Take(place).Where(newer => (Int128)version.Known - newer.Known <= horizon).Select(newer => (Int128)newer.Known)
           let until = replacing.DefaultIfEmpty(Int128.MaxValue).Min()
           where until > version.Known && !version.Deleted
           select (version, until);

    private static IEnumerable<Transaction> FirstKnown(List<Transaction> ordered, long horizon)
        => ordered.Where((each, place) => !ordered.Take(place).Any(before =>
            (Int128)each.Known - before.Known <= horizon && Int128.Abs((Int128)each.Time - before.Time) <= horizon));
}

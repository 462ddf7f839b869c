using System.Collections.Immutable;

namespace FeatureGen.Online.Stores.Checkpoints;

/// <summary>From where sources have to be replayed.</summary>
internal static class StoreCursors
{
    /// <summary>For each partition that all views of a source have seen, the lowest offset. One that some view has not seen is not listed.</summary>
    /// <param name="positions">The source of each view, and how far it has seen each partition.</param>
    public static ImmutableArray<SourceCursor> Lowest(IEnumerable<(string Source, EventPosition[] Positions)> positions)
        => [.. positions.GroupBy(view => view.Source, StringComparer.Ordinal).SelectMany(LowestOf).OrderBy(cursor => cursor.Source, StringComparer.Ordinal).ThenBy(cursor => cursor.Partition)];

    private static IEnumerable<SourceCursor> LowestOf(IGrouping<string, (string Source, EventPosition[] Positions)> views)
        => views.SelectMany(view => view.Positions)
            .GroupBy(position => position.Partition)
            .Where(seen => seen.Count() == views.Count())
            .Select(seen => new SourceCursor(views.Key, seen.Key, seen.Min(position => position.Offset)));
}

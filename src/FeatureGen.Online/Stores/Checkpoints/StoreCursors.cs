using System.Collections.Immutable;
using FeatureGen.Plans;

namespace FeatureGen.Online.Stores.Checkpoints;

/// <summary>From where sources have to be replayed.</summary>
internal static class StoreCursors
{
    /// <summary>For each partition that all views of a source have seen, the lowest offset. One that some view has not seen is not listed.</summary>
    /// <param name="positions">Each view, and how far it has seen each partition of its sources.</param>
    public static ImmutableArray<SourceCursor> Lowest(IEnumerable<(ViewPlan View, EventPosition[] Positions)> positions)
        => [.. positions.SelectMany(BySource).GroupBy(view => view.Source, StringComparer.Ordinal).SelectMany(LowestOf).OrderBy(cursor => cursor.Source, StringComparer.Ordinal).ThenBy(cursor => cursor.Partition)];

    private static IEnumerable<(string Source, EventPosition[] Positions)> BySource((ViewPlan View, EventPosition[] Positions) of)
        => of.View.Event.SourceNames.Select((source, number) => (source, of.Positions.Where(position => position.Source == number).ToArray()));

    private static IEnumerable<SourceCursor> LowestOf(IGrouping<string, (string Source, EventPosition[] Positions)> views)
        => views.SelectMany(view => view.Positions)
            .GroupBy(position => position.Partition)
            .Where(seen => seen.Count() == views.Count())
            .Select(seen => new SourceCursor(views.Key, seen.Key, seen.Min(position => position.Offset)));
}

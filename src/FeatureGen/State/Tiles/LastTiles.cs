using System.Runtime.InteropServices;

namespace FeatureGen.State;

/// <summary>
/// The distinct values of events in tiles, and of each of them the last tile that has it: a window that ends behind all tiles holds the value if it
/// holds that one.
/// </summary>
internal sealed class LastTiles
{
    private readonly Dictionary<long, long> lanes = [];
    private readonly Dictionary<string, long> texts = new(StringComparer.Ordinal);

    /// <summary>The number of values.</summary>
    public int Count => lanes.Count + texts.Count;

    /// <summary>The values, which are lanes or texts, in ascending order, and where the last tile of each begins.</summary>
    public IEnumerable<(long Lane, string? Text, long Start)> Values
        => lanes.OrderBy(each => each.Key).Select(each => (each.Key, (string?)null, each.Value))
            .Concat(texts.OrderBy(each => each.Key, StringComparer.Ordinal).Select(each => (0L, (string?)each.Key, each.Value)));

    /// <summary>Notes that a value is in a tile; false if it is in that one or a later one already.</summary>
    /// <param name="lane">The value.</param>
    /// <param name="text">The value where it is a text.</param>
    /// <param name="start">Where the tile begins.</param>
    /// <param name="earlier">Where the last tile began that had it, if one had.</param>
    public bool Add(long lane, string? text, long start, out long? earlier)
    {
        ref long last = ref text is null
            ? ref CollectionsMarshal.GetValueRefOrAddDefault(lanes, lane, out bool exists)
            : ref CollectionsMarshal.GetValueRefOrAddDefault(texts, text, out exists);
        earlier = exists ? last : null;
        if (exists && last >= start)
        {
            return false;
        }

        last = start;
        return true;
    }

    /// <summary>How many of some values are in a tile that begins at a time or later.</summary>
    public int CountOf(DistinctValues values, long from)
    {
        int count = 0;
        foreach (long lane in values.Lanes)
        {
            count += lanes.TryGetValue(lane, out long last) && last >= from ? 1 : 0;
        }

        foreach (string text in values.Texts)
        {
            count += texts.TryGetValue(text, out long last) && last >= from ? 1 : 0;
        }

        return count;
    }
}

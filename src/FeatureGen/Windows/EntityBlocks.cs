using System.Runtime.InteropServices;

namespace FeatureGen.Windows;

/// <summary>The entities that have events and rows, cut into blocks of about as much work: first the large ones, each by itself, then small ones together.</summary>
/// <remarks>Starting with the largest keeps the last worker from being left alone with one.</remarks>
internal sealed class EntityBlocks
{
    // So large that what a pass costs beside its events and rows does not show, and so small that a block lies in the second-level cache.
    private const int EventsAndRows = 2048;

    private readonly List<int> entities = [];
    private readonly List<int> ends = [];
    private readonly List<int[]> rowsOfLarge = [];
    private readonly EntityIndex rowsOf;

    /// <summary>Cuts the entities from 0 to <paramref name="entityCount"/>, and those with very many events by the time of their rows.</summary>
    public EntityBlocks(EntityIndex eventsOf, EntityIndex rowsOf, int entityCount, SkewedRows skewed)
    {
        this.rowsOf = rowsOf;
        List<(int Size, int Entity)> large = [];
        for (int entity = 0; entity < entityCount; entity++)
        {
            int size = SizeOf(eventsOf, rowsOf, entity);
            if (size >= EventsAndRows)
            {
                large.Add((size, entity));
            }
        }

        foreach ((_, int entity) in large.OrderByDescending(each => each.Size))
        {
            foreach (int[] rows in skewed.Cut(rowsOf.PlacesOf(entity), eventsOf.PlacesOf(entity).Length))
            {
                entities.Add(entity);
                ends.Add(entities.Count);
                rowsOfLarge.Add(rows);
            }
        }

        AddSmall(eventsOf, rowsOf, entityCount);
    }

    /// <summary>The number of blocks.</summary>
    public int Count => ends.Count;

    /// <summary>The entities of one block.</summary>
    public ReadOnlySpan<int> EntitiesOf(int block)
        => CollectionsMarshal.AsSpan(entities)[(block == 0 ? 0 : ends[block - 1])..ends[block]];

    /// <summary>The places of the rows of an entity that belong to a block.</summary>
    public ReadOnlySpan<int> RowsOf(int block, int entity) => block < rowsOfLarge.Count ? rowsOfLarge[block] : rowsOf.PlacesOf(entity);

    private void AddSmall(EntityIndex eventsOf, EntityIndex rowsOf, int entityCount)
    {
        int filled = 0;
        for (int entity = 0; entity < entityCount; entity++)
        {
            int size = SizeOf(eventsOf, rowsOf, entity);
            if (size is 0 or >= EventsAndRows)
            {
                continue;
            }

            if (filled + size > EventsAndRows)
            {
                ends.Add(entities.Count);
                filled = 0;
            }

            entities.Add(entity);
            filled += size;
        }

        if (filled > 0)
        {
            ends.Add(entities.Count);
        }
    }

    private static int SizeOf(EntityIndex eventsOf, EntityIndex rowsOf, int entity)
    {
        int events = eventsOf.PlacesOf(entity).Length;
        int rows = rowsOf.PlacesOf(entity).Length;
        return events == 0 || rows == 0 ? 0 : events + rows;
    }
}

using FeatureGen.Columns;
using FeatureGen.Plans;

namespace FeatureGen.Offline.Backfill;

/// <summary>The events of one partition of entities, column by column: what state keeps of them, to be given to it entity by entity.</summary>
internal sealed class EventBuffer
{
    private const int SmallestCapacity = 1024;

    private readonly int timeColumn;
    private readonly int[] columns;
    private readonly long[][] lanes;
    private readonly bool[][] valid;
    private int[] entities = [];

    public EventBuffer(EventPlan plan)
    {
        columns = [.. new[] { plan.Time, plan.Known, plan.Id, plan.Sequence }.Concat(plan.Values.Select(value => value.Column)).Where(column => column >= 0).Distinct()];
        timeColumn = Array.IndexOf(columns, plan.Time);
        lanes = [.. columns.Select(_ => Array.Empty<long>())];
        valid = [.. columns.Select(_ => Array.Empty<bool>())];
    }

    /// <summary>The number of events.</summary>
    public int Count { get; private set; }

    /// <summary>Forgets the events and keeps the memory.</summary>
    public void Clear() => Count = 0;

    /// <summary>Appends events.</summary>
    /// <param name="tile">A tile that the event program has run over.</param>
    /// <param name="rows">The tile's rows to append.</param>
    /// <param name="entitiesOfRows">The entity of each of them.</param>
    public void Append(Tile tile, ReadOnlySpan<int> rows, ReadOnlySpan<int> entitiesOfRows)
    {
        Reserve(checked(Count + rows.Length));
        entitiesOfRows.CopyTo(entities.AsSpan(Count));
        for (int column = 0; column < columns.Length; column++)
        {
            ReadOnlySpan<long> from = tile.LongsOf(columns[column]);
            BitSpan bits = tile.ValidOf(columns[column]);
            for (int index = 0; index < rows.Length; index++)
            {
                lanes[column][Count + index] = from[rows[index]];
                valid[column][Count + index] = bits[rows[index]];
            }
        }

        Count += rows.Length;
    }

    /// <summary>Copies an event into a tile as its event program left it.</summary>
    public void Load(int place, Tile tile, int row)
    {
        for (int column = 0; column < columns.Length; column++)
        {
            tile.LongsOf(columns[column])[row] = lanes[column][place];
            tile.SetValid(columns[column], row, valid[column][place]);
        }
    }

    /// <summary>The time of an event.</summary>
    public long TimeAt(int place) => lanes[timeColumn][place];

    /// <summary>The places of the events grouped by entity: a counting sort. Those of entity n begin at starts[n] and end before starts[n + 1].</summary>
    public (int[] Starts, int[] Places) ByEntity(int entityCount)
    {
        int[] starts = new int[entityCount + 1];
        foreach (int entity in entities.AsSpan(0, Count))
        {
            starts[entity + 1]++;
        }

        for (int entity = 0; entity < entityCount; entity++)
        {
            starts[entity + 1] += starts[entity];
        }

        int[] places = new int[Count];
        int[] next = [.. starts];
        for (int place = 0; place < Count; place++)
        {
            places[next[entities[place]]++] = place;
        }

        return (starts, places);
    }

    private void Reserve(int needed)
    {
        if (needed <= entities.Length)
        {
            return;
        }

        int capacity = (int)Math.Min(Array.MaxLength, Math.Max(needed, Math.Max(SmallestCapacity, 2L * entities.Length)));
        Array.Resize(ref entities, capacity);
        for (int column = 0; column < columns.Length; column++)
        {
            Array.Resize(ref lanes[column], capacity);
            Array.Resize(ref valid[column], capacity);
        }
    }
}

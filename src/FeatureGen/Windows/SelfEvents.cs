namespace FeatureGen.Windows;

/// <summary>For each row of an entity the visible events that are the row itself, and so must not count for it. Mostly there are none.</summary>
internal sealed class SelfEvents
{
    private readonly List<int> ownerRows = [];
    private readonly List<int> ownedPositions = [];
    private readonly IdSet idSet = new();
    private long[] ids = [];
    private int[] rowsOfIds = [];
    private int[] owners = [];
    private int[] positions = [];

    /// <summary>Whether any row sees an event of its own.</summary>
    public bool Any => ownerRows.Count > 0;

    /// <summary>Finds every pair of a row and an event of its id that is visible to it.</summary>
    public void Find(RowBatch batch, EntityRows rows, EntityEvents events)
    {
        ownerRows.Clear();
        ownedPositions.Clear();
        if (!batch.HasSelfIds || !events.Batch.HasIds)
        {
            return;
        }

        int count = SortIds(batch, rows);
        for (int position = 0; count > 0 && position < events.Count; position++)
        {
            if (!events.Batch.TryGetId(events.Places[position], out long id) || !idSet.MayContain(id))
            {
                continue;
            }

            int found = ids.AsSpan(0, count).BinarySearch(id);
            if (found < 0)
            {
                continue;
            }

            while (found > 0 && ids[found - 1] == id)
            {
                found--;
            }

            for (; found < count && ids[found] == id; found++)
            {
                long time = rows.Times[rowsOfIds[found]];
                if (events.Times[position] < time && events.Usable[position] <= time)
                {
                    ownerRows.Add(rowsOfIds[found]);
                    ownedPositions.Add(position);
                }
            }
        }

        if (Any)
        {
            owners = [.. ownerRows];
            positions = [.. ownedPositions];
            owners.AsSpan().Sort(positions.AsSpan());
        }
    }

    /// <summary>The positions, among the entity's events, of the events that are that row itself.</summary>
    public ReadOnlySpan<int> Of(int row)
    {
        if (!Any)
        {
            return [];
        }

        int found = owners.AsSpan().BinarySearch(row);
        if (found < 0)
        {
            return [];
        }

        int end = found + 1;
        while (end < owners.Length && owners[end] == row)
        {
            end++;
        }

        while (found > 0 && owners[found - 1] == row)
        {
            found--;
        }

        return positions.AsSpan(found..end);
    }

    private int SortIds(RowBatch batch, EntityRows rows)
    {
        if (ids.Length < rows.Count)
        {
            ids = new long[Math.Max(rows.Count, 2 * ids.Length)];
            rowsOfIds = new int[ids.Length];
        }

        int count = 0;
        for (int row = 0; row < rows.Count; row++)
        {
            if (batch.TryGetSelfId(rows.Rows[row], out ids[count]))
            {
                rowsOfIds[count++] = row;
            }
        }

        idSet.Fill(ids.AsSpan(0, count));
        ids.AsSpan(0, count).Sort(rowsOfIds.AsSpan(0, count));
        return count;
    }
}

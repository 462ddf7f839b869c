namespace FeatureGen.Windows;

/// <summary>For each row of a block the visible events that are the row itself, and so must not count for it. Mostly there are none.</summary>
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
    public void Find(EntityBlock block)
    {
        ownerRows.Clear();
        ownedPositions.Clear();
        if (!block.RowBatch.HasSelfIds || !block.Batch.HasIds)
        {
            return;
        }

        for (int entity = 0; entity < block.Entities; entity++)
        {
            Find(block, block.RowsOf(entity), block.EventsOf(entity));
        }

        if (Any)
        {
            owners = [.. ownerRows];
            positions = [.. ownedPositions];
            owners.AsSpan().Sort(positions.AsSpan());
        }
    }

    /// <summary>The positions of the events that are that row itself.</summary>
    public ReadOnlySpan<int> Of(int row) => Any ? Search(row) : [];

    private ReadOnlySpan<int> Search(int row)
    {
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

    private void Find(EntityBlock block, Range rows, Range events)
    {
        int count = SortIds(block, rows);
        for (int position = events.Start.Value; count > 0 && position < events.End.Value; position++)
        {
            if (!block.Batch.TryGetId(block.Places[position], out long id) || !idSet.MayContain(id))
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
                long time = block.RowTimes[rowsOfIds[found]];
                if (block.Times[position] < block.ReachEndAt(time) && block.Usable[position] <= time)
                {
                    ownerRows.Add(rowsOfIds[found]);
                    ownedPositions.Add(position);
                }
            }
        }
    }

    private int SortIds(EntityBlock block, Range rows)
    {
        int most = rows.End.Value - rows.Start.Value;
        if (ids.Length < most)
        {
            ids = new long[Math.Max(most, 2 * ids.Length)];
            rowsOfIds = new int[ids.Length];
        }

        int count = 0;
        for (int row = rows.Start.Value; row < rows.End.Value; row++)
        {
            if (block.RowBatch.TryGetSelfId(block.RowPlaces[row], out ids[count]))
            {
                rowsOfIds[count++] = row;
            }
        }

        idSet.Fill(ids.AsSpan(0, count));
        ids.AsSpan(0, count).Sort(rowsOfIds.AsSpan(0, count));
        return count;
    }
}

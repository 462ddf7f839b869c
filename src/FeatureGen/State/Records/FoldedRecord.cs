namespace FeatureGen.State;

/// <summary>Folded events as bytes: how many are in each tile of the view, their ids, and what each family keeps of its tiles.</summary>
internal static class FoldedRecord
{
    /// <summary>Writes what is folded.</summary>
    public static void Write(EntityState state, RecordWriter writer)
    {
        FoldedEvents folded = state.Folded;
        if (folded.All is not { Count: > 0 } all)
        {
            writer.WriteUnsigned(0);
            return;
        }

        TileRecord.Write(all, writer);
        WriteIds(folded.Ids, all, writer);
        for (int index = 0; index < state.Layout.Families.Length; index++)
        {
            if (folded.Of(index) is { } tiles)
            {
                TileRecord.Write(tiles, writer);
            }
        }
    }

    /// <summary>Reads what is folded into a state in which nothing is.</summary>
    public static void Read(EntityState state, ref RecordReader reader)
    {
        int count = reader.ReadCount(bits: 0);
        if (count == 0)
        {
            return;
        }

        FoldedEvents folded = state.Folded;
        folded.Reserve();
        TileRecord.Read(folded.All!, count, ref reader);
        ReadIds(folded.Ids, folded.All!, ref reader);
        for (int index = 0; index < state.Layout.Families.Length; index++)
        {
            if (folded.Of(index) is { } tiles)
            {
                TileRecord.Read(tiles, reader.ReadCount(bits: 0), ref reader);
            }
        }
    }

    private static void WriteIds(FoldedIds ids, FamilyTiles all, RecordWriter writer)
    {
        writer.WriteUnsigned((ulong)ids.Count);
        writer.WriteIntegers(ids.Ids);
        Span<long> places = writer.Room(0, ids.Count);
        for (int index = 0; index < places.Length; index++)
        {
            places[index] = all.FirstFrom(ids.Starts[index]);
        }

        if (all.Count > 1)
        {
            writer.WriteIntegers(places);
        }
    }

    private static void ReadIds(FoldedIds ids, FamilyTiles all, ref RecordReader reader)
    {
        int count = reader.ReadCount(bits: 0);
        long[] values = new long[count];
        IntegerCoding.Read(values, ref reader);
        Span<long> places = reader.Room(count);
        places.Clear();
        if (all.Count > 1)
        {
            IntegerCoding.Read(places, ref reader);
        }

        for (int index = 0; index < count; index++)
        {
            ids.Add(values[index], TileRecord.StartOf(all, places[index]));
        }

        ids.Sort();
    }
}

using FeatureGen.Columns;

namespace FeatureGen.State;

/// <summary>What tiles have of values themselves as bytes: those that were first and latest, the distinct ones, and keys of sketches.</summary>
internal static class TileValueRecord
{
    /// <summary>Writes values and when they were.</summary>
    public static void WriteMoments(Moment[] moments, ValueKind kind, RecordWriter writer)
    {
        NumberColumn.Write(moments, writer, static moment => moment.Time);
        NumberColumn.Write(moments, writer, static moment => moment.Sequence);
        if (kind == ValueKind.String)
        {
            foreach (Moment moment in moments)
            {
                writer.WriteText(moment.Text!);
            }
        }
        else
        {
            NumberColumn.WriteLanes(moments, kind, writer, static moment => moment.Lane);
        }
    }

    /// <summary>Reads values and when they were.</summary>
    public static Moment[] ReadMoments(int count, ValueKind kind, ref RecordReader reader)
    {
        long[] times = new long[count];
        long[] sequences = new long[count];
        NumberColumn.Read(times, ref reader);
        NumberColumn.Read(sequences, ref reader);
        string?[] texts = new string?[count];
        for (int index = 0; kind == ValueKind.String && index < count; index++)
        {
            texts[index] = reader.ReadText();
        }

        long[] lanes = kind == ValueKind.String ? new long[count] : NumberColumn.ReadLanes(count, kind, ref reader);
        return [.. Enumerable.Range(0, count).Select(index => new Moment(times[index], sequences[index], lanes[index], texts[index]))];
    }

    /// <summary>Writes distinct values and their last tiles.</summary>
    public static void WriteDistinct(LastTiles distinct, FamilyTiles tiles, RecordWriter writer)
    {
        (long Lane, string? Text, long Start)[] values = [.. distinct.Values];
        writer.WriteUnsigned((ulong)values.Length);
        if (tiles.Kind == ValueKind.String)
        {
            foreach ((_, string? text, _) in values)
            {
                writer.WriteText(text!);
            }
        }
        else
        {
            NumberColumn.WriteLanes(values, tiles.Kind, writer, static value => value.Lane);
        }

        Span<long> places = writer.Room(0, values.Length);
        for (int index = 0; index < places.Length; index++)
        {
            places[index] = tiles.FirstFrom(values[index].Start);
        }

        writer.WriteIntegers(places);
    }

    /// <summary>Reads distinct values and their last tiles.</summary>
    public static void ReadDistinct(FamilyTiles tiles, ref RecordReader reader)
    {
        int count = reader.ReadCount(bits: 0);
        string?[] texts = new string?[tiles.Kind == ValueKind.String ? count : 0];
        foreach (ref string? text in texts.AsSpan())
        {
            text = reader.ReadText();
        }

        long[] lanes = tiles.Kind == ValueKind.String ? [] : NumberColumn.ReadLanes(count, tiles.Kind, ref reader);
        Span<long> places = reader.Room(count);
        IntegerCoding.Read(places, ref reader);
        for (int index = 0; index < count; index++)
        {
            tiles.AddDistinct(lanes.Length > 0 ? lanes[index] : 0, texts.Length > 0 ? texts[index] : null, TileRecord.StartOf(tiles, places[index]));
        }
    }

    /// <summary>Writes the keys of a sketch.</summary>
    public static void WriteSketch(TileSketch sketch, FamilyTiles tiles, RecordWriter writer)
    {
        (long Key, long Start, long Count)[] entries = [.. sketch.Entries];
        writer.WriteUnsigned((ulong)entries.Length);
        NumberColumn.Write(entries, writer, static entry => entry.Key);
        NumberColumn.Write(entries, writer, entry => tiles.FirstFrom(entry.Start));
        NumberColumn.Write(entries, writer, static entry => entry.Count);
    }

    /// <summary>Reads the keys of a sketch.</summary>
    public static void ReadSketch(TileSketch sketch, FamilyTiles tiles, ref RecordReader reader)
    {
        int count = reader.ReadCount(bits: 0);
        long[] keys = new long[count];
        long[] places = new long[count];
        long[] counts = new long[count];
        NumberColumn.Read(keys, ref reader);
        NumberColumn.Read(places, ref reader);
        NumberColumn.Read(counts, ref reader);
        for (int index = 0; index < count; index++)
        {
            sketch.Add(keys[index], TileRecord.StartOf(tiles, places[index]), counts[index]);
        }
    }
}

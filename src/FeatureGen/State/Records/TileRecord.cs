using FeatureGen.Columns;
using FeatureGen.Exact;

namespace FeatureGen.State;

/// <summary>The tiles of a family as bytes, column by column.</summary>
internal static class TileRecord
{
    private const TallyParts Moments = TallyParts.First | TallyParts.Latest;

    /// <summary>Writes the tiles, their number first.</summary>
    public static void Write(FamilyTiles tiles, RecordWriter writer)
    {
        Tally[] tallies = [.. Enumerable.Range(0, tiles.Count).Select(tiles.TallyOf)];
        writer.WriteUnsigned((ulong)tallies.Length);
        if (tallies.Length == 0)
        {
            return;
        }

        WriteStarts(tiles, writer);
        Write(tallies, writer, static tally => tally.LatestTime);
        if ((tiles.Parts & TallyParts.FirstTime) != 0)
        {
            Write(tallies, writer, static tally => tally.FirstTime);
        }

        Write(tallies, writer, static tally => tally.Events);
        Write(tallies, writer, static tally => tally.Events - tally.Values);
        if ((tiles.Parts & TallyParts.Trues) != 0)
        {
            Write(tallies, writer, static tally => tally.Trues);
        }

        WriteSums(tallies, tiles, writer);
        Tally[] valued = [.. tallies.Where(static tally => tally.Values > 0)];
        if ((tiles.Parts & TallyParts.Extremes) != 0)
        {
            WriteLanes(valued, tiles.Kind, writer, static tally => tally.Least);
            WriteLanes(valued, tiles.Kind, writer, static tally => tally.Greatest);
        }

        if ((tiles.Parts & TallyParts.First) != 0)
        {
            WriteMoments([.. valued.Select(static tally => tally.First)], tiles.Kind, writer);
        }

        if ((tiles.Parts & TallyParts.Latest) != 0)
        {
            WriteMoments([.. valued.Select(static tally => tally.Latest)], tiles.Kind, writer);
        }

        if (tiles.Distinct is { } distinct)
        {
            WriteDistinct(distinct, tiles, writer);
        }

        foreach (TileSketch sketch in tiles.Sketches)
        {
            WriteSketch(sketch, tiles, writer);
        }
    }

    /// <summary>Reads tiles, whose number was read, into a family that has none.</summary>
    public static void Read(FamilyTiles tiles, int count, ref RecordReader reader)
    {
        if (count == 0)
        {
            return;
        }

        long[] starts = ReadStarts(count, ref reader);
        Tally[] tallies = new Tally[count];
        long[] numbers = new long[count];
        Read(numbers, tallies, ref reader, static (ref Tally tally, long number) => (tally.FirstTime, tally.LatestTime) = (number, number));
        if ((tiles.Parts & TallyParts.FirstTime) != 0)
        {
            Read(numbers, tallies, ref reader, static (ref Tally tally, long number) => tally.FirstTime = number);
        }

        Read(numbers, tallies, ref reader, static (ref Tally tally, long number) => tally.Events = number);
        Read(numbers, tallies, ref reader, static (ref Tally tally, long number) => tally.Values = tally.Events - number);
        if ((tiles.Parts & TallyParts.Trues) != 0)
        {
            Read(numbers, tallies, ref reader, static (ref Tally tally, long number) => tally.Trues = number);
        }

        ReadSums(tallies, tiles, ref reader);
        ReadValues(tallies, tiles, ref reader);
        for (int place = 0; place < count; place++)
        {
            if (tallies[place].Events <= 0 || tallies[place].Values < 0 || (place > 0 && starts[place - 1] >= starts[place]))
            {
                throw new RecordDamagedException($"Tile {place} of the state record has {tallies[place].Events} events from {starts[place]} on.");
            }

            tiles.Add(starts[place], tallies[place]);
        }

        if (tiles.Distinct is not null)
        {
            ReadDistinct(tiles, ref reader);
        }

        foreach (TileSketch sketch in tiles.Sketches)
        {
            ReadSketch(sketch, tiles, ref reader);
        }
    }

    /// <summary>Where the tile of a place begins.</summary>
    public static long StartOf(FamilyTiles tiles, long place)
        => (ulong)place < (ulong)tiles.Count ? tiles.Tiles[(int)place].Start : throw new RecordDamagedException($"The state record refers to tile {place} of {tiles.Count}.");

    // The tile of windows without a start begins so far from the others that all of them would cost more bits.
    private static void WriteStarts(FamilyTiles tiles, RecordWriter writer)
    {
        bool hasFirst = tiles.Tiles[0].Start == long.MinValue;
        writer.WriteByte(hasFirst ? (byte)1 : (byte)0);
        Span<long> starts = writer.Room(0, tiles.Count);
        for (int place = 0; place < starts.Length; place++)
        {
            starts[place] = tiles.Tiles[place].Start;
        }

        WriteNumbers(starts[(hasFirst ? 1 : 0)..], writer);
    }

    private static long[] ReadStarts(int count, ref RecordReader reader)
    {
        long[] starts = new long[count];
        int first = reader.ReadByte() == 1 ? 1 : 0;
        starts[0] = long.MinValue;
        ReadNumbers(starts.AsSpan(first), ref reader);
        return starts;
    }

    private static void WriteSums(Tally[] tallies, FamilyTiles tiles, RecordWriter writer)
    {
        bool isFloating = tiles.Kind is ValueKind.Double or ValueKind.Single;
        foreach (ref readonly Tally tally in tallies.AsSpan())
        {
            if ((tiles.Parts & TallyParts.Sum) != 0)
            {
                Span<byte> room = writer.Reserve(Math.Max(ExactSum.MaxEncodedLength, IntegerSum.MaxEncodedLength));
                writer.Advance(isFloating ? tally.Doubles.Encode(room) : tally.Integers.Encode(room));
            }

            if ((tiles.Parts & TallyParts.Squares) != 0)
            {
                Span<byte> room = writer.Reserve(Math.Max(ExactSquareSum.MaxEncodedLength, IntegerSquareSum.MaxEncodedLength));
                writer.Advance(isFloating ? tally.DoubleSquares.Encode(room) : tally.IntegerSquares.Encode(room));
            }
        }
    }

    private static void ReadSums(Tally[] tallies, FamilyTiles tiles, ref RecordReader reader)
    {
        bool isFloating = tiles.Kind is ValueKind.Double or ValueKind.Single;
        foreach (ref Tally tally in tallies.AsSpan())
        {
            int consumed = 0;
            if ((tiles.Parts & TallyParts.Sum) != 0 && isFloating)
            {
                tally.Doubles = ExactSum.Decode(reader.Rest, out consumed);
            }
            else if ((tiles.Parts & TallyParts.Sum) != 0)
            {
                tally.Integers = IntegerSum.Decode(reader.Rest, out consumed);
            }

            reader.Take(consumed);
            consumed = 0;
            if ((tiles.Parts & TallyParts.Squares) != 0 && isFloating)
            {
                tally.DoubleSquares = ExactSquareSum.Decode(reader.Rest, out consumed);
            }
            else if ((tiles.Parts & TallyParts.Squares) != 0)
            {
                tally.IntegerSquares = IntegerSquareSum.Decode(reader.Rest, out consumed);
            }

            reader.Take(consumed);
        }
    }

    private static void ReadValues(Tally[] tallies, FamilyTiles tiles, ref RecordReader reader)
    {
        int[] valued = [.. Enumerable.Range(0, tallies.Length).Where(place => tallies[place].Values > 0)];
        if ((tiles.Parts & TallyParts.Extremes) != 0)
        {
            long[] least = ReadLanes(valued.Length, tiles.Kind, ref reader);
            long[] greatest = ReadLanes(valued.Length, tiles.Kind, ref reader);
            for (int index = 0; index < valued.Length; index++)
            {
                (tallies[valued[index]].Least, tallies[valued[index]].Greatest) = (least[index], greatest[index]);
            }
        }

        Moment[] first = (tiles.Parts & TallyParts.First) != 0 ? ReadMoments(valued.Length, tiles.Kind, ref reader) : [];
        Moment[] latest = (tiles.Parts & TallyParts.Latest) != 0 ? ReadMoments(valued.Length, tiles.Kind, ref reader) : [];
        for (int index = 0; (tiles.Parts & Moments) != 0 && index < valued.Length; index++)
        {
            ref Tally tally = ref tallies[valued[index]];
            tally.First = first.Length > 0 ? first[index] : default;
            tally.Latest = latest.Length > 0 ? latest[index] : default;
        }
    }

    private static void WriteMoments(Moment[] moments, ValueKind kind, RecordWriter writer)
    {
        Write(moments, writer, static moment => moment.Time);
        Write(moments, writer, static moment => moment.Sequence);
        if (kind == ValueKind.String)
        {
            foreach (Moment moment in moments)
            {
                writer.WriteText(moment.Text!);
            }
        }
        else
        {
            WriteLanes(moments, kind, writer, static moment => moment.Lane);
        }
    }

    private static Moment[] ReadMoments(int count, ValueKind kind, ref RecordReader reader)
    {
        long[] times = new long[count];
        long[] sequences = new long[count];
        ReadNumbers(times, ref reader);
        ReadNumbers(sequences, ref reader);
        string?[] texts = new string?[count];
        for (int index = 0; kind == ValueKind.String && index < count; index++)
        {
            texts[index] = reader.ReadText();
        }

        long[] lanes = kind == ValueKind.String ? new long[count] : ReadLanes(count, kind, ref reader);
        return [.. Enumerable.Range(0, count).Select(index => new Moment(times[index], sequences[index], lanes[index], texts[index]))];
    }

    private static void WriteDistinct(LastTiles distinct, FamilyTiles tiles, RecordWriter writer)
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
            WriteLanes(values, tiles.Kind, writer, static value => value.Lane);
        }

        Span<long> places = writer.Room(0, values.Length);
        for (int index = 0; index < places.Length; index++)
        {
            places[index] = tiles.FirstFrom(values[index].Start);
        }

        writer.WriteIntegers(places);
    }

    private static void ReadDistinct(FamilyTiles tiles, ref RecordReader reader)
    {
        int count = reader.ReadCount(bits: 0);
        string?[] texts = new string?[tiles.Kind == ValueKind.String ? count : 0];
        foreach (ref string? text in texts.AsSpan())
        {
            text = reader.ReadText();
        }

        long[] lanes = tiles.Kind == ValueKind.String ? [] : ReadLanes(count, tiles.Kind, ref reader);
        Span<long> places = reader.Room(count);
        IntegerCoding.Read(places, ref reader);
        for (int index = 0; index < count; index++)
        {
            tiles.AddDistinct(lanes.Length > 0 ? lanes[index] : 0, texts.Length > 0 ? texts[index] : null, StartOf(tiles, places[index]));
        }
    }

    private static void WriteSketch(TileSketch sketch, FamilyTiles tiles, RecordWriter writer)
    {
        (long Key, long Start, long Count)[] entries = [.. sketch.Entries];
        writer.WriteUnsigned((ulong)entries.Length);
        Write(entries, writer, static entry => entry.Key);
        Write(entries, writer, entry => tiles.FirstFrom(entry.Start));
        Write(entries, writer, static entry => entry.Count);
    }

    private static void ReadSketch(TileSketch sketch, FamilyTiles tiles, ref RecordReader reader)
    {
        int count = reader.ReadCount(bits: 0);
        long[] keys = new long[count];
        long[] places = new long[count];
        long[] counts = new long[count];
        ReadNumbers(keys, ref reader);
        ReadNumbers(places, ref reader);
        ReadNumbers(counts, ref reader);
        for (int index = 0; index < count; index++)
        {
            sketch.Add(keys[index], StartOf(tiles, places[index]), counts[index]);
        }
    }

    private static void Write<T>(T[] items, RecordWriter writer, Func<T, long> number)
    {
        Span<long> numbers = writer.Room(0, items.Length);
        for (int index = 0; index < items.Length; index++)
        {
            numbers[index] = number(items[index]);
        }

        WriteNumbers(numbers, writer);
    }

    private delegate void Taking(ref Tally tally, long number);

    private static void Read(long[] numbers, Tally[] tallies, ref RecordReader reader, Taking take)
    {
        ReadNumbers(numbers, ref reader);
        for (int place = 0; place < tallies.Length; place++)
        {
            take(ref tallies[place], numbers[place]);
        }
    }

    private static void WriteLanes<T>(T[] items, ValueKind kind, RecordWriter writer, Func<T, long> lane)
    {
        Span<long> lanes = writer.Room(0, items.Length);
        for (int index = 0; index < items.Length; index++)
        {
            lanes[index] = lane(items[index]);
        }

        if (lanes.Length == 1 && kind is (ValueKind.Double or ValueKind.Single))
        {
            writer.WriteDouble(lanes[0]);
        }
        else if (lanes.Length == 1)
        {
            writer.WriteSigned(lanes[0]);
        }
        else
        {
            LaneCoding.Write(lanes, kind, writer);
        }
    }

    private static long[] ReadLanes(int count, ValueKind kind, ref RecordReader reader)
    {
        long[] lanes = new long[count];
        if (count == 1)
        {
            lanes[0] = kind is ValueKind.Double or ValueKind.Single ? reader.ReadDouble() : reader.ReadSigned();
        }
        else
        {
            LaneCoding.Read(lanes, kind, ref reader);
        }

        return lanes;
    }

    // What windows without a start need is one tile, whose numbers take less by themselves.
    private static void WriteNumbers(ReadOnlySpan<long> numbers, RecordWriter writer)
    {
        if (numbers.Length == 1)
        {
            writer.WriteSigned(numbers[0]);
        }
        else
        {
            writer.WriteIntegers(numbers);
        }
    }

    private static void ReadNumbers(Span<long> numbers, ref RecordReader reader)
    {
        if (numbers.Length == 1)
        {
            numbers[0] = reader.ReadSigned();
        }
        else
        {
            IntegerCoding.Read(numbers, ref reader);
        }
    }
}

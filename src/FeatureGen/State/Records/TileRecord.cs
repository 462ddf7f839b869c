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
        NumberColumn.Write(tallies, writer, static tally => tally.LatestTime);
        if ((tiles.Parts & TallyParts.FirstTime) != 0)
        {
            NumberColumn.Write(tallies, writer, static tally => tally.FirstTime);
        }

        NumberColumn.Write(tallies, writer, static tally => tally.Events);
        NumberColumn.Write(tallies, writer, static tally => tally.Events - tally.Values);
        if ((tiles.Parts & TallyParts.Trues) != 0)
        {
            NumberColumn.Write(tallies, writer, static tally => tally.Trues);
        }

        WriteSums(tallies, tiles, writer);
        Tally[] valued = [.. tallies.Where(static tally => tally.Values > 0)];
        if ((tiles.Parts & TallyParts.Extremes) != 0)
        {
            NumberColumn.WriteLanes(valued, tiles.Kind, writer, static tally => tally.Least);
            NumberColumn.WriteLanes(valued, tiles.Kind, writer, static tally => tally.Greatest);
        }

        if ((tiles.Parts & TallyParts.First) != 0)
        {
            TileValueRecord.WriteMoments([.. valued.Select(static tally => tally.First)], tiles.Kind, writer);
        }

        if ((tiles.Parts & TallyParts.Latest) != 0)
        {
            TileValueRecord.WriteMoments([.. valued.Select(static tally => tally.Latest)], tiles.Kind, writer);
        }

        if (tiles.Distinct is { } distinct)
        {
            TileValueRecord.WriteDistinct(distinct, tiles, writer);
        }

        foreach (TileSketch sketch in tiles.Sketches)
        {
            TileValueRecord.WriteSketch(sketch, tiles, writer);
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
            TileValueRecord.ReadDistinct(tiles, ref reader);
        }

        foreach (TileSketch sketch in tiles.Sketches)
        {
            TileValueRecord.ReadSketch(sketch, tiles, ref reader);
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

        NumberColumn.Write(starts[(hasFirst ? 1 : 0)..], writer);
    }

    private static long[] ReadStarts(int count, ref RecordReader reader)
    {
        long[] starts = new long[count];
        int first = reader.ReadByte() == 1 ? 1 : 0;
        starts[0] = long.MinValue;
        NumberColumn.Read(starts.AsSpan(first), ref reader);
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
            long[] least = NumberColumn.ReadLanes(valued.Length, tiles.Kind, ref reader);
            long[] greatest = NumberColumn.ReadLanes(valued.Length, tiles.Kind, ref reader);
            for (int index = 0; index < valued.Length; index++)
            {
                (tallies[valued[index]].Least, tallies[valued[index]].Greatest) = (least[index], greatest[index]);
            }
        }

        Moment[] first = (tiles.Parts & TallyParts.First) != 0 ? TileValueRecord.ReadMoments(valued.Length, tiles.Kind, ref reader) : [];
        Moment[] latest = (tiles.Parts & TallyParts.Latest) != 0 ? TileValueRecord.ReadMoments(valued.Length, tiles.Kind, ref reader) : [];
        for (int index = 0; (tiles.Parts & Moments) != 0 && index < valued.Length; index++)
        {
            ref Tally tally = ref tallies[valued[index]];
            tally.First = first.Length > 0 ? first[index] : default;
            tally.Latest = latest.Length > 0 ? latest[index] : default;
        }
    }

    private delegate void Taking(ref Tally tally, long number);

    private static void Read(long[] numbers, Tally[] tallies, ref RecordReader reader, Taking take)
    {
        NumberColumn.Read(numbers, ref reader);
        for (int place = 0; place < tallies.Length; place++)
        {
            take(ref tallies[place], numbers[place]);
        }
    }
}

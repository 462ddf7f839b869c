using FeatureGen.Columns;
using FeatureGen.Exact;

namespace FeatureGen.State;

/// <summary>Folded events as bytes: their number, their ids, and what each family keeps of them.</summary>
internal static class FoldedRecord
{
    /// <summary>Writes what is folded.</summary>
    public static void Write(EntityState state, RecordWriter writer)
    {
        FoldedEvents folded = state.Folded;
        writer.WriteUnsigned((ulong)folded.Count);
        if (folded.Count == 0)
        {
            return;
        }

        writer.WriteUnsigned((ulong)folded.IdCount);
        long previous = 0;
        foreach (long id in folded.Ids)
        {
            writer.WriteSigned(id - previous);
            previous = id;
        }

        for (int index = 0; index < state.Layout.Families.Length; index++)
        {
            StateFamily family = state.Layout.Families[index];
            if (family.HasLifetime)
            {
                WriteTally(folded.TallyOf(index), family, KindOf(state, family), writer);
                folded.DistinctOf(index)?.Write(KindOf(state, family), writer);
            }
        }
    }

    /// <summary>Reads what is folded into a state in which nothing is.</summary>
    public static void Read(EntityState state, ref RecordReader reader)
    {
        FoldedEvents folded = state.Folded;
        folded.Count = (long)reader.ReadUnsigned();
        if (folded.Count == 0)
        {
            return;
        }

        folded.Reserve();
        int ids = reader.ReadCount(bits: 8);
        long id = 0;
        for (int index = 0; index < ids; index++)
        {
            id += reader.ReadSigned();
            folded.AddId(id);
        }

        folded.SortIds();

        for (int index = 0; index < state.Layout.Families.Length; index++)
        {
            StateFamily family = state.Layout.Families[index];
            if (family.HasLifetime)
            {
                ReadTally(ref folded.TallyOf(index), family, KindOf(state, family), ref reader);
                folded.DistinctOf(index)?.Read(KindOf(state, family), ref reader);
            }
        }
    }

    private static ValueKind KindOf(EntityState state, StateFamily family)
        => state.Layout.KindOf(family);

    private static void WriteTally(in Tally tally, StateFamily family, ValueKind kind, RecordWriter writer)
    {
        TallyParts parts = family.LifetimeParts;
        bool isFloating = kind is ValueKind.Double or ValueKind.Single;
        writer.WriteUnsigned((ulong)tally.Events);
        writer.WriteSigned(tally.LatestTime);
        if ((parts & TallyParts.FirstTime) != 0)
        {
            writer.WriteSigned(tally.FirstTime);
        }

        writer.WriteUnsigned((ulong)tally.Values);
        writer.WriteUnsigned((ulong)tally.Trues);
        if ((parts & TallyParts.Sum) != 0)
        {
            Span<byte> room = writer.Reserve(Math.Max(ExactSum.MaxEncodedLength, IntegerSum.MaxEncodedLength));
            writer.Advance(isFloating ? tally.Doubles.Encode(room) : tally.Integers.Encode(room));
        }

        if ((parts & TallyParts.Squares) != 0)
        {
            Span<byte> room = writer.Reserve(Math.Max(ExactSquareSum.MaxEncodedLength, IntegerSquareSum.MaxEncodedLength));
            writer.Advance(isFloating ? tally.DoubleSquares.Encode(room) : tally.IntegerSquares.Encode(room));
        }

        if (tally.Values > 0 && (parts & TallyParts.Extremes) != 0)
        {
            EventRecord.WriteValue(kind, tally.Least, null, writer);
            EventRecord.WriteValue(kind, tally.Greatest, null, writer);
        }

        if (tally.Values > 0 && (parts & TallyParts.First) != 0)
        {
            WriteMoment(tally.First, kind, writer);
        }

        if (tally.Values > 0 && (parts & TallyParts.Latest) != 0)
        {
            WriteMoment(tally.Latest, kind, writer);
        }
    }

    private static void ReadTally(ref Tally tally, StateFamily family, ValueKind kind, ref RecordReader reader)
    {
        TallyParts parts = family.LifetimeParts;
        bool isFloating = kind is ValueKind.Double or ValueKind.Single;
        tally.Events = (long)reader.ReadUnsigned();
        tally.LatestTime = reader.ReadSigned();
        tally.FirstTime = (parts & TallyParts.FirstTime) != 0 ? reader.ReadSigned() : 0;
        tally.Values = (long)reader.ReadUnsigned();
        tally.Trues = (long)reader.ReadUnsigned();
        int consumed = 0;
        if ((parts & TallyParts.Sum) != 0 && isFloating)
        {
            tally.Doubles = ExactSum.Decode(reader.Rest, out consumed);
        }
        else if ((parts & TallyParts.Sum) != 0)
        {
            tally.Integers = IntegerSum.Decode(reader.Rest, out consumed);
        }

        reader.Take(consumed);
        consumed = 0;
        if ((parts & TallyParts.Squares) != 0 && isFloating)
        {
            tally.DoubleSquares = ExactSquareSum.Decode(reader.Rest, out consumed);
        }
        else if ((parts & TallyParts.Squares) != 0)
        {
            tally.IntegerSquares = IntegerSquareSum.Decode(reader.Rest, out consumed);
        }

        reader.Take(consumed);
        if (tally.Values > 0 && (parts & TallyParts.Extremes) != 0)
        {
            tally.Least = EventRecord.ReadValue(kind, ref reader, out _);
            tally.Greatest = EventRecord.ReadValue(kind, ref reader, out _);
        }

        if (tally.Values > 0 && (parts & TallyParts.First) != 0)
        {
            tally.First = ReadMoment(kind, ref reader);
        }

        if (tally.Values > 0 && (parts & TallyParts.Latest) != 0)
        {
            tally.Latest = ReadMoment(kind, ref reader);
        }
    }

    private static void WriteMoment(in Moment moment, ValueKind kind, RecordWriter writer)
    {
        writer.WriteSigned(moment.Time);
        writer.WriteSigned(moment.Sequence);
        EventRecord.WriteValue(kind, moment.Lane, moment.Text, writer);
    }

    private static Moment ReadMoment(ValueKind kind, ref RecordReader reader)
    {
        long time = reader.ReadSigned();
        long sequence = reader.ReadSigned();
        long lane = EventRecord.ReadValue(kind, ref reader, out string? text);
        return new Moment(time, sequence, lane, text);
    }
}

namespace FeatureGen.State;

/// <summary>The events of a state as bytes, column by column.</summary>
internal static class EventRecord
{
    /// <summary>Writes all events.</summary>
    public static void Write(StateEvents events, RecordWriter writer)
    {
        writer.WriteUnsigned((ulong)events.Count);
        Write(events.Times, writer);
        WriteKnown(events, writer);
        if (events.HasIds)
        {
            MarkWriter marks = new(writer);
            for (int index = 0; index < events.Count; index++)
            {
                marks.Write(events.HasId(index));
            }

            marks.Finish();
            Write(events.Ids, writer);
        }

        if (events.HaveEnds)
        {
            WriteEnds(events, writer);
        }

        if (events.HasSequences)
        {
            // Many sources have one number for both.
            bool areIds = events.HasIds && AreEqual(events.Sequences, events.Ids);
            writer.WriteByte(areIds ? (byte)1 : (byte)0);
            Write(areIds ? default : events.Sequences, writer);
        }

        for (int column = 0; column < events.Row.Values.Length; column++)
        {
            ColumnRecord.Write(events, column, writer);
        }
    }

    /// <summary>Reads all events into a state that has none.</summary>
    public static void Read(StateEvents events, ref RecordReader reader)
    {
        int count = reader.ReadCount(bits: 0);
        events.Resize(count);
        Read(events.Times, ref reader);
        ReadKnown(events, ref reader);

        if (events.HasIds)
        {
            MarkReader marks = default;
            for (int index = 0; index < count; index++)
            {
                events.SetId(index, marks.Read(ref reader), 0);
            }

            Read(events.Ids, ref reader);
        }

        if (events.HaveEnds)
        {
            ReadEnds(events, ref reader);
        }

        if (events.HasSequences && reader.ReadByte() == 1)
        {
            for (int index = 0; index < count; index++)
            {
                events.Sequences[index] = events.Ids[index];
            }
        }
        else if (events.HasSequences)
        {
            Read(events.Sequences, ref reader);
        }

        for (int column = 0; column < events.Row.Values.Length; column++)
        {
            ColumnRecord.Read(events, column, ref reader);
        }
    }

    private static void Write(EventWords words, RecordWriter writer)
    {
        Span<long> integers = writer.Room(0, words.Length);
        words.CopyTo(integers);
        writer.WriteIntegers(integers);
    }

    private static void Read(EventWords words, ref RecordReader reader)
    {
        Span<long> integers = reader.Room(words.Length);
        IntegerCoding.Read(integers, ref reader);
        words.CopyFrom(integers);
    }

    private static bool AreEqual(EventWords left, EventWords right)
    {
        int index = 0;
        while (index < left.Length && left[index] == right[index])
        {
            index++;
        }

        return index == left.Length;
    }

    // Known times as delays of the event times, but those that every request knows; mostly the first ones are.
    private static void WriteKnown(StateEvents events, RecordWriter writer)
    {
        int first = 0;
        while (first < events.Count && events.IsKnownForGood(first))
        {
            first++;
        }

        int others = 0;
        for (int index = first; index < events.Count; index++)
        {
            others += events.IsKnownForGood(index) ? 1 : 0;
        }

        writer.WriteUnsigned((ulong)first);
        writer.WriteUnsigned((ulong)others);
        MarkWriter marks = new(writer);
        Span<long> delays = writer.Room(0, events.Count);
        int kept = 0;
        for (int index = first; index < events.Count; index++)
        {
            if (others > 0)
            {
                marks.Write(events.IsKnownForGood(index));
            }

            delays[kept] = events.KnownAt(index) - events.TimeAt(index);
            kept += events.IsKnownForGood(index) ? 0 : 1;
        }

        marks.Finish();
        writer.WriteIntegers(delays[..kept]);
    }

    private static void ReadKnown(StateEvents events, ref RecordReader reader)
    {
        int first = reader.ReadCount(bits: 0);
        int others = reader.ReadCount(bits: 0);
        if ((long)first + others > events.Count)
        {
            throw new RecordDamagedException($"Of {events.Count} events {first} and {others} are known for good.");
        }

        MarkReader marks = default;
        int kept = 0;
        for (int index = 0; index < events.Count; index++)
        {
            bool isForgotten = index < first || (others > 0 && marks.Read(ref reader));
            events.Word(index, EventRow.Known) = isForgotten ? ForgottenParts.KnownForGood : 0;
            kept += isForgotten ? 0 : 1;
        }

        Span<long> delays = reader.Room(kept);
        IntegerCoding.Read(delays, ref reader);
        int next = 0;
        for (int index = first; index < events.Count; index++)
        {
            if (!events.IsKnownForGood(index))
            {
                events.Word(index, EventRow.Known) = delays[next++] + events.TimeAt(index);
            }
        }
    }

    // Few events end: each by how far it is from the one before, and how long after it was known.
    private static void WriteEnds(StateEvents events, RecordWriter writer)
    {
        EventWords until = events.Until;
        writer.WriteUnsigned((ulong)until.CountExcept(long.MaxValue));
        int previous = 0;
        for (int index = 0; index < until.Length; index++)
        {
            if (until[index] != long.MaxValue)
            {
                writer.WriteUnsigned((ulong)(index - previous));
                writer.WriteSigned(until[index] - events.Known[index]);
                previous = index;
            }
        }
    }

    private static void ReadEnds(StateEvents events, ref RecordReader reader)
    {
        EventWords until = events.Until;
        until.Fill(long.MaxValue);
        ulong index = 0;
        for (int ended = reader.ReadCount(bits: 16); ended > 0; ended--)
        {
            index += reader.ReadUnsigned();
            if (index >= (ulong)until.Length)
            {
                throw new RecordDamagedException($"Event {index} of {until.Length} ends.");
            }

            until[(int)index] = events.Known[(int)index] + reader.ReadSigned();
        }
    }
}

using FeatureGen.Columns;
using FeatureGen.State;

namespace FeatureGen.Windows;

/// <summary>One filter or selection in the records of a batch: a lane, unless it is a boolean, and two bits where it is one or can be null.</summary>
/// <remarks>Doubles are held canonically: one NaN, and no negative zero, because aggregates do not tell them apart.</remarks>
/// <param name="value">Where it lies in a record.</param>
internal sealed class EventField(EventRowValue value)
{
    private readonly int source = value.Source;
    private readonly bool isBoolean = value.Kind == ValueKind.Boolean;
    private readonly bool isFloating = value.Kind is ValueKind.Double or ValueKind.Single;
    private readonly bool isNullable = value.HasFlags;
    private readonly int laneWord = value.Place;
    private readonly int flagWord = value.FlagWord;
    private readonly long hasValueFlag = value.HasValue;
    private readonly long isTrueFlag = value.IsTrue;

    /// <summary>Writes the value of each of some rows into records whose words are 0.</summary>
    /// <param name="tile">A tile that the event program has run over.</param>
    /// <param name="rows">The tile's rows.</param>
    /// <param name="records">The records, one for each of them.</param>
    /// <param name="words">The number of words of a record.</param>
    public void Append(Tile tile, ReadOnlySpan<int> rows, Span<long> records, int words)
    {
        ReadOnlySpan<long> values = tile.LongsOf(source);
        if (!isNullable)
        {
            for (int index = 0; index < rows.Length; index++)
            {
                records[(index * words) + laneWord] = isFloating ? OrderKey.Canonical(values[rows[index]]) : values[rows[index]];
            }

            return;
        }

        BitSpan valid = tile.ValidOf(source);
        for (int index = 0; index < rows.Length; index++)
        {
            int row = rows[index];
            Span<long> record = records.Slice(index * words, words);
            if (!valid[row])
            {
                continue;
            }

            record[flagWord] |= hasValueFlag;
            if (isBoolean)
            {
                record[flagWord] |= values[row] == 0 ? 0 : isTrueFlag;
            }
            else
            {
                record[laneWord] = isFloating ? OrderKey.Canonical(values[row]) : values[row];
            }
        }
    }

    /// <summary>Compares the values of two events in an order that is total: null first, texts by their code units.</summary>
    /// <param name="records">The records of the batch.</param>
    /// <param name="left">The first word of the one event's record.</param>
    /// <param name="right">The first word of the other's.</param>
    /// <param name="strings">The strings behind codes.</param>
    public int Compare(ReadOnlySpan<long> records, int left, int right, StringTable strings)
    {
        bool hasLeft = !isNullable || (records[left + flagWord] & hasValueFlag) != 0;
        bool hasRight = !isNullable || (records[right + flagWord] & hasValueFlag) != 0;
        if (!hasLeft || !hasRight)
        {
            return hasLeft.CompareTo(hasRight);
        }

        return isBoolean ? ((records[right + flagWord] & isTrueFlag) != 0).CompareTo((records[left + flagWord] & isTrueFlag) != 0)
            : value.Kind == ValueKind.String ? string.CompareOrdinal(strings[records[left + laneWord]], strings[records[right + laneWord]])
            : records[left + laneWord].CompareTo(records[right + laneWord]);
    }

    /// <summary>Leaves out the events that do not pass, this being a filter: null is not true.</summary>
    /// <param name="records">The records of the batch.</param>
    /// <param name="words">The number of words of a record.</param>
    /// <param name="places">The events' places.</param>
    /// <param name="accepted">For each of them whether it takes part so far.</param>
    public void Filter(ReadOnlySpan<long> records, int words, ReadOnlySpan<int> places, Span<bool> accepted)
    {
        for (int position = 0; position < places.Length; position++)
        {
            accepted[position] &= (records[(places[position] * words) + flagWord] & isTrueFlag) != 0;
        }
    }

    /// <summary>Takes the values of events that take part, and leaves out those that have none.</summary>
    /// <param name="records">The records of the batch.</param>
    /// <param name="words">The number of words of a record.</param>
    /// <param name="places">The events' places.</param>
    /// <param name="accepted">For each of them whether it takes part so far.</param>
    /// <param name="selected">Takes the lanes; anything for an event that does not take part.</param>
    public void Select(ReadOnlySpan<long> records, int words, ReadOnlySpan<int> places, Span<bool> accepted, Span<long> selected)
    {
        for (int position = 0; position < places.Length; position++)
        {
            int start = places[position] * words;
            if (isNullable)
            {
                accepted[position] &= (records[start + flagWord] & hasValueFlag) != 0;
            }

            selected[position] = LaneAt(records, start);
        }
    }

    /// <summary>The lane of an event that has a value.</summary>
    /// <param name="records">The records of the batch.</param>
    /// <param name="start">The first word of the event's.</param>
    public long LaneAt(ReadOnlySpan<long> records, int start)
        => !isBoolean ? records[start + laneWord] : (records[start + flagWord] & isTrueFlag) != 0 ? -1 : 0;

    /// <summary>Copies the values of events.</summary>
    /// <param name="records">The records of the batch.</param>
    /// <param name="words">The number of words of a record.</param>
    /// <param name="places">The events' places.</param>
    /// <param name="column">Takes them, from its first event on.</param>
    /// <param name="strings">The strings behind codes.</param>
    public void CopyTo(ReadOnlySpan<long> records, int words, ReadOnlySpan<int> places, StateColumn column, StringTable strings)
    {
        for (int position = 0; position < places.Length; position++)
        {
            int start = places[position] * words;
            bool hasValue = !isNullable || (records[start + flagWord] & hasValueFlag) != 0;
            long lane = LaneAt(records, start);
            bool isText = hasValue && column.Kind == ValueKind.String;
            column.Set(position, hasValue, lane, isText ? strings[lane] : null);
        }
    }
}

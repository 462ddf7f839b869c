using FeatureGen.Columns;
using FeatureGen.Plans;

namespace FeatureGen.Windows;

/// <summary>One filter or selection of every event of a batch, in order of appending.</summary>
/// <remarks>
/// A boolean takes a byte; everything else a lane, and a byte of validity where it can be null. Doubles are held canonically: one NaN, and
/// no negative zero, because aggregates do not tell them apart.
/// </remarks>
internal sealed class BatchColumn(EventValue value)
{
    private const byte False = 0;
    private const byte True = 1;
    private const byte Null = 2;

    private readonly int source = value.Column;
    private readonly bool isBoolean = value.Kind == ValueKind.Boolean;
    private readonly bool isFloating = value.Kind is ValueKind.Double or ValueKind.Single;
    private readonly bool isNullable = value.Nullable;
    private long[] lanes = [];
    private byte[] flags = [];

    /// <summary>Makes room for that many events.</summary>
    public void Reserve(int capacity)
    {
        if (!isBoolean && lanes.Length < capacity)
        {
            Array.Resize(ref lanes, capacity);
        }

        if ((isBoolean || isNullable) && flags.Length < capacity)
        {
            Array.Resize(ref flags, capacity);
        }
    }

    /// <summary>Copies the value of each of <paramref name="rows"/> to the places from <paramref name="start"/> on.</summary>
    public void Append(Tile tile, ReadOnlySpan<int> rows, int start)
    {
        ReadOnlySpan<long> values = tile.LongsOf(source);
        BitSpan valid = tile.ValidOf(source);
        for (int index = 0; index < rows.Length; index++)
        {
            int row = rows[index];
            int place = start + index;
            if (isBoolean)
            {
                flags[place] = !valid[row] ? Null : values[row] == 0 ? False : True;
                continue;
            }

            lanes[place] = isFloating ? OrderKey.Canonical(values[row]) : values[row];
            if (isNullable)
            {
                flags[place] = valid[row] ? True : Null;
            }
        }
    }

    /// <summary>Leaves out the events that do not pass, this column being a filter: null is not true.</summary>
    /// <param name="places">The events' places.</param>
    /// <param name="accepted">For each of them whether it takes part so far.</param>
    public void Filter(ReadOnlySpan<int> places, Span<bool> accepted)
    {
        for (int position = 0; position < places.Length; position++)
        {
            accepted[position] &= flags[places[position]] == True;
        }
    }

    /// <summary>Takes the values of events that take part, and leaves out those that have none.</summary>
    /// <param name="places">The events' places.</param>
    /// <param name="accepted">For each of them whether it takes part so far.</param>
    /// <param name="selected">Takes the lanes; 0 for an event that does not take part.</param>
    public void Select(ReadOnlySpan<int> places, Span<bool> accepted, Span<long> selected)
    {
        bool canBeNull = isBoolean || isNullable;
        for (int position = 0; position < places.Length; position++)
        {
            int place = places[position];
            if (canBeNull)
            {
                accepted[position] &= flags[place] != Null;
            }

            selected[position] = !accepted[position] ? 0 : isBoolean ? -(long)flags[place] : lanes[place];
        }
    }
}

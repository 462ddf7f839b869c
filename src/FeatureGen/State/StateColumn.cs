using FeatureGen.Columns;
using FeatureGen.Plans;

namespace FeatureGen.State;

/// <summary>One filter or selection of the events of an entity, in their canonical order.</summary>
internal sealed class StateColumn(EventValue value)
{
    private const byte Null = 0;
    private const byte False = 1;
    private const byte True = 2;

    private long[] lanes = [];
    private string?[] texts = [];
    private byte[] marks = [];

    /// <summary>The type of the values.</summary>
    public ValueKind Kind { get; } = value.Kind;

    /// <summary>Whether a value can be null.</summary>
    public bool IsNullable { get; } = value.Nullable;

    private bool HasMarks => IsNullable || Kind == ValueKind.Boolean;

    /// <summary>Makes room for that many events.</summary>
    public void Reserve(int capacity)
    {
        if (Kind == ValueKind.String)
        {
            Array.Resize(ref texts, capacity);
        }
        else if (Kind != ValueKind.Boolean)
        {
            Array.Resize(ref lanes, capacity);
        }

        if (HasMarks)
        {
            Array.Resize(ref marks, capacity);
        }
    }

    /// <summary>Whether the event has a value.</summary>
    public bool HasValue(int index) => !HasMarks || marks[index] != Null;

    /// <summary>Whether the event's value is true, this column being boolean.</summary>
    public bool IsTrue(int index) => marks[index] == True;

    /// <summary>The lane of an event that has a value and not a text.</summary>
    public long LaneAt(int index) => Kind == ValueKind.Boolean ? (marks[index] == True ? -1 : 0) : lanes[index];

    /// <summary>The lanes of all events, this column being of numbers or times; anything where an event has no value.</summary>
    public ReadOnlySpan<long> Lanes => lanes;

    /// <summary>The text of an event that has one.</summary>
    public string? TextAt(int index) => Kind == ValueKind.String ? texts[index] : null;

    /// <summary>Copies a value from a tile.</summary>
    public void Set(int index, Tile tile, int row)
    {
        bool hasValue = tile.IsValid(value.Column, row);
        long lane = tile.LongsOf(value.Column)[row];
        if (Kind == ValueKind.String)
        {
            Set(index, hasValue, 0, hasValue ? tile.Strings[lane] : null);
        }
        else
        {
            Set(index, hasValue, ValueOrder.Normalize(lane, Kind), null);
        }
    }

    /// <summary>Writes a value: a lane, or the text of a string.</summary>
    public void Set(int index, bool hasValue, long lane, string? text)
    {
        if (Kind == ValueKind.String)
        {
            texts[index] = text;
        }
        else if (Kind != ValueKind.Boolean)
        {
            lanes[index] = hasValue ? lane : 0;
        }

        if (HasMarks)
        {
            marks[index] = !hasValue ? Null : Kind != ValueKind.Boolean || lane != 0 ? True : False;
        }
    }

    /// <summary>Compares the bytes of two events' values, null first; any total order makes the record canonical.</summary>
    public int Compare(int left, int right)
    {
        int order = HasValue(left).CompareTo(HasValue(right));
        return order != 0 || !HasValue(left) ? order
            : Kind == ValueKind.String ? string.CompareOrdinal(texts[left], texts[right])
            : LaneAt(left).CompareTo(LaneAt(right));
    }

    /// <summary>Moves the value at <paramref name="last"/> to <paramref name="index"/>, and those between one up.</summary>
    public void Rotate(int index, int last)
    {
        StateEvents.Rotate(lanes, index, last);
        StateEvents.Rotate(texts, index, last);
        StateEvents.Rotate(marks, index, last);
    }

    /// <summary>Moves the values from <paramref name="end"/> on to <paramref name="start"/>.</summary>
    public void RemoveRange(int start, int end, int count)
    {
        StateEvents.Shift(lanes, start, end, count);
        StateEvents.Shift(texts, start, end, count);
        StateEvents.Shift(marks, start, end, count);
    }

    /// <summary>Copies one event's value over another's.</summary>
    public void Move(int from, int to)
    {
        Set(to, HasValue(from), Kind == ValueKind.String || !HasValue(from) ? 0 : LaneAt(from), TextAt(from));
    }

    /// <summary>Lets go of texts from an index on.</summary>
    public void Forget(int from, int end)
    {
        if (Kind == ValueKind.String)
        {
            texts.AsSpan(from..end).Clear();
        }
    }
}

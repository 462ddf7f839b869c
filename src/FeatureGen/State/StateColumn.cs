using FeatureGen.Columns;

namespace FeatureGen.State;

/// <summary>One filter or selection of the events of an entity, in their canonical order. A default one is none at all.</summary>
internal readonly struct StateColumn(StateEvents events, EventRowValue value)
{
    /// <summary>Whether there is such a column.</summary>
    public bool Exists => events is not null;

    /// <summary>The type of the values.</summary>
    public ValueKind Kind => Exists ? value.Kind : default;

    /// <summary>Whether a value can be null.</summary>
    public bool IsNullable => value.IsNullable;

    /// <summary>The lanes of all events, this column being of numbers or times; 0 where an event has no value.</summary>
    public EventWords Lanes => events.WordsOf(value.Place);

    /// <summary>Whether the event has a value.</summary>
    public bool HasValue(int index) => !value.HasFlags || (events.Word(index, value.FlagWord) & value.HasValue) != 0;

    /// <summary>Whether the event's value is true, this column being boolean.</summary>
    public bool IsTrue(int index) => (events.Word(index, value.FlagWord) & value.IsTrue) != 0;

    /// <summary>The lane of an event that has a value and not a text.</summary>
    public long LaneAt(int index) => value.Kind == ValueKind.Boolean ? (IsTrue(index) ? -1 : 0) : events.Word(index, value.Place);

    /// <summary>The text of an event that has one.</summary>
    public string? TextAt(int index) => value.Kind == ValueKind.String ? events.Text(index, value.Place) : null;

    /// <summary>Writes a value: a lane, or the text of a string.</summary>
    public void Set(int index, bool hasValue, long lane, string? text)
    {
        if (value.Kind == ValueKind.String)
        {
            events.Text(index, value.Place) = text;
        }
        else if (value.Kind != ValueKind.Boolean)
        {
            events.Word(index, value.Place) = hasValue ? lane : 0;
        }

        if (value.HasFlags)
        {
            ref long flags = ref events.Word(index, value.FlagWord);
            flags &= ~(value.HasValue | value.IsTrue);
            flags |= !hasValue ? 0 : value.Kind == ValueKind.Boolean && lane != 0 ? value.HasValue | value.IsTrue : value.HasValue;
        }
    }

    /// <summary>Lets go of a value that nothing will read: null takes its place, or what is shortest where there is no null.</summary>
    public void Forget(int index) => Set(index, !value.IsNullable, 0, value.IsNullable ? null : "");

    /// <summary>Compares the bytes of two events' values, null first; any total order makes the record canonical.</summary>
    public int Compare(int left, int right)
    {
        int order = HasValue(left).CompareTo(HasValue(right));
        return order != 0 || !HasValue(left) ? order
            : value.Kind == ValueKind.String ? string.CompareOrdinal(TextAt(left), TextAt(right))
            : LaneAt(left).CompareTo(LaneAt(right));
    }
}

using FeatureGen.Columns;
using FeatureGen.Plans;

namespace FeatureGen.State;

/// <summary>Where one filter or selection lies in the row of an event.</summary>
/// <param name="value">The filter or selection.</param>
/// <param name="place">The word of its lane, or for texts the place among those; -1 for a boolean, which is two flags.</param>
/// <param name="flagWord">The word of its two flags.</param>
/// <param name="flagBit">The lower of them: whether there is a value. The other one: whether it is true.</param>
internal sealed class EventRowValue(EventValue value, int place, int flagWord, int flagBit)
{
    /// <summary>The type of the value.</summary>
    public ValueKind Kind { get; } = value.Kind;

    /// <summary>The column of the event program's tile that it comes from.</summary>
    public int Source { get; } = value.Column;

    /// <summary>Whether it can be null.</summary>
    public bool IsNullable { get; } = value.Nullable;

    /// <summary>Whether its flags say anything.</summary>
    public bool HasFlags { get; } = value.Nullable || value.Kind == ValueKind.Boolean;

    /// <summary>The word of its lane, or for texts the place among those.</summary>
    public int Place { get; } = place;

    /// <summary>The word of its flags.</summary>
    public int FlagWord { get; } = flagWord;

    /// <summary>The flag of a value.</summary>
    public long HasValue { get; } = 1L << flagBit;

    /// <summary>The flag of a true value.</summary>
    public long IsTrue { get; } = 2L << flagBit;

    /// <summary>Writes the value in a tile's row into the row of an event, whose flags are clear.</summary>
    public void Copy(Tile tile, int row, Span<long> words, Span<string?> texts)
    {
        bool hasValue = tile.IsValid(Source, row);
        long lane = hasValue ? tile.LongsOf(Source)[row] : 0;
        switch (Kind)
        {
            case ValueKind.String:
                texts[Place] = hasValue ? tile.Strings[lane] : null;
                break;
            case ValueKind.Boolean:
                words[FlagWord] |= lane != 0 ? IsTrue : 0;
                break;
            default:
                words[Place] = ValueOrder.Normalize(lane, Kind);
                break;
        }

        if (HasFlags)
        {
            words[FlagWord] |= hasValue ? HasValue : 0;
        }
    }
}

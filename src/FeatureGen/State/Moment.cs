using FeatureGen.Columns;

namespace FeatureGen.State;

/// <summary>A value and when it was: a candidate for the first or the latest. A default one is no value at all.</summary>
internal readonly record struct Moment(long Time, long Sequence, long Lane, string? Text)
{
    /// <summary>Whether there is a value.</summary>
    public bool Exists { get; init; } = true;

    /// <summary>Whether neither is later than the other.</summary>
    public bool IsTiedWith(in Moment other) => Time == other.Time && Sequence == other.Sequence;

    /// <summary>The later of two; of tied ones the greater.</summary>
    public static Moment Later(in Moment left, in Moment right, ValueKind kind)
        => !left.Exists ? right : !right.Exists || Compare(left, right, kind) >= 0 ? left : right;

    /// <summary>The earlier of two; of tied ones the lesser.</summary>
    public static Moment Earlier(in Moment left, in Moment right, ValueKind kind)
        => !left.Exists ? right : !right.Exists || Compare(left, right, kind) <= 0 ? left : right;

    private static int Compare(in Moment left, in Moment right, ValueKind kind)
    {
        int order = left.Time.CompareTo(right.Time);
        order = order != 0 ? order : left.Sequence.CompareTo(right.Sequence);
        return order != 0 ? order
            : kind == ValueKind.String ? string.CompareOrdinal(left.Text, right.Text)
            : ValueOrder.Compare(left.Lane, right.Lane, kind);
    }
}

using FeatureGen.Columns;

namespace FeatureGen.Windows;

/// <summary>Compares selections where time and sequence do not decide: by their total order, texts by their UTF-16 code units.</summary>
internal readonly ref struct TieOrder(SelectedEvents selected, StringTable strings)
{
    private readonly ReadOnlySpan<long> lanes = selected.Lanes;
    private readonly ValueKind kind = selected.Kind;

    /// <summary>Negative, zero or positive as the left event's selection is less, equal or greater.</summary>
    public int Compare(int left, int right)
    {
        if (lanes[left] == lanes[right])
        {
            return 0;
        }

        return kind == ValueKind.String
            ? string.CompareOrdinal(strings[lanes[left]], strings[lanes[right]])
            : OrderKey.Of(lanes[left], kind).CompareTo(OrderKey.Of(lanes[right], kind));
    }
}

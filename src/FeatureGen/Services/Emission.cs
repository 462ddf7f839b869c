using System.Collections.Immutable;
using FeatureGen.Columns;
using FeatureGen.Plans;

namespace FeatureGen.Services;

/// <summary>The one place where values leave: statuses, defaults and the canonical NaN, the same for training and serving.</summary>
public static class Emission
{
    /// <summary>The bits of every NaN that leaves.</summary>
    public const long CanonicalNaN = 0x7FF8_0000_0000_0000;

    private const int BitsOfAWord = 64;

    // An entity is missing for all aggregates of its view or for none, so any of them tells.
    private const int ViewColumn = 0;

    /// <summary>A feature's value in a row.</summary>
    /// <param name="feature">The feature.</param>
    /// <param name="tile">The tile of the program that computed it.</param>
    /// <param name="row">The row.</param>
    /// <param name="aggregates">The aggregates in the tile's first columns; none for a service's own program.</param>
    public static FeatureValue Of(FeaturePlan feature, Tile tile, int row, ImmutableArray<AggregatePlan> aggregates)
    {
        bool fails = tile.HasFailed(feature.Column, row);
        bool valid = IsValid(feature, fails, tile.IsValid(feature.Column, row));
        FeatureStatus fromView = aggregates.IsEmpty ? FeatureStatus.Present : tile.StatusOf(ViewColumn)[row];
        FeatureStatus fromWindow = aggregates.IsEmpty || feature.Aggregate < 0 ? FeatureStatus.Present : tile.StatusOf(feature.Aggregate)[row];
        FeatureStatus status = StatusOf(feature, fails, valid, fromView, fromWindow);
        if (status == FeatureStatus.Default)
        {
            return new FeatureValue(feature.Kind, status, HasValue: true, feature.Default!.Lane, feature.Default.Text);
        }

        if (!valid)
        {
            return new FeatureValue(feature.Kind, status, HasValue: false, 0, null);
        }

        long lane = tile.LongsOf(feature.Column)[row];
        return feature.Kind == ValueKind.String
            ? new FeatureValue(feature.Kind, status, HasValue: true, 0, tile.Strings[lane])
            : new FeatureValue(feature.Kind, status, HasValue: true, Canonical(feature.Kind, lane), null);
    }

    /// <summary>The same for many rows: lanes, validity and statuses of a feature's values, as they leave.</summary>
    /// <param name="feature">The feature.</param>
    /// <param name="tile">The tile of the program that computed it; of strings, its table takes in the default.</param>
    /// <param name="aggregates">The aggregates in the tile's first columns; none for a service's own program.</param>
    /// <param name="lanes">Takes the lanes of the tile's first rows, as many as it has room for; 0 where there is no value.</param>
    /// <param name="valid">Takes where there are values.</param>
    /// <param name="statuses">Takes the statuses.</param>
    public static void Of(
        FeaturePlan feature, Tile tile, ImmutableArray<AggregatePlan> aggregates,
        Span<long> lanes, BitSpan valid, Span<FeatureStatus> statuses)
    {
        ReadOnlySpan<long> values = tile.LongsOf(feature.Column);
        BitSpan hasValue = tile.ValidOf(feature.Column);
        BitSpan fails = tile.FailsOf(feature.Column);
        ReadOnlySpan<FeatureStatus> ofView = aggregates.IsEmpty ? [] : tile.StatusOf(ViewColumn);
        ReadOnlySpan<FeatureStatus> ofWindow = aggregates.IsEmpty || feature.Aggregate < 0 ? [] : tile.StatusOf(feature.Aggregate);
        long replacement = feature.Default is not { } given ? 0 : given.Text is { } text ? tile.Strings.Intern(text) : given.Lane;
        for (int first = 0; first < lanes.Length; first += BitsOfAWord)
        {
            int end = Math.Min(first + BitsOfAWord, lanes.Length);
            ulong hasValues = hasValue.Read(first, end - first);
            ulong failures = fails.Read(first, end - first);
            ulong left = 0;
            for (int row = first; row < end; row++)
            {
                bool hasFailed = ((failures >> row) & 1) != 0;
                bool isValid = IsValid(feature, hasFailed, ((hasValues >> row) & 1) != 0);
                FeatureStatus status = StatusOf(
                    feature, hasFailed, isValid,
                    ofView.IsEmpty ? FeatureStatus.Present : ofView[row],
                    ofWindow.IsEmpty ? FeatureStatus.Present : ofWindow[row]);
                statuses[row] = status;
                lanes[row] = isValid ? Canonical(feature.Kind, values[row]) : status == FeatureStatus.Default ? replacement : 0;
                left |= (isValid || status == FeatureStatus.Default ? 1UL : 0) << row;
            }

            valid.Write(first, left, end - first);
        }
    }

    /// <summary>A lane as it leaves.</summary>
    public static long Canonical(ValueKind kind, long lane)
        => kind is ValueKind.Double or ValueKind.Single && double.IsNaN(BitConverter.Int64BitsToDouble(lane)) ? CanonicalNaN : lane;

    private static bool IsValid(FeaturePlan feature, bool fails, bool hasValue) => !fails && (!feature.Nullable || hasValue);

    private static FeatureStatus StatusOf(FeaturePlan feature, bool fails, bool valid, FeatureStatus fromView, FeatureStatus fromWindow)
        => fails ? FeatureStatus.Error
            : !valid && feature.Default is not null ? FeatureStatus.Default
            : fromView == FeatureStatus.Missing ? FeatureStatus.Missing
            : fromWindow == FeatureStatus.EmptyWindow ? FeatureStatus.EmptyWindow
            : valid ? FeatureStatus.Present
            : FeatureStatus.Null;
}

using System.Collections.Immutable;
using FeatureGen.Columns;
using FeatureGen.Plans;
using FeatureGen.Rows;

namespace FeatureGen.Services;

/// <summary>The one place where values leave: statuses, defaults and the canonical NaN, the same for training and serving.</summary>
public static class Emission
{
    /// <summary>The bits of every NaN that leaves.</summary>
    public const long CanonicalNaN = 0x7FF8_0000_0000_0000;

    private const int Cases = 16;

    // An entity is missing for all aggregates of its view or for none, so any of them tells.
    private const int ViewColumn = 0;

    /// <summary>A feature's value in a row.</summary>
    /// <param name="feature">The feature.</param>
    /// <param name="tile">The tile of the program that computed it.</param>
    /// <param name="row">The row.</param>
    /// <param name="aggregates">The aggregates in the tile's first columns; none for a service's own program.</param>
    public static FeatureValue Of(FeaturePlan feature, Tile tile, int row, ImmutableArray<AggregatePlan> aggregates)
    {
        Of(feature, new TileRow(tile, row), !aggregates.IsEmpty, out FeatureValue value);
        return value;
    }

    /// <summary>The same, written where the caller wants it.</summary>
    /// <param name="feature">The feature.</param>
    /// <param name="cells">The row of the tile of the program that computed it.</param>
    /// <param name="isOfView">Whether the tile's first columns are a view's aggregates; a service's own program has none.</param>
    /// <param name="value">Takes the value.</param>
    internal static void Of(FeaturePlan feature, in TileRow cells, bool isOfView, out FeatureValue value)
    {
        ValueKind kind = feature.Kind;
        int column = feature.Column;
        bool fails = cells.Fails(column);
        bool valid = IsValid(feature, fails, cells.HasValue(column));
        FeatureStatus fromView = isOfView ? cells.Status(ViewColumn) : FeatureStatus.Present;
        FeatureStatus fromWindow = isOfView && feature.Aggregate >= 0 ? cells.Status(feature.Aggregate) : FeatureStatus.Present;
        FeatureStatus status = StatusOf(feature, fails, valid, fromView, fromWindow);
        if (status == FeatureStatus.Default)
        {
            value = new FeatureValue(kind, status, HasValue: true, feature.Default!.Lane, feature.Default.Text);
        }
        else if (!valid)
        {
            value = new FeatureValue(kind, status, HasValue: false, 0, null);
        }
        else if (kind == ValueKind.String)
        {
            value = new FeatureValue(kind, status, HasValue: true, 0, cells.Text(column));
        }
        else
        {
            value = new FeatureValue(kind, status, HasValue: true, Canonical(kind, cells.Int64(column)), null);
        }
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
        if (feature.Default is null && feature.Column == feature.Aggregate)
        {
            // An aggregate leaves as its window pass wrote it: canonical, 0 where there is no value, and with its status.
            values[..lanes.Length].CopyTo(lanes);
            ofWindow[..lanes.Length].CopyTo(statuses);
            CopyPresent(feature, hasValue, fails, valid, lanes.Length);
            return;
        }

        long replacement = feature.Default is not { } given ? 0 : given.Text is { } text ? tile.Strings.Intern(text) : given.Lane;
        Span<FeatureStatus> statusOf = stackalloc FeatureStatus[Cases];
        for (int which = 0; which < Cases; which++)
        {
            statusOf[which] = StatusOf(feature, (EmissionCase)which);
        }

        for (int first = 0; first < lanes.Length; first += StatusBits.Rows)
        {
            int count = Math.Min(StatusBits.Rows, lanes.Length - first);
            ulong failures = fails.Read(first, count);
            ulong present = ~failures & (feature.Nullable ? hasValue.Read(first, count) : ulong.MaxValue);
            ulong missing = ofView.IsEmpty ? 0 : StatusBits.WhereEqual(ofView.Slice(first, count), FeatureStatus.Missing);
            ulong empty = ofWindow.IsEmpty ? 0 : StatusBits.WhereEqual(ofWindow.Slice(first, count), FeatureStatus.EmptyWindow);
            ulong defaults = 0;
            for (int row = 0; row < count; row++)
            {
                bool isPresent = ((present >> row) & 1) != 0;
                FeatureStatus status = statusOf[(int)(
                    ((present >> row) & 1) | (((failures >> row) & 1) << 1) | (((missing >> row) & 1) << 2) | (((empty >> row) & 1) << 3))];
                bool isDefault = status == FeatureStatus.Default;
                statuses[first + row] = status;
                lanes[first + row] = isPresent ? Canonical(feature.Kind, values[first + row]) : isDefault ? replacement : 0;
                defaults |= (isDefault ? 1UL : 0) << row;
            }

            valid.Write(first, present | defaults, count);
        }
    }

    private static void CopyPresent(FeaturePlan feature, BitSpan hasValue, BitSpan fails, BitSpan valid, int rows)
    {
        for (int first = 0; first < rows; first += StatusBits.Rows)
        {
            int count = Math.Min(StatusBits.Rows, rows - first);
            ulong present = ~fails.Read(first, count) & (feature.Nullable ? hasValue.Read(first, count) : ulong.MaxValue);
            valid.Write(first, present, count);
        }
    }

    /// <summary>A lane as it leaves.</summary>
    public static long Canonical(ValueKind kind, long lane)
        => kind is ValueKind.Double or ValueKind.Single && double.IsNaN(BitConverter.Int64BitsToDouble(lane)) ? CanonicalNaN : lane;

    private static bool IsValid(FeaturePlan feature, bool fails, bool hasValue) => !fails && (!feature.Nullable || hasValue);

    private static FeatureStatus StatusOf(FeaturePlan feature, bool fails, bool valid, FeatureStatus fromView, FeatureStatus fromWindow)
        => StatusOf(
            feature,
            (valid ? EmissionCase.Valid : 0) | (fails ? EmissionCase.Fails : 0)
            | (fromView == FeatureStatus.Missing ? EmissionCase.ViewMissing : 0)
            | (fromWindow == FeatureStatus.EmptyWindow ? EmissionCase.WindowEmpty : 0));

    private static FeatureStatus StatusOf(FeaturePlan feature, EmissionCase which)
        => Is(which, EmissionCase.Fails) ? FeatureStatus.Error
            : !Is(which, EmissionCase.Valid) && feature.Default is not null ? FeatureStatus.Default
            : Is(which, EmissionCase.ViewMissing) ? FeatureStatus.Missing
            : Is(which, EmissionCase.WindowEmpty) ? FeatureStatus.EmptyWindow
            : Is(which, EmissionCase.Valid) ? FeatureStatus.Present
            : FeatureStatus.Null;

    // Not Enum.HasFlag, which allocates until it is compiled fully.
    private static bool Is(EmissionCase which, EmissionCase part) => (which & part) != 0;
}

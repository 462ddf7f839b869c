using System.Collections.Immutable;
using FeatureGen.Columns;
using FeatureGen.Plans;

namespace FeatureGen.Services;

/// <summary>The one place where values leave: statuses, defaults and the canonical NaN, the same for training and serving.</summary>
public static class Emission
{
    /// <summary>The bits of every NaN that leaves.</summary>
    public const long CanonicalNaN = 0x7FF8_0000_0000_0000;

    /// <summary>A feature's value in a row.</summary>
    /// <param name="feature">The feature.</param>
    /// <param name="tile">The tile of the program that computed it.</param>
    /// <param name="row">The row.</param>
    /// <param name="aggregates">The aggregates in the tile's first columns; none for a service's own program.</param>
    public static FeatureValue Of(FeaturePlan feature, Tile tile, int row, ImmutableArray<AggregatePlan> aggregates)
    {
        bool fails = tile.FailsOf(feature.Column)[row] != 0;
        bool valid = !fails && (!feature.Nullable || tile.ValidOf(feature.Column)[row] != 0);
        FeatureStatus status = fails ? FeatureStatus.Error
            : !valid && feature.Default is not null ? FeatureStatus.Default
            : StatusFromEvents(feature, tile, row, aggregates) is { } fromEvents ? fromEvents
            : valid ? FeatureStatus.Present
            : FeatureStatus.Null;
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

    /// <summary>A lane as it leaves.</summary>
    public static long Canonical(ValueKind kind, long lane)
        => kind is ValueKind.Double or ValueKind.Single && double.IsNaN(BitConverter.Int64BitsToDouble(lane)) ? CanonicalNaN : lane;

    private static FeatureStatus? StatusFromEvents(FeaturePlan feature, Tile tile, int row, ImmutableArray<AggregatePlan> aggregates)
    {
        // An entity is missing for all aggregates of its view or for none, so any of them tells.
        if (aggregates.IsEmpty)
        {
            return null;
        }

        if (tile.StatusOf(0)[row] == FeatureStatus.Missing)
        {
            return FeatureStatus.Missing;
        }

        return feature.Aggregate >= 0 && tile.StatusOf(feature.Aggregate)[row] == FeatureStatus.EmptyWindow ? FeatureStatus.EmptyWindow : null;
    }
}

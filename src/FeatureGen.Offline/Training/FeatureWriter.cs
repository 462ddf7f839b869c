using System.Collections.Immutable;
using FeatureGen.Columns;
using FeatureGen.Offline.Writing;
using FeatureGen.Plans;
using FeatureGen.Services;
using FeatureGen.Windows;

namespace FeatureGen.Offline.Training;

/// <summary>Computes features and labels of a block from its aggregates, tile by tile, and appends all columns to the file.</summary>
internal sealed class FeatureWriter
{
    private readonly ServicePlan plan;
    private readonly Timestamp? labelsAsOf;
    private readonly TrainingColumns columns;
    private readonly ServiceTiles tiles;
    private readonly ParquetOutput output;
    private readonly StatusTally[] tallies;
    private readonly long[] lanes;
    private readonly byte[] valid;
    private readonly FeatureStatus[] statuses;
    private readonly bool[] areMature;

    public FeatureWriter(TrainingOptions options, TrainingColumns columns, ServiceTiles tiles, ParquetOutput output)
    {
        plan = options.Plan;
        labelsAsOf = options.LabelsAsOf;
        this.columns = columns;
        this.tiles = tiles;
        this.output = output;
        tallies = [.. columns.Outputs.Select(column => column.Name).Concat(columns.Labels.Select(label => label.Name)).Select(name => new StatusTally(name))];
        lanes = new long[tiles.Capacity];
        valid = new byte[BitSpan.BytesFor(tiles.Capacity)];
        statuses = new FeatureStatus[tiles.Capacity];
        areMature = new bool[tiles.Capacity];
    }

    /// <summary>The errors so far.</summary>
    public FeatureErrors Errors { get; } = new();

    /// <summary>The statuses of each feature, then of each label.</summary>
    public ImmutableArray<FeatureCounts> Counts => [.. tallies.Select(tally => tally.Counts())];

    /// <summary>Appends the rows of a block.</summary>
    public void Write(SpineBlock block, FeatureMatrix[] matrices, ProgressMeter meter, CancellationToken cancellation)
    {
        meter.Begin("computing features", block.Count);
        for (int start = 0; start < block.Count; start += tiles.Capacity)
        {
            cancellation.ThrowIfCancellationRequested();
            int rows = Math.Min(tiles.Capacity, block.Count - start);
            block.Load(start, rows, tiles);
            for (int join = 0; join < matrices.Length; join++)
            {
                matrices[join].Load(columns.Joins[join].View.Aggregates, start, rows, tiles.Join(join));
            }

            tiles.ComputeFeatures(rows);
            if (!columns.Labels.IsEmpty)
            {
                tiles.ComputeLabels(rows);
            }

            WriteRows(rows, block.Times.Slice(start, rows), block.Start + start);
            meter.Add(rows);
        }

        meter.End();
    }

    private void WriteRows(int rows, ReadOnlySpan<long> times, long before)
    {
        int column = 0;
        for (; column < columns.Requests.Length; column++)
        {
            output.Write(column, tiles.Keys.LongsOf(column)[..rows], tiles.Keys.ValidOf(column).Slice(0, rows), tiles.Strings);
        }

        foreach (OutputPlan each in columns.Outputs)
        {
            tiles.Emit(each, lanes.AsSpan(0, rows), new BitSpan(valid, rows), statuses.AsSpan(0, rows));
            WriteColumn(column++, rows, times, before);
        }

        for (int row = 0; row < rows; row++)
        {
            areMature[row] = labelsAsOf is not { } asOf || plan.AreLabelsMature(times[row], asOf.Microseconds);
        }

        foreach (FeaturePlan label in columns.Labels)
        {
            tiles.EmitLabel(label, areMature, lanes.AsSpan(0, rows), new BitSpan(valid, rows), statuses.AsSpan(0, rows));
            WriteColumn(column++, rows, times, before);
        }

        Errors.EndRows();
        output.EndRows(rows);
    }

    private void WriteColumn(int column, int rows, ReadOnlySpan<long> times, long before)
    {
        StatusTally tally = tallies[column - columns.Requests.Length];
        if (tally.Add(statuses.AsSpan(0, rows)))
        {
            Errors.Add(tally.Name, statuses.AsSpan(0, rows), times, before);
        }

        output.Write(column, lanes.AsSpan(0, rows), new BitSpan(valid, rows), tiles.Strings);
    }
}

using System.Collections.Immutable;
using System.Diagnostics;
using FeatureGen.Offline.DuckDb;
using FeatureGen.Offline.Reading;
using FeatureGen.Offline.Writing;
using FeatureGen.Services;

namespace FeatureGen.Offline.Training.Parts;

/// <summary>Computes a spine that does not fit into memory block by block, keeps each as a part, and goes on where a run before was stopped.</summary>
internal sealed class PartedRun(
    DuckDbDatabase database, TrainingOptions options, TrainingColumns columns, SpineReader spine, JoinedView[] views, ServiceTiles tiles, SpineBlocks blocks,
    ProgressMeter meter, CancellationToken cancellation)
{
    /// <summary>What the run computes, and from what.</summary>
    public RunLedger Begin() => new()
    {
        Format = RunLedger.CurrentFormat,
        Service = options.Plan.Fingerprint,
        Kind = TrainingMetadata.NameOf(options.Kind),
        IsStrict = options.StrictAdmission,
        LabelsAsOf = options.LabelsAsOf?.Microseconds,
        Spine = [.. spine.Paths.Select(InputFingerprint.Of)],
        Events = new SortedDictionary<string, ImmutableArray<string>>(
            views.GroupBy(view => view.View.Event.Source).ToDictionary(
                source => source.Key, source => source.First().Files.Fingerprints.Order(StringComparer.Ordinal).ToImmutableArray()),
            StringComparer.Ordinal),
        Parts = [],
    };

    /// <summary>Computes what is missing.</summary>
    public TrainingTotals Compute(RunParts parts)
    {
        long start = Stopwatch.GetTimestamp();
        long before = parts.Ledger.RowsDone;
        spine.Skip(before, tiles, cancellation);
        do
        {
            ShowWhere(parts, Stopwatch.GetElapsedTime(start), spine.Rows - before);
        }
        while (ComputeNext(parts));

        meter.Prefix = "";
        ImmutableArray<LedgerPart> done = parts.Ledger.Parts;
        return new TrainingTotals(
            parts.Ledger.RowsDone, done.Length,
            [.. done.Select(part => part.Features).Aggregate((left, right) => [.. left.Zip(right, (one, other) => one.Plus(other))])],
            done[0].Events);
    }

    /// <summary>The errors of all parts.</summary>
    public static FeatureErrors ErrorsOf(RunParts parts)
    {
        FeatureErrors errors = new();
        foreach (LedgerPart part in parts.Ledger.Parts)
        {
            errors.Add(part.Errors, part.FirstErrors);
        }

        return errors;
    }

    private bool ComputeNext(RunParts parts)
    {
        bool isFirst = parts.Ledger.Parts.IsEmpty;
        if (!blocks.Next(isFirst))
        {
            return false;
        }

        using ParquetOutput output = new(database, parts.NextFile, columns.Written, new Dictionary<string, string>());
        FeatureWriter writer = new(options, columns, tiles, output);
        writer.Write(blocks.Block, blocks.Matrices, meter, cancellation);
        output.Complete(cancellation);
        parts.Add(new LedgerPart
        {
            Start = blocks.Block.Start,
            Rows = blocks.Block.Count,
            Fingerprint = InputFingerprint.Of(parts.NextFile),
            HasNegativeZero = output.HasNegativeZero,
            Features = writer.Counts,
            Events = isFirst ? [.. views.Select(view => view.Tally.Counts(view.View))] : [],
            Errors = writer.Errors.Count,
            FirstErrors = writer.Errors.First,
        });
        return true;
    }

    private void ShowWhere(RunParts parts, TimeSpan elapsed, long rows)
    {
        string left = rows > 0 ? FormattableString.Invariant($", {elapsed.TotalMinutes * (spine.TotalRows - spine.Rows) / rows:F0} min left in all") : "";
        meter.Prefix = FormattableString.Invariant($"part {parts.Ledger.Parts.Length + 1}, from row {spine.Rows:N0} of {spine.TotalRows:N0} on{left}: ");
    }
}

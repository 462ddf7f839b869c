using FeatureGen.Columns;
using FeatureGen.Hosting.Comparison;
using FeatureGen.Hosting.Verification;
using FeatureGen.Offline.Backfill;
using FeatureGen.Offline.Backfill.Cost;
using FeatureGen.Offline.Events;
using FeatureGen.Offline.Training;

namespace FeatureGen.Hosting.Commands;

/// <summary>Runs verbs and prints what they did.</summary>
internal static class Results
{
    public static int Train(VerbOptions options, CancellationToken cancellation) => Print(FeatureApp.Train(options, cancellation));

    public static int Score(VerbOptions options, CancellationToken cancellation) => Print(FeatureApp.Score(options, cancellation));

    public static int Backfill(VerbOptions options, CancellationToken cancellation)
    {
        BackfillSummary summary = FeatureApp.Backfill(options, cancellation);
        foreach (StoreSummary store in summary.Stores)
        {
            Print(store.Events);
            if (store.ContinuedFrom is { } from)
            {
                Write($"continued from the state as of {from}");
            }

            Write($"wrote {store.Path}: {store.Entities:N0} records, {store.RecordBytes:N0} bytes; {store.NotYetKnown:N0} events were not known yet");
        }

        Write($"backfilled {summary.Stores.Sum(store => store.Entities):N0} records as of {summary.AsOf} in {summary.Duration.TotalSeconds:N1} s, {summary.PeakMemory / (1 << 20):N0} MiB at most");
        return ExitCode.Success;
    }

    public static int Verify(VerbOptions options, CancellationToken cancellation)
    {
        VerificationSummary summary = FeatureApp.Verify(options, cancellation);
        summary.WriteTo(Console.Out);
        return summary.IsVerified ? ExitCode.Success : ExitCode.Differences;
    }

    public static int Compare(VerbOptions options, CancellationToken cancellation)
    {
        ComparisonSummary summary = FeatureApp.Compare(options, cancellation);
        summary.WriteTo(Console.Out);
        return summary.IsEqual ? ExitCode.Success : ExitCode.Differences;
    }

    public static int Explain(VerbOptions options, CancellationToken cancellation)
    {
        FeatureApp.Explain(options, cancellation).WriteTo(Console.Out);
        foreach (ViewCost cost in options.Cost ? FeatureApp.EstimateBackfill(options, cancellation) : [])
        {
            Console.Out.WriteLine();
            Console.Out.WriteLine(cost);
        }

        return ExitCode.Success;
    }

    public static int Explore(VerbOptions options, CancellationToken cancellation)
    {
        FeatureApp.Explore(options, cancellation).WriteTo(Console.Out);
        return ExitCode.Success;
    }

    private static int Print(TrainingSummary summary)
    {
        foreach (EventCounts events in summary.EventCounts)
        {
            Print(events);
        }

        foreach (FeatureCounts feature in summary.FeatureCounts.Where(feature => feature.Error > 0))
        {
            Write($"{feature.Name}: {feature.Error:N0} values are errors ({FeatureStatus.Error}), written as null");
        }

        foreach (FeatureCounts label in summary.FeatureCounts.Where(label => label.Immature > 0))
        {
            Write($"{label.Name}: {label.Immature:N0} of {summary.Rows:N0} labels are not known as of {summary.LabelsAsOf} ({FeatureStatus.Immature}), written as null");
        }

        string written = string.Join(" and ", summary.Files);
        Write($"wrote {written}");
        Write($"{summary.Rows:N0} rows x {summary.Features} features, labels {summary.Labels}, in {summary.Duration.TotalSeconds:N1} s, {summary.PeakMemory / (1 << 20):N0} MiB at most");
        return ExitCode.Success;
    }

    private static void Print(EventCounts events)
    {
        Write($"{events.View}: {events.Read:N0} events of {events.Source} read, {events.Admitted:N0} admitted, {events.WithoutKey:N0} of them without a key");
        if (events.OfOtherTypes > 0)
        {
            Write($"  skipped {events.OfOtherTypes:N0}: rows that are no events of {events.Source}");
        }

        if (events.Duplicates > 0)
        {
            Write($"  left out {events.Duplicates:N0}: duplicates of events that were known before");
        }

        foreach (RefusalCount refusal in events.Refused)
        {
            Write($"  refused {refusal.Events:N0}: {refusal.Reason}");
        }
    }

    private static void Write(FormattableString text) => Console.Out.WriteLine(FormattableString.Invariant(text));
}

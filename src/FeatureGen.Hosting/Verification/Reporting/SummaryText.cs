namespace FeatureGen.Hosting.Verification.Reporting;

/// <summary>A verification's summary as a person reads it.</summary>
internal static class SummaryText
{
    public static void Write(VerificationSummary summary, TextWriter output)
    {
        if (summary.FirstDifference is { } first)
        {
            output.Write($"first difference: {first}");
            output.WriteLine("the first differences:");
            Write(summary.FirstDifferences, output);
            output.WriteLine("differences by column:");
            Write(summary.DifferencesByColumn.Select(column => FormattableString.Invariant($"{column.Column}: {column.Differences}")), output);
        }

        if (!summary.RecordDifferences.IsEmpty)
        {
            output.WriteLine(FormattableString.Invariant($"wrong records in the store: {summary.RecordDifferences.Length}; the first:"));
            Write(summary.RecordDifferences.Take(1), output);
        }

        Line(output, "compared", $"{summary.ValuesCompared:N0} values of {summary.Rows:N0} rows: features {summary.Features}, labels {summary.Labels}, and the request columns");
        Line(output, "", $"{summary.NonNullValues:N0} of the features' and labels' are not null; {summary.DistinctValues:N0} distinct, feature by feature");
        Line(output, "replayed", $"{summary.Events:N0} events in the order in which they became known");
        Line(output, "late events", $"{summary.RowsWithLateEvents:N0} rows were asked when an event of theirs had happened and was not known yet");
        Line(output, "records", $"{summary.RowsOverRecords:N0} rows over state read back from its records, {summary.RowsOverStore:N0} of them over the backfilled store");
        if (summary.Records > 0)
        {
            Line(output, "", $"{summary.Records:N0} records of the store compared byte by byte: {summary.RecordDifferences.Length:N0} wrong");
        }

        Line(output, "specification", $"{summary.SpecificationRows:N0} rows, {summary.HardSpecificationRows:N0} of them with ties or late events: {summary.SpecificationValues:N0} values and statuses");
        Line(output, "took", $"{summary.Duration.TotalSeconds:N1} s, {summary.PeakMemory / (1 << 20):N0} MiB at most");
        output.WriteLine(summary.Verdict);
    }

    private static void Write(IEnumerable<string> lines, TextWriter output)
    {
        foreach (string line in lines)
        {
            output.WriteLine($"  {line}");
        }
    }

    private static void Line(TextWriter output, string name, FormattableString text)
        => output.WriteLine($"{name,-14}{FormattableString.Invariant(text)}");
}

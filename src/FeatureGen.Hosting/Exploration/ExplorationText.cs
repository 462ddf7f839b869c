using System.Globalization;
using FeatureGen.Columns;
using FeatureGen.Offline.Events;

namespace FeatureGen.Hosting.Exploration;

/// <summary>An exploration's summary as a person reads it: a line a feature, so that any number of them fits a screen's width.</summary>
internal static class ExplorationText
{
    private const string Bars = " ▁▂▃▄▅▆▇█";
    private const int WidestValue = 24;

    private static readonly string[] Headings = ["feature", "type", "null", "distinct", "histogram", "least", "quarter", "median", "3 quarters", "greatest", "mean", "deviation"];

    public static void Write(ExplorationSummary summary, TextWriter output)
    {
        foreach (EventCounts events in summary.Run.EventCounts)
        {
            Line(output, $"{events.Source}: {events.Read:N0} events read, {events.Admitted:N0} admitted");
            foreach (RefusalCount refusal in events.Refused)
            {
                Line(output, $"  refused {refusal.Events:N0}: {refusal.Reason}");
            }
        }

        output.WriteLine();
        Line(output, $"the first {Math.Max(summary.Requests[0].First.Length, 0):N0} of {summary.Run.Rows:N0} rows");
        WriteTable(output,
            [.. summary.Requests.Select(request => (string[])[request.Name, .. request.First.Select(Shortened)]),
                .. summary.Features.Select(feature => (string[])[feature.Name, .. feature.First.Select(Shortened)])]);
        output.WriteLine();
        Line(output, $"over all {summary.Run.Rows:N0} rows");
        WriteTable(output, [Headings, .. summary.Features.Select(Row)]);
        WriteErrors(summary, output);
        output.WriteLine();
        Line(output, $"explored {summary.Features.Length} features of {summary.Name} over {summary.Run.Rows:N0} rows in {summary.Run.Duration.TotalSeconds:N1} s");
    }

    private static void WriteErrors(ExplorationSummary summary, TextWriter output)
    {
        foreach (ExploredFeature feature in summary.Features.Where(feature => feature.Counts.Error > 0))
        {
            Line(output, $"  {feature.Name}: {feature.Counts.Error:N0} values are errors, where its C# would have thrown: {feature.Text}");
        }
    }

    private static string[] Row(ExploredFeature feature)
    {
        string[] row = [feature.Name, feature.Kind.ToString(), Percent(feature.NullShare), feature.Distinct.ToString("N0", CultureInfo.InvariantCulture)];
        return feature switch
        {
            { Numbers: null, Frequent.IsEmpty: false } => [.. row, string.Join(", ", feature.Frequent.Select(each => $"{Shortened(each.Value)} {Percent(each.Share)}"))],
            { Numbers: null } => row,
            { Kind: ValueKind.Boolean, Numbers: { } numbers } => [.. row, $"true {Percent(numbers.Mean)}"],
            { Numbers: { } numbers } =>
                [.. row, HistogramOf(feature), .. new[] { numbers.Least, numbers.LowerQuartile, numbers.Median, numbers.UpperQuartile, numbers.Greatest, numbers.Mean }
                    .Select(value => Number(value, feature.Kind)), Deviation(numbers.Deviation, feature.Kind)],
        };
    }

    private static string HistogramOf(ExploredFeature feature)
    {
        long highest = feature.Histogram.IsEmpty ? 0 : feature.Histogram.Max();
        return new string([.. feature.Histogram.Select(count => Bars[count == 0 ? 0 : 1 + (int)((Bars.Length - 2) * count / highest)])]);
    }

    private static string Number(double value, ValueKind kind)
        => kind switch
        {
            ValueKind.Timestamp => new Timestamp((long)value).ToString(),
            ValueKind.Duration => Days(value),
            _ => value.ToString("G5", CultureInfo.InvariantCulture),
        };

    private static string Deviation(double value, ValueKind kind)
        => kind is ValueKind.Timestamp or ValueKind.Duration ? Days(value) : value.ToString("G5", CultureInfo.InvariantCulture);

    private static string Days(double microseconds)
        => TimeSpan.FromMicroseconds(Math.Clamp(microseconds, -9e17, 9e17)) is { TotalDays: > -1 and < 1 } time
            ? time.ToString("g", CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{microseconds / Duration.Days(1).Microseconds:G4} d");

    private static string Percent(double share)
        => share > 0 && share < 0.001 ? "<0.1 %" : string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.#} %");

    private static string Shortened(string value) => value.Length <= WidestValue ? value : value[..(WidestValue - 3)] + "...";

    /// <summary>Columns as wide as their widest cell; a row may end early.</summary>
    private static void WriteTable(TextWriter output, string[][] rows)
    {
        int[] widths = new int[rows.Max(row => row.Length)];
        foreach (string[] row in rows)
        {
            // The last cell of a row that ends early is text, and may run on.
            for (int i = 0; i < row.Length - (row.Length < widths.Length ? 1 : 0); i++)
            {
                widths[i] = Math.Max(widths[i], row[i].Length);
            }
        }

        foreach (string[] row in rows)
        {
            output.WriteLine(("  " + string.Join("  ", row.Select((cell, i) => cell.PadRight(widths[i])))).TrimEnd());
        }
    }

    private static void Line(TextWriter output, FormattableString text) => output.WriteLine(FormattableString.Invariant(text));
}

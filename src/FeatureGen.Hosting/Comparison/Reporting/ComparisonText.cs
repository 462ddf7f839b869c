using System.Collections.Immutable;

namespace FeatureGen.Hosting.Comparison.Reporting;

/// <summary>A comparison's summary as a person reads it.</summary>
internal static class ComparisonText
{
    private const int MostNames = 12;

    private static readonly ImmutableArray<DifferenceCause> LookedFor =
        [DifferenceCause.LateEvent, DifferenceCause.Tie, DifferenceCause.WindowEdge, DifferenceCause.OwnEvent, DifferenceCause.Null, DifferenceCause.Other];

    public static void Write(ComparisonSummary summary, TextWriter output)
    {
        FeatureComparison[] differing = [.. summary.Features.Where(feature => feature.Different > 0)];
        WriteExamples(differing, output);
        Line(output, "old", $"{summary.Old}");
        Line(output, "new", $"{summary.New}");
        Line(output, "rows", $"{summary.Rows:N0} are in both");
        WriteMissing("old", summary.OnlyInOld, output);
        WriteMissing("new", summary.OnlyInNew, output);
        WriteNames("only in old", summary.ColumnsOnlyInOld, output);
        WriteNames("only in new", summary.ColumnsOnlyInNew, output);
        WriteNames("equal", [.. summary.Features.Where(feature => feature.Different == 0).Select(feature => feature.Name)], output);
        WriteTable(summary, differing, output);
        if (summary.Stale > 0)
        {
            Line(output, "stale", $"{summary.Stale:N0} values looked into are not what the events give now, and have no cause here: run train again, or verify");
        }

        Line(output, "took", $"{summary.Duration.TotalSeconds:N1} s, {summary.PeakMemory / (1 << 20):N0} MiB at most");
        output.WriteLine(summary.Verdict);
    }

    private static void WriteExamples(FeatureComparison[] differing, TextWriter output)
    {
        foreach (FeatureComparison feature in differing)
        {
            output.WriteLine(feature.Name);
            foreach (DifferenceExample example in feature.Examples)
            {
                output.WriteLine($"  {string.Join(" and ", example.Causes.Select(CauseText.Of))}: {example.Id}: old {example.Old}, new {example.New}");
                foreach (string each in example.Events)
                {
                    output.WriteLine($"    {each}");
                }
            }
        }
    }

    private static void WriteMissing(string side, MissingRows missing, TextWriter output)
    {
        if (missing.Count > 0)
        {
            string more = missing.Count > missing.First.Length ? "; ..." : "";
            Line(output, "missing row", $"{missing.Count:N0} are in {side} alone: {string.Join("; ", missing.First)}{more}");
        }
    }

    private static void WriteNames(string title, ImmutableArray<string> names, TextWriter output)
    {
        if (!names.IsEmpty)
        {
            string more = names.Length > MostNames ? FormattableString.Invariant($" and {names.Length - MostNames} more") : "";
            Line(output, title, $"{string.Join(", ", names.Take(MostNames))}{more}");
        }
    }

    private static void WriteTable(ComparisonSummary summary, FeatureComparison[] differing, TextWriter output)
    {
        if (differing.Length == 0)
        {
            return;
        }

        int width = Math.Max("feature".Length, differing.Max(feature => feature.Name.Length));
        string names = string.Join("", LookedFor.Select(cause => $"{CauseText.Of(cause),12}"));
        output.WriteLine(FormattableString.Invariant(
            $"\nCauses are those of up to {summary.ExplainedRows:N0} rows a feature, and as many with one null, drawn at random; a row with several counts for each.\n"));
        output.WriteLine($"{"feature".PadRight(width)}{"equal",12}{"differ",12}{"float order",12}{"looked into",13}{names}");
        foreach (FeatureComparison feature in differing)
        {
            string causes = string.Join("", LookedFor.Select(cause => FormattableString.Invariant($"{feature.Causes.GetValueOrDefault(cause),12:N0}")));
            output.WriteLine(FormattableString.Invariant(
                $"{feature.Name.PadRight(width)}{feature.Equal,12:N0}{feature.Different,12:N0}{feature.FloatOrder,12:N0}{feature.Explained,13:N0}{causes}"));
        }

        output.WriteLine();
    }

    private static void Line(TextWriter output, string name, FormattableString text)
        => output.WriteLine($"{name,-14}{FormattableString.Invariant(text)}");
}

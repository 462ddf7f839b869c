using System.Collections.Immutable;

namespace FeatureGen.Hosting.Comparison;

/// <summary>How a team's present features compare with FeatureGen's.</summary>
public sealed record ComparisonSummary
{
    /// <summary>The file of the present features.</summary>
    public required string Old { get; init; }

    /// <summary>The file of FeatureGen's.</summary>
    public required string New { get; init; }

    /// <summary>The rows that both have.</summary>
    public required int Rows { get; init; }

    /// <summary>The ids of rows that only the present features have, the first of them, in words.</summary>
    public required MissingRows OnlyInOld { get; init; }

    /// <summary>The ids of rows that only FeatureGen's features have, the first of them, in words.</summary>
    public required MissingRows OnlyInNew { get; init; }

    /// <summary>The features that both have, in the order of the service.</summary>
    public required ImmutableArray<FeatureComparison> Features { get; init; }

    /// <summary>Columns of the present features that the service does not have.</summary>
    public required ImmutableArray<string> ColumnsOnlyInOld { get; init; }

    /// <summary>Features and labels of the service that the present features do not have.</summary>
    public required ImmutableArray<string> ColumnsOnlyInNew { get; init; }

    /// <summary>The values looked into that the events no longer give: of a file that was trained on other events.</summary>
    public required long Stale { get; init; }

    /// <summary>The most rows of a feature that were looked into.</summary>
    public required int ExplainedRows { get; init; }

    /// <summary>The time that it took.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>The most memory that the process has held so far, in bytes.</summary>
    public required long PeakMemory { get; init; }

    /// <summary>The values that differ, of rows that both have.</summary>
    public long Differences => Features.Sum(feature => feature.Different);

    /// <summary>Whether both files have the same rows, and in each the same values.</summary>
    public bool IsEqual => Differences == 0 && OnlyInOld.Count == 0 && OnlyInNew.Count == 0;

    /// <summary>What was compared, in one line.</summary>
    public string Verdict
    {
        get
        {
            string found = Differences switch
            {
                0 => "no value differs",
                1 => "1 value differs",
                _ => FormattableString.Invariant($"{Differences:N0} values differ"),
            };
            string rows = (OnlyInOld.Count + OnlyInNew.Count) switch
            {
                0 => "",
                1 => ", 1 row is missing",
                var missing => FormattableString.Invariant($", {missing:N0} rows are missing"),
            };
            return FormattableString.Invariant($"compared {Rows:N0} rows x {Features.Length} features: {found}{rows}");
        }
    }

    /// <summary>Writes all of it as text; <see cref="Verdict"/> is the last line.</summary>
    public void WriteTo(TextWriter output) => Reporting.ComparisonText.Write(this, output);
}

using System.Collections.Immutable;

namespace FeatureGen.Hosting.Verification;

/// <summary>What a verification has compared, and what differs.</summary>
public sealed record VerificationSummary
{
    /// <summary>The service's name.</summary>
    public required string Service { get; init; }

    /// <summary>The rows of the spine, as DuckDB counts them.</summary>
    public required long Rows { get; init; }

    /// <summary>The emitted features.</summary>
    public required int Features { get; init; }

    /// <summary>The labels.</summary>
    public required int Labels { get; init; }

    /// <summary>The values of request columns, features and labels that were compared with what was computed anew.</summary>
    public required long ValuesCompared { get; init; }

    /// <summary>The values of features and labels that are not null.</summary>
    public required long NonNullValues { get; init; }

    /// <summary>The distinct values of each feature and label, added up; as DuckDB counts them.</summary>
    public required long DistinctValues { get; init; }

    /// <summary>The events that were replayed, view by view.</summary>
    public required long Events { get; init; }

    /// <summary>The rows for which an event of one of their entities had happened that was not known yet.</summary>
    public required long RowsWithLateEvents { get; init; }

    /// <summary>The rows that were answered over state written as a record and read back.</summary>
    public required long RowsOverRecords { get; init; }

    /// <summary>Those of them that were answered over the backfilled store and what became known after it.</summary>
    public required long RowsOverStore { get; init; }

    /// <summary>The records of the backfilled store; 0 without one.</summary>
    public required long Records { get; init; }

    /// <summary>The records that are damaged or differ from the replayed state, in words.</summary>
    public required ImmutableArray<string> RecordDifferences { get; init; }

    /// <summary>The rows that the specification evaluated.</summary>
    public required int SpecificationRows { get; init; }

    /// <summary>Those of them with late events, or with two events of the same time in a window.</summary>
    public required int HardSpecificationRows { get; init; }

    /// <summary>The values and statuses that the specification was compared by.</summary>
    public required long SpecificationValues { get; init; }

    /// <summary>The values that differ.</summary>
    public required long Differences { get; init; }

    /// <summary>The values that differ, by column; columns without any are left out.</summary>
    public required ImmutableArray<(string Column, long Differences)> DifferencesByColumn { get; init; }

    /// <summary>The first differences, a line each, at most ten.</summary>
    public required ImmutableArray<string> FirstDifferences { get; init; }

    /// <summary>The first difference with its bits, its request and its events; null if there is none.</summary>
    public required string? FirstDifference { get; init; }

    /// <summary>The time that it took.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>The most memory that the process has held so far, in bytes.</summary>
    public required long PeakMemory { get; init; }

    /// <summary>Whether nothing differs.</summary>
    public bool IsVerified => Differences == 0 && RecordDifferences.IsEmpty;

    /// <summary>What was verified, in one line.</summary>
    public string Verdict
    {
        get
        {
            string found = Differences switch
            {
                0 when RecordDifferences.IsEmpty => "0 bits differ",
                1 => "1 value differs",
                _ => FormattableString.Invariant($"{Differences} values differ"),
            };
            string records = RecordDifferences.Length switch
            {
                0 => "",
                1 => ", 1 stored record is wrong",
                _ => FormattableString.Invariant($", {RecordDifferences.Length} stored records are wrong"),
            };
            return FormattableString.Invariant($"verified {Rows} rows x {Features} features: {found}{records}");
        }
    }

    /// <summary>Writes all of it as text; <see cref="Verdict"/> is the last line.</summary>
    public void WriteTo(TextWriter output) => Reporting.SummaryText.Write(this, output);
}
